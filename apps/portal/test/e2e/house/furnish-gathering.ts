import { requireGathering } from '#features/gatherings/gatherings.store.server.ts';
import { createGathering } from '#features/gatherings/manage-gathering.server.ts';
import { addItem, moveGathering } from '#features/gatherings/move-gathering.server.ts';
import { register } from '#features/gatherings/registering/register.server.ts';
import type { HouseIds } from './cast.ts';
import { must } from './enter-cast.ts';
import type { Workshop } from './furnish.ts';

/** A dialogue in a week at the market department, with an agenda; two have a place and one waits. */
export async function announceDialogue({
  app,
  actor,
}: Workshop): Promise<Pick<HouseIds, 'gathering' | 'gatheringSlug'>> {
  const writer = await actor('markets-writer');
  const day = 86_400_000;
  const startsAt = new Date(Math.floor(app.clock.now().getTime() / day + 7) * day + 3_600_000);
  const { id } = must(
    await createGathering(app, writer, {
      kind: 'dialogue',
      ...{ title: 'Đối thoại với tiểu thương về quản lý chợ', place: 'Nhà văn hóa chợ Trung tâm' },
      summary: 'Nghe tiểu thương, người mua hàng nói về mức thu, giờ mở cửa, vệ sinh.',
      ...{ startsAt, endsAt: new Date(startsAt.getTime() + 3 * 3_600_000) },
      ...{
        onlineAddress: '',
        capacity: 2,
        registrationUntil: null,
        invitedOnly: false,
        consultationId: null,
      },
    }),
  );
  const lines = [
    { starts: '08:00', title: 'Giới thiệu nội dung dự thảo', speaker: 'Lãnh đạo Sở' },
    { starts: '08:45', title: 'Trao đổi, trả lời', speaker: '' },
  ];
  for (const item of lines) must(await addItem(app, writer, id, { ...item, entryId: null }));
  must(await moveGathering(app, writer, id, { act: 'announce', reason: '', version: 1 }));
  const people = [
    { name: 'Hà Thị Chợ', group: 'business' },
    { name: 'Vi Văn Mua', group: 'people' },
    { name: 'Lò Thị Chờ', group: 'people' },
  ] as const;
  for (const person of people) {
    const asking = { language: 'vi', trap: '', address: '192.0.2.80', invitationId: null } as const;
    const gathering = await requireGathering(app.db, id);
    must(await register(app, gathering, { ...person, email: null, workplace: '' }, asking));
  }
  return { gathering: id, gatheringSlug: (await requireGathering(app.db, id)).slug };
}
