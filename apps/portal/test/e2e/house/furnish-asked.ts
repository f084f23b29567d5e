import { systemActor } from '#features/authority/actor.ts';
import { addBody, startRequest } from '#features/consultations/requests/pick-bodies.server.ts';
import { addEntry } from '#features/directory/manage-entries.server.ts';
import { createOrganisation, endOrganisation } from '#features/organisations/manage-organisations.server.ts';
import { makeSheet } from '#features/question-sheets/make-sheet.server.ts';
import { makePaperLinks } from '#features/question-sheets/send-links.server.ts';
import { openCriticism } from '#features/social-criticism/open-criticism.server.ts';
import { DISSOLVED, type HouseIds } from './cast.ts';
import { must } from './enter-cast.ts';
import type { Workshop } from './furnish.ts';

type Asked = Pick<
  HouseIds,
  'request' | 'sheet' | 'internalSheet' | 'sheetToken' | 'criticism' | 'directoryEntry'
>;

/** Everybody who can be asked in a round, each once: a letter, experts, the staff, the Front, somebody in the directory. */
export async function askOthers(shop: Workshop, consultationId: string): Promise<Asked> {
  const { app, entered } = shop;
  const writer = await shop.actor('markets-writer');
  const request = must(await startRequest(app, writer, consultationId, { question: '' })).id;
  await endedBefore(shop);
  // It has an invitation of the round already.
  const roads = { organisationId: entered.bodies.roads, askedName: '', entryId: '', again: true } as const;
  must(await addBody(app, writer, consultationId, request, roads));
  const questions = [{ unitId: 'dieu-2', text: 'Giờ hoạt động như vậy có phù hợp không?' }];
  const sheet = { questions, dueOn: '2026-12-31', category: 'citizen' } as const;
  const experts = { kind: 'expert', title: 'Chuyên gia về chợ', nameless: false } as const;
  const staff = { kind: 'internal', title: 'Toàn thể công chức', nameless: true } as const;
  const sheetId = must(await makeSheet(app, writer, consultationId, { ...sheet, ...experts })).id;
  const internalSheet = must(await makeSheet(app, writer, consultationId, { ...sheet, ...staff })).id;
  const { urls } = must(await makePaperLinks(app, writer, consultationId, sheetId, { count: 1 }));
  const front = { frontId: entered.bodies.front, form: 'written', question: '' } as const;
  const criticism = must(
    await openCriticism(app, writer, consultationId, { ...front, plannedSubmissionOn: '2026-12-31' }),
  ).id;
  const directoryEntry = must(
    await addEntry(app, writer, {
      ...{ kind: 'lawyer', name: 'Lý Thị Chợ', workplace: 'Văn phòng luật sư Bến Sông' },
      ...{ territory: '', topics: ['chợ'], email: 'luat-su@demo.example.org', phone: null, note: '' },
      ...{ shared: false, consentOn: '2026-02-02', consentPurpose: 'nhận câu hỏi về dự thảo' },
    }),
  ).id;
  const sheetToken = urls[0]?.split('/').at(-1) ?? '';
  return { request, sheet: sheetId, internalSheet, sheetToken, criticism, directoryEntry };
}

/** A department that is no more; the department of roads goes on with its work. */
async function endedBefore({ app, entered: { bodies } }: Workshop): Promise<void> {
  const { id } = must(
    await createOrganisation(app, systemActor, {
      ...{ name: DISSOLVED, shortName: 'Sở Kinh tế bến bãi', symbol: 'SKTBB', slug: 'kinh-te-ben-bai' },
      ...{ kind: 'stateBody', level: 'province', territory: 'Tỉnh Minh Hà', validFrom: '2025-07-01' },
      ...{ address: '', phone: '', email: '', responsiblePerson: '' },
    }),
  );
  must(
    await endOrganisation(app, systemActor, {
      ...{ id, version: 1, lastDay: '2025-12-31', successorIds: [bodies.roads] },
      legalBasis: 'Nghị quyết về sắp xếp cơ quan chuyên môn',
    }),
  );
}
