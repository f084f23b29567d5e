import { beforeEach, describe, expect, test } from 'vitest';
import { type PersonActor, systemActor } from '#features/authority/actor.ts';
import { closeDueConsultations } from '#features/consultations/change-consultation.server.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { prepareConsultation } from '#features/consultations/prepare-consultation.server.ts';
import { endOrganisation } from '#features/organisations/manage-organisations.server.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { enterSubmission } from '#features/submissions/enter-submission.server.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation, aRelation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, useIntake } from '#test/factories/submission.ts';
import { proposeResponse, saveResponse } from './answer-group.server.ts';
import { approveResponse, returnResponse } from './approve.server.ts';
import { loadGroup } from './desk.server.ts';
import { publishMatrix } from './publish-matrix.server.ts';
import { findResponse } from './responses.store.server.ts';
import { loadResponseDesk } from './table-desk.server.ts';

const intake = useIntake();
let app: ReturnType<typeof intake>;
let consultation: Consultation;
let writer: PersonActor;

beforeEach(async () => {
  app = intake();
  consultation = await anOpenConsultation(app.db);
  const { organisationId } = consultation;
  writer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
});

const WORDS = {
  version: 0,
  outcome: 'accepted',
  explanation: 'Tiếp thu.',
  changedUnitId: null,
  changedNote: '',
} as const;

/** One opinion in one group of its own. */
async function aGroup(): Promise<string> {
  const entered = await enterSubmission(app, systemActor, consultation.id, {
    key: newId(),
    channel: 'letter',
    receivedAt: new Date('2026-11-20T03:00:00Z'),
    category: 'citizen',
    place: 'xã Tân Hưng',
    detail: {},
    opinions: [{ unitId: 'dieu-1', position: 'amend', text: 'Nên ghi rõ mức.' }],
  });
  if (!entered.ok) throw new Error(entered.reason);
  const newGroup = { title: 'Mức hỗ trợ', unitId: 'dieu-1' };
  const grouped = await groupOpinions(app, writer, consultation.id, {
    allMatching: { groupId: 'none' },
    newGroup,
  });
  if (!grouped.ok || !grouped.value.groupId) throw new Error('nothing was grouped');
  return grouped.value.groupId;
}

/** What the page of the group shows is what is sent back with the approval. */
async function seen(actor: PersonActor, groupId: string) {
  const page = await loadGroup(app, actor, consultation.id, groupId);
  return { page, version: page.answer?.version ?? 0, groupVersion: page.group.version };
}

async function proposed(by: PersonActor, groupId: string): Promise<void> {
  const version = (await findResponse(app.db, consultation.id, groupId))?.version ?? 0;
  await saveResponse(app, by, consultation.id, groupId, { ...WORDS, version });
  const result = await proposeResponse(app, by, consultation.id, groupId, { version: version + 1 });
  if (!result.ok) throw new Error(result.reason);
}

describe('a leader of the body above', () => {
  let above: PersonActor;
  beforeEach(async () => {
    const committee = await anOrganisation(app.db);
    await aRelation(app.db, 'belongsTo', { id: consultation.organisationId }, committee);
    above = await aPerson(app.db, { organisationId: committee.id, roles: ['leader'] });
  });

  test('reads the answer with its opinions, and approves what was read', async () => {
    const groupId = await aGroup();
    await proposed(writer, groupId);
    const { page, ...version } = await seen(above, groupId);
    expect(page).toMatchObject({
      answer: { explanation: 'Tiếp thu.' },
      opinions: [{ count: 1 }],
      may: { readRound: false, write: false },
      now: { pass: 'approve', back: true },
    });
    expect((await approveResponse(app, above, consultation.id, groupId, version)).ok).toBe(true);
    expect((await seen(above, groupId)).page.answer?.state).toBe('approved');
  });

  test('reads the table of all answers, without the desk of opinions', async () => {
    await aGroup();
    const desk = await loadResponseDesk(app, above, consultation.id);
    expect(desk.groups).toHaveLength(1);
    expect(desk.may).toMatchObject({ readRound: false, readOpinions: false, approve: true, publish: false });
  });

  test('gives it back with a reason; writes nothing itself', async () => {
    const groupId = await aGroup();
    await proposed(writer, groupId);
    const { version } = await seen(above, groupId);
    await expect(saveResponse(app, above, consultation.id, groupId, { ...WORDS, version })).rejects.toThrow(
      /not permitted/,
    );
    const returned = { version, reason: 'Nêu rõ mức.' };
    expect((await returnResponse(app, above, consultation.id, groupId, returned)).ok).toBe(true);
  });

  test('another body above and one that receives reports read nothing', async () => {
    const groupId = await aGroup();
    const justice = await anOrganisation(app.db);
    await aRelation(app.db, 'reportsTo', { id: consultation.organisationId }, justice);
    const receiving = await aPerson(app.db, { organisationId: justice.id, roles: ['leader'] });
    await expect(loadGroup(app, receiving, consultation.id, groupId)).rejects.toThrow(/not permitted/);
  });
});

describe('a round whose body ends before it is answered', () => {
  test('is answered, approved and published by the successor, on its day and not before', async () => {
    const groupId = await aGroup();
    const next = await anOrganisation(app.db);
    const lastDay = '2026-11-23';
    const ending = { id: consultation.organisationId, lastDay, legalBasis: null, version: 1 };
    const ended = await endOrganisation(app, systemActor, { ...ending, successorIds: [next.id] });
    expect(ended.ok).toBe(true);
    const heir = async (role: 'draftingOfficer' | 'leader' | 'publisher', today: string) =>
      await aPerson(app.db, { organisationId: next.id, roles: [role], today });
    const early = await heir('draftingOfficer', lastDay);
    await expect(saveResponse(app, early, consultation.id, groupId, WORDS)).rejects.toThrow(/not permitted/);

    app.clock.set('2026-11-27T02:00:00Z');
    await closeDueConsultations(app);
    const today = '2026-11-27';
    await proposed(await heir('draftingOfficer', today), groupId);
    const leader = await heir('leader', today);
    const { page: _page, ...version } = await seen(leader, groupId);
    expect((await approveResponse(app, leader, consultation.id, groupId, version)).ok).toBe(true);
    const published = await publishMatrix(app, await heir('publisher', today), consultation.id);
    expect(published).toMatchObject({ ok: true, value: { edition: 1 } });
    const after = await requireConsultation(app.db, consultation.id);
    expect(after).toMatchObject({ state: 'completed', organisationId: consultation.organisationId });

    const { projectId, draftVersionId } = consultation;
    const contact = { contactAddress: '', contactEmail: '', contactPhone: '' };
    const round = { projectId, draftVersionId, purpose: '', ...contact, againReason: 'Cơ quan mới xin lại.' };
    const prepared = await prepareConsultation(app, await heir('draftingOfficer', today), round);
    if (!prepared.ok) throw new Error(prepared.reason);
    expect((await requireConsultation(app.db, prepared.value.id)).organisationId).toBe(next.id);
  });
});
