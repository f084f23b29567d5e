import { requireCall } from '#features/initiatives/calls.store.server.ts';
import { addPaperEntry } from '#features/initiatives/checking/paper-entry.server.ts';
import { handIn, scoreEntry } from '#features/initiatives/jury/score-entries.server.ts';
import {
  announceResults,
  decideResults,
  proposeResults,
} from '#features/initiatives/results/results.server.ts';
import { startScoring } from '#features/initiatives/write-call.server.ts';
import { legalDay } from '#platform/clock.ts';
import { acceptAll, aJury, anEntry, anOpenCall, callVersion } from '../../factories/initiative.ts';
import type { HouseIds } from './cast.ts';
import { must } from './enter-cast.ts';
import type { Workshop } from './furnish.ts';

type Made = Pick<
  HouseIds,
  | 'initiative'
  | 'initiativeSlug'
  | 'initiativeToken'
  | 'initiativeEntry'
  | 'initiativePaper'
  | 'initiativeJury'
  | 'initiativeScored'
  | 'initiativeToScore'
  | 'announcedInitiativeSlug'
>;

const DAY = 86_400_000;

/** Of the market department: one call that takes entries, one whose jury scores, one that was announced. */
export async function callForInitiatives(shop: Workshop): Promise<Made> {
  const { app } = shop;
  const [writer, leader] = [await shop.actor('markets-writer'), await shop.actor('markets-leader')];
  const members = [await shop.actor('markets-head'), await shop.actor('markets-second-writer')];
  const now = app.clock.now();
  const open = await anOpenCall(
    app,
    { writer, leader },
    {
      ...{ title: 'Chợ sạch, chợ gọn', closesAt: new Date(now.getTime() + 400 * DAY) },
      wanted: 'Bài viết theo mẫu; ảnh trước và sau nếu có.',
    },
  );
  const { token, entryId } = await anEntry(app, open, { title: 'Xe đẩy gom rác mỗi phiên' });
  const paper = must(
    await addPaperEntry(app, writer, open, {
      ...{ title: 'Sạp gỗ tháo lắp', summary: 'Tháo trong mười phút.', situation: 'Sạp cố định chắn lối.' },
      ...{ solution: 'Sạp ghép bằng chốt gỗ.', effect: 'Chợ trống khi tan phiên.', authors: '* Bà Sạp' },
      ...{ group: 'people', email: '', receivedOn: legalDay(now) },
    }),
  );
  const scored = await anOpenCall(app, { writer, leader }, { title: 'Cân đúng, bán đúng' });
  const over = await anOpenCall(app, { writer, leader }, { title: 'Chợ quê lên mạng' });
  const toScore = await anEntry(app, scored, { title: 'Trạm cân đối chứng ở cổng chợ' });
  await anEntry(app, scored, { title: 'Dán tem quả cân' });
  const won = await anEntry(app, over, {
    ...{
      title: 'Một trang giá cho cả chợ',
      author1: 'Lưu Thị Giá',
      summary: 'Giá phiên nào cũng được ghi và đăng.',
    },
  });
  const [jury = ''] = await aJury(app, leader, scored, members);
  const judges = await aJury(app, leader, over, members);
  app.clock.set(new Date(now.getTime() + 2 * DAY).toISOString());
  for (const id of [scored, over]) {
    await acceptAll(app, writer, id);
    must(await startScoring(app, leader, id, await callVersion(app, id)));
  }
  for (const judge of judges) {
    must(await scoreEntry(app, judge, won.entryId, { points0: '35', points1: '52,5' }));
    must(await handIn(app, judge));
  }
  const awards = [{ entryId: won.entryId, prize: 'Giải nhất', reason: '' }];
  must(await proposeResults(app, writer, over, { ...(await callVersion(app, over)), awards }));
  must(await decideResults(app, leader, over, await callVersion(app, over)));
  must(await announceResults(app, leader, over, await callVersion(app, over)));
  app.clock.set(now.toISOString());
  return {
    ...{ initiative: open, initiativeToken: token, initiativeEntry: entryId, initiativePaper: paper.id },
    ...{ initiativeSlug: (await requireCall(app.db, open)).slug, initiativeJury: jury },
    ...{ initiativeScored: scored, initiativeToScore: toScore.entryId },
    announcedInitiativeSlug: (await requireCall(app.db, over)).slug,
  };
}
