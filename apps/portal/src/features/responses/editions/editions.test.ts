import { beforeEach, expect, test } from 'vitest';
import { type PersonActor, systemActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { enterSubmission } from '#features/submissions/enter-submission.server.ts';
import { insertGroup, putIntoGroup, requireGroup } from '#features/submissions/groups.store.server.ts';
import { findOpinionIds } from '#features/submissions/opinion-list.store.server.ts';
import { canonicalHash } from '#platform/canonical-json.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { proposeResponse, saveResponse } from '../answer-group.server.ts';
import { approveResponse } from '../approve.server.ts';
import { publishMatrix } from '../publish-matrix.server.ts';
import { findEditions, findPublishedMatrix } from '../published-matrix.store.server.ts';
import type { SaveResponseInput } from '../response.schema.ts';
import { findResponse } from '../responses.store.server.ts';
import { approveCorrection, proposeCorrection, returnCorrection } from './correct-answer.server.ts';
import { requireCorrection } from './corrections.store.server.ts';
import { changesBetween } from './edition.ts';
import { loadEditionsDesk } from './editions-desk.server.ts';
import { publishEdition } from './publish-edition.server.ts';
import { tellCorrected } from './tell-corrected.server.ts';

const intake = useIntake();
let app: ReturnType<typeof intake>;
let consultation: Consultation;
let writer: PersonActor;
let head: PersonActor;
let publisher: PersonActor;

beforeEach(async () => {
  app = intake();
  consultation = await anOpenConsultation(app.db);
  const { organisationId } = consultation;
  writer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  head = await aPerson(app.db, { organisationId, roles: ['unitHead'] });
  publisher = await aPerson(app.db, { organisationId, roles: ['publisher'] });
});

const words: SaveResponseInput = {
  version: 0,
  outcome: 'accepted',
  explanation: 'Tiếp thu.',
  changedUnitId: null,
  changedNote: '',
};

async function aGroup(opinions = 1, staff = 0): Promise<string> {
  const { db } = app;
  for (let n = 0; n < staff; n += 1) {
    await enterSubmission(app, systemActor, consultation.id, {
      key: newId(),
      channel: 'internal',
      receivedAt: new Date('2026-11-20T03:00:00Z'),
      category: 'staffMember',
      place: '',
      detail: {},
      opinions: [{ unitId: 'dieu-3__khoan-1', position: 'agree', text: 'Lời trong nội bộ' }],
    } as never);
  }
  for (let n = 0; n < opinions; n += 1) {
    await enterSubmission(app, systemActor, consultation.id, {
      key: newId(),
      channel: 'letter',
      receivedAt: new Date('2026-11-20T03:00:00Z'),
      category: 'citizen',
      place: 'xã Tân Hưng',
      detail: {},
      opinions: [{ unitId: 'dieu-3__khoan-1', position: 'amend', text: `Ý ${n}` }],
    } as never);
  }
  const id = newId();
  await inTransaction(db, async (tx) => {
    await insertGroup(tx, {
      consultationId: consultation.id,
      id,
      unitId: 'dieu-3',
      title: 'Nhóm',
      createdBy: null,
      createdAt: app.clock.now(),
    });
    const ids = await findOpinionIds(tx, consultation.id, { groupId: 'none' });
    await putIntoGroup(tx, consultation.id, id, ids, { personId: null, at: app.clock.now() });
  });
  return id;
}

const versionOf = async (groupId: string) => ({
  version: (await findResponse(app.db, consultation.id, groupId))?.version ?? 0,
  groupVersion: (await requireGroup(app.db, consultation.id, groupId)).version,
});

async function answered(groupId: string): Promise<void> {
  await saveResponse(app, writer, consultation.id, groupId, words);
  await proposeResponse(app, writer, consultation.id, groupId, await versionOf(groupId));
  await approveResponse(app, head, consultation.id, groupId, await versionOf(groupId));
}

const corrected = {
  edition: 1,
  said: 'Ý 0',
  outcome: 'explained',
  explanation: 'Trái với luật nên giữ nguyên.',
  changedUnitId: null,
  changedNote: '',
  reason: 'Ghi nhầm kết quả.',
} as const;

async function publishedGroup(): Promise<string> {
  const groupId = await aGroup(3);
  await answered(groupId);
  app.clock.set('2026-11-26T01:00:00Z');
  await publishMatrix(app, publisher, consultation.id);
  return groupId;
}

async function proposed(groupId: string): Promise<string> {
  const result = await proposeCorrection(app, writer, consultation.id, groupId, corrected);
  if (!result.ok) throw new Error(result.reason);
  return result.value.id;
}

test('a correction becomes the next edition; the first stays as it was, and the answer reads as corrected', async () => {
  const groupId = await publishedGroup();
  const first = await findPublishedMatrix(app.db, consultation.id);
  const id = await proposed(groupId);
  expect(await publishEdition(app, publisher, consultation.id, { edition: 1 })).toMatchObject({
    reason: 'nothingApproved',
  });
  await approveCorrection(app, head, consultation.id, { id, version: 1 });
  expect(await publishEdition(app, publisher, consultation.id, { edition: 1 })).toMatchObject({ ok: true });
  const [one, two] = await findEditions(app.db, consultation.id);
  expect(one).toEqual(first);
  expect(canonicalHash(two?.content)).toBe(two?.sha256);
  expect(two?.content.corrects).toMatchObject({ edition: 1, sha256: first?.sha256 });
  expect(two?.content.totals.byOutcome).toMatchObject({ accepted: 0, explained: 3 });
  expect(changesBetween(one!.content, two!.content)).toMatchObject([{ reason: 'Ghi nhầm kết quả.' }]);
  expect(two?.docxSha256).not.toBe(one?.docxSha256);
  expect(await findResponse(app.db, consultation.id, groupId)).toMatchObject({
    outcome: 'explained',
    state: 'approved',
  });
  expect(await publishEdition(app, publisher, consultation.id, { edition: 1 })).toMatchObject({
    reason: 'newerEdition',
  });
  const past = inTransaction(app.db, (tx) =>
    tx.updateTable('answer_correction').set({ reason: 'x' }).execute(),
  );
  await expect(past).rejects.toThrow(/never changed/);
});

test('one at a time, never by one person alone, never without a reason or a difference', async () => {
  const groupId = await publishedGroup();
  const ask = (given: object) =>
    proposeCorrection(app, writer, consultation.id, groupId, { ...corrected, ...given });
  expect(await ask({ reason: ' ' })).toMatchObject({ reason: 'reasonMissing' });
  expect(await ask({ edition: 2 })).toMatchObject({ reason: 'newerEdition' });
  const row = (await findPublishedMatrix(app.db, consultation.id))!.content.sections[0]!.rows[0]!;
  const same = { said: row.said, outcome: row.outcome, explanation: row.explanation };
  expect(await ask(same)).toMatchObject({ reason: 'sameWords' });
  const byHead = await proposeCorrection(app, head, consultation.id, groupId, corrected);
  const id = byHead.ok ? byHead.value.id : '';
  expect(await ask({})).toMatchObject({ reason: 'waitingAlready' });
  expect(await approveCorrection(app, head, consultation.id, { id, version: 1 })).toMatchObject({
    reason: 'samePerson',
  });
  await returnCorrection(app, head, consultation.id, { id, version: 1, reason: 'Chưa rõ' });
  expect((await requireCorrection(app.db, consultation.id, id)).state).toBe('returned');
  expect((await loadEditionsDesk(app, writer, consultation.id)).returned).toHaveLength(1);
  expect(await ask({})).toMatchObject({ ok: true });
  // Asked for anew: the one that came back is settled.
  const { waiting, returned } = await loadEditionsDesk(app, head, consultation.id);
  expect([waiting.length, returned.length]).toEqual([1, 0]);
});

test('whose answer was set right is told, once asked for; others are not', async () => {
  const asked = { email: 'a@vidu.vn', consentAnswerByEmail: true };
  await aSubmission(app, consultation, [{ text: 'Lời riêng', position: 'amend' }], asked);
  const groupId = await aGroup(0);
  await answered(groupId);
  await aSubmission(app, consultation, [{ text: 'Chuyện khác', position: 'amend' }], {
    ...asked,
    email: 'b@vidu.vn',
  });
  await answered(await aGroup(0));
  app.clock.set('2026-11-26T01:00:00Z');
  await publishMatrix(app, publisher, consultation.id);
  const id = await proposed(groupId);
  await approveCorrection(app, head, consultation.id, { id, version: 1 });
  await publishEdition(app, publisher, consultation.id, { edition: 1 });
  const sent: { to: string; text: string }[] = [];
  const mail = { leavesTheHouse: false, send: async (one: (typeof sent)[number]) => void sent.push(one) };
  const config = { publicUrl: 'https://gop-y.vidu.vn' };
  const told = await tellCorrected({ ...app, mail, config } as never, consultation.id, 2);
  expect(told).toBe(1);
  expect(sent.map(({ to }) => to)).toEqual(['a@vidu.vn']);
  expect(sent[0]?.text).not.toContain('Lời riêng');
});
