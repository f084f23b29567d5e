import { requirePractice } from '#features/good-practices/practices.store.server.ts';
import {
  adoptPractice,
  approvePractice,
  proposePractice,
  publishPractice,
} from '#features/good-practices/write-practices.server.ts';
import { requireIndex } from '#features/indices/indices.store.server.ts';
import { addIndex, saveResult, showIndex } from '#features/indices/keep-indices.server.ts';
import { recordContribution } from '#features/mobilising/contributions/record-contribution.server.ts';
import { findInvitations } from '#features/mobilising/inviting/invitations.store.server.ts';
import { invitationUrl, inviteHelpers } from '#features/mobilising/inviting/invite.server.ts';
import {
  acceptSponsorship,
  noteUse,
  recordSponsorship,
} from '#features/mobilising/sponsors/record-sponsorship.server.ts';
import { addProcedure, changeProcedure } from '#features/procedures/keep-procedures.server.ts';
import type { HouseIds } from './cast.ts';
import { must } from './enter-cast.ts';
import type { Workshop } from './furnish.ts';

type Made = Pick<
  HouseIds,
  | 'index'
  | 'indexSlug'
  | 'procedure'
  | 'procedureCode'
  | 'practice'
  | 'practiceSlug'
  | 'helpInvitation'
  | 'helpToken'
  | 'sponsorship'
>;

/** Of the market department: an index with a gap, procedures, a published practice, somebody who was asked and gave, a sponsor. */
export async function reform(shop: Workshop, directoryEntry: string): Promise<Made> {
  return {
    ...(await measure(shop)),
    ...(await keepProcedures(shop)),
    ...(await tellPractice(shop)),
    ...(await mobilise(shop, directoryEntry)),
  };
}

async function measure({ app, actor, entered }: Workshop) {
  const { id } = must(
    await addIndex(app, await actor('markets-writer'), {
      ...{ name: 'Chỉ số cải cách hành chính', issuer: 'Ủy ban nhân dân tỉnh', source: '' },
      measures: 'Kết quả cải cách hành chính của các sở trong một năm.',
      ...{ unit: 'điểm', top: 100 },
    }),
  );
  const { markets, roads } = entered.bodies;
  const rows = [
    [markets, 2021, 78.5, 9],
    [markets, 2022, 81.25, 7],
    [markets, 2024, 84, 5],
    [roads, 2022, 83, 4],
    [roads, 2024, 82.1, 8],
  ] as const;
  for (const [organisationId, year, points, place] of rows)
    must(
      await saveResult(app, await actor('markets-writer'), id, {
        ...{ organisationId, year, points, place, places: 20, reason: '' },
        components: [
          { name: 'Cải cách thể chế', points: 8.5, most: 10 },
          { name: 'Cải cách thủ tục hành chính', points: 12, most: 14 },
        ],
        ...{ decisionNumber: `${year - 1900}/QĐ-UBND`, decisionOn: `${year + 1}-02-15` },
        decisionIssuer: 'Chủ tịch Ủy ban nhân dân tỉnh',
      }),
    );
  must(await showIndex(app, await actor('markets-leader'), id, { version: 1 }));
  return { index: id, indexSlug: (await requireIndex(app.db, id)).slug };
}

async function keepProcedures({ app, actor }: Workshop) {
  const facts = {
    ...{ state: 'new' as const, field: 'Thương mại', level: 'province' as const, replacedBy: '' },
    ...{ decisionNumber: '31/QĐ-UBND', decisionOn: '2026-01-12', effectiveOn: '2026-01-15' },
    decisionIssuer: 'Chủ tịch Ủy ban nhân dân tỉnh',
  };
  const online = 'https://dichvucong.gov.vn/';
  const fair = { ...facts, name: 'Đăng ký tổ chức hội chợ, triển lãm', online };
  const { id } = must(await addProcedure(app, await actor('markets-writer'), { code: '2.000131', ...fair }));
  const stall = { ...facts, name: 'Cấp giấy phép bán lẻ rượu', online: '', level: 'commune' as const };
  must(await addProcedure(app, await actor('markets-writer'), { code: '2.000620', ...stall }));
  const changed = {
    ...{ ...fair, state: 'changed' as const, decisionNumber: '88/QĐ-UBND' },
    ...{ decisionOn: '2026-02-20', effectiveOn: '2026-03-01', version: 1 },
  };
  must(await changeProcedure(app, await actor('markets-writer'), id, changed));
  return { procedure: id, procedureCode: '2.000131' };
}

async function tellPractice({ app, actor }: Workshop) {
  const { id } = must(
    await proposePractice(app, await actor('markets-writer'), {
      ...{ title: 'Phiên chợ nghe dân', field: 'Lấy ý kiến Nhân dân', startedOn: '2025-06-01' },
      problem: 'Tiểu thương bận bán hàng, không đến họp.',
      done: 'Đặt một bàn ở cổng chợ vào phiên chính, đọc tóm tắt dự thảo và ghi ý kiến tại chỗ.',
      result: 'Số ý kiến của tiểu thương tăng gấp ba so với đợt trước.',
      figures: [{ what: 'Ý kiến một đợt', value: 'từ 12 lên 37', source: 'Bảng tổng hợp ý kiến 2025' }],
      links: ['https://cho.demo.example.org/phien-cho-nghe-dan'],
      contact: 'Phòng Quản lý chợ, 0221 3000 000',
    }),
  );
  must(await approvePractice(app, await actor('markets-leader'), id, { version: 1 }));
  must(await publishPractice(app, await actor('markets-leader'), id, { version: 2 }));
  const said = { kind: 'applied' as const, words: 'Đã đặt bàn ở ba bến xe.', adoptedOn: '2026-02-01' };
  must(await adoptPractice(app, await actor('roads-writer'), id, said));
  return { practice: id, practiceSlug: (await requirePractice(app.db, id)).slug };
}

async function mobilise({ app, actor, entered }: Workshop, directoryEntry: string) {
  const writer = await actor('markets-writer');
  const asked = { topic: 'chợ', draft: '', words: 'Mong luật sư đọc giúp Điều 2.', answerBy: null };
  must(await inviteHelpers(app, writer, { ...asked, byHand: true, entryIds: [directoryEntry] }));
  const [invitation] = await findInvitations(app.db, [entered.bodies.markets], { limit: 1, offset: 0 });
  const helpInvitation = invitation?.id ?? '';
  const given = {
    name: '',
    kind: 'opinion' as const,
    title: 'Bản góp ý về giờ họp chợ',
    draft: '',
    link: '',
  };
  const served = { served: 'Họp lấy ý kiến tiểu thương', givenOn: '2026-02-25' };
  must(await recordContribution(app, writer, { ...given, ...served, invitationId: helpInvitation }));
  const { id } = must(
    await recordSponsorship(app, writer, {
      ...{ sponsor: 'Hội Tiểu thương chợ Bến', namedOn: '2026-02-10', form: 'kind', what: '50 ghế nhựa' },
      ...{ value: 4_000_000, purpose: 'Chỗ ngồi cho người đến góp ý', receivedOn: '2026-02-12' },
    }),
  );
  must(await acceptSponsorship(app, await actor('markets-leader'), id, { version: 1 }));
  must(await noteUse(app, writer, id, { version: 2, used: 'Đặt ở bàn nghe dân tại cổng chợ.' }));
  const helpToken = invitationUrl(app, helpInvitation).split('/').at(-1) ?? '';
  return { helpInvitation, helpToken, sponsorship: id };
}
