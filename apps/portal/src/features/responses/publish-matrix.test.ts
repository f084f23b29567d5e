import { beforeEach, describe, expect, test } from 'vitest';
import { type PersonActor, systemActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { confirmFourEyesException } from '#features/identity/confirm-four-eyes-exception.server.ts';
import { computeIndicator } from '#features/indicators/compute-indicators.server.ts';
import type { IndicatorCode } from '#features/indicators/indicator.ts';
import { hideOpinions } from '#features/moderation/hide-selected.server.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { enterSubmission } from '#features/submissions/enter-submission.server.ts';
import { insertGroup, putIntoGroup, requireGroup } from '#features/submissions/groups.store.server.ts';
import { findOpinionIds } from '#features/submissions/opinion-list.store.server.ts';
import { countOpinionsByDay } from '#features/submissions/opinions-by-day.store.server.ts';
import { canonicalHash } from '#platform/canonical-json.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, useIntake } from '#test/factories/submission.ts';
import { proposeResponse, saveResponse } from './answer-group.server.ts';
import { approveResponse, approveResponses, returnResponse } from './approve.server.ts';
import { publishMatrix } from './publish-matrix.server.ts';
import { findPublishedMatrix } from './published-matrix.store.server.ts';
import type { SaveResponseInput } from './response.schema.ts';
import { findResponse } from './responses.store.server.ts';

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

describe('two pairs of eyes', () => {
  test('who proposed does not approve; another may', async () => {
    const groupId = await aGroup();
    await saveResponse(app, head, consultation.id, groupId, words);
    await proposeResponse(app, head, consultation.id, groupId, await versionOf(groupId));
    expect(
      await approveResponse(app, head, consultation.id, groupId, await versionOf(groupId)),
    ).toMatchObject({ ok: false, reason: 'samePerson' });
    const leader = await aPerson(app.db, { organisationId: consultation.organisationId, roles: ['leader'] });
    expect(
      await approveResponse(app, leader, consultation.id, groupId, await versionOf(groupId)),
    ).toMatchObject({ ok: true });
  });

  test("with the head's recorded confirmation one person may do both", async () => {
    const groupId = await aGroup();
    const leader = await aPerson(app.db, { organisationId: consultation.organisationId, roles: ['leader'] });
    const { organisationId } = consultation;
    const confirmed = {
      organisationId,
      personId: head.personId,
      reason: 'Một người',
      validFrom: '2026-11-01',
      validTo: '2026-12-31',
    };
    expect(await confirmFourEyesException(app, leader, confirmed)).toMatchObject({ ok: true });
    await saveResponse(app, head, consultation.id, groupId, words);
    await proposeResponse(app, head, consultation.id, groupId, await versionOf(groupId));
    expect(
      await approveResponse(app, head, consultation.id, groupId, await versionOf(groupId)),
    ).toMatchObject({ ok: true });
  });

  test('a drafting officer may not approve at all, nor a stranger read or write', async () => {
    const groupId = await aGroup();
    await expect(
      approveResponse(app, writer, consultation.id, groupId, { version: 1, groupVersion: 1 }),
    ).rejects.toThrow(/not permitted/);
    const other = await anOpenConsultation(app.db);
    const stranger = await aPerson(app.db, {
      organisationId: other.organisationId,
      roles: ['draftingOfficer'],
    });
    await expect(saveResponse(app, stranger, consultation.id, groupId, words)).rejects.toThrow(
      /not permitted/,
    );
  });
});

describe('two people at once', () => {
  test('the second save is refused with the first kept, and the typed words can be sent again', async () => {
    const groupId = await aGroup();
    await saveResponse(app, writer, consultation.id, groupId, words);
    const mine = { ...words, version: 1, explanation: 'Của tôi' };
    await saveResponse(app, writer, consultation.id, groupId, {
      ...words,
      version: 1,
      explanation: 'Của người kia',
    });
    expect(await saveResponse(app, writer, consultation.id, groupId, mine)).toMatchObject({
      ok: false,
      reason: 'changedMeanwhile',
    });
    expect((await findResponse(app.db, consultation.id, groupId))?.explanation).toBe('Của người kia');
  });

  test('two first saves: one record', async () => {
    const groupId = await aGroup();
    await saveResponse(app, writer, consultation.id, groupId, words);
    expect(await saveResponse(app, writer, consultation.id, groupId, words)).toMatchObject({
      ok: false,
      reason: 'changedMeanwhile',
    });
  });

  test('an opinion that joins after the approver looked stops the approval', async () => {
    const groupId = await aGroup();
    await saveResponse(app, writer, consultation.id, groupId, words);
    await proposeResponse(app, writer, consultation.id, groupId, await versionOf(groupId));
    const seen = await versionOf(groupId);
    const late = await aGroup();
    const moved = await findOpinionIds(app.db, consultation.id, { groupId: late });
    await groupOpinions(app, writer, consultation.id, { opinionIds: moved, groupId });
    const approval = await approveResponse(app, head, consultation.id, groupId, seen);
    expect(approval).toMatchObject({ ok: false, reason: 'changedMeanwhile' });
  });

  test('many at once: each stands for itself, and what was skipped says why', async () => {
    const [good, stale] = [await aGroup(), await aGroup()];
    for (const groupId of [good, stale]) {
      await saveResponse(app, writer, consultation.id, groupId, words);
      await proposeResponse(app, writer, consultation.id, groupId, await versionOf(groupId));
    }
    const result = await approveResponses(app, head, consultation.id, [
      { groupId: good, ...(await versionOf(good)) },
      { groupId: stale, version: 1, groupVersion: 1 },
    ]);
    expect(result).toEqual({ changed: 1, skipped: { changedMeanwhile: 1 } });
  });
});

describe('publication', () => {
  const afterDeadline = () => app.clock.set('2026-11-26T01:00:00Z');

  test('is refused with what is missing: deadline, answers, opinions in no group', async () => {
    const groupId = await aGroup();
    await answered(groupId);
    expect(await publishMatrix(app, publisher, consultation.id)).toMatchObject({
      ok: false,
      data: { notClosed: 1, unanswered: 0, ungrouped: 0 },
    });
    afterDeadline();
    await returnResponse(app, head, consultation.id, groupId, {
      ...(await versionOf(groupId)),
      reason: 'Chưa rõ',
    });
    expect(await publishMatrix(app, publisher, consultation.id)).toMatchObject({
      ok: false,
      data: { unanswered: 1 },
    });
  });

  test('freezes the table under its hash, keeps the Word file, completes the consultation, once', async () => {
    await answered(await aGroup(3));
    afterDeadline();
    expect(await publishMatrix(app, publisher, consultation.id)).toMatchObject({ ok: true });
    const published = await findPublishedMatrix(app.db, consultation.id);
    expect(published?.content.totals).toMatchObject({ received: 3, byOutcome: { accepted: 3 } });
    expect(published?.content.sections[0]).toMatchObject({
      citation: 'Điều 3',
      rows: [{ opinionsCount: 3 }],
    });
    expect(canonicalHash(published?.content)).toBe(published?.sha256);
    expect(await app.files.get(published?.docxSha256 ?? '')).toBeDefined();
    expect((await requireConsultation(app.db, consultation.id)).state).toBe('completed');
    expect(await publishMatrix(app, publisher, consultation.id)).toMatchObject({
      ok: false,
      reason: 'published',
    });
  });

  test('what the staff said among themselves is answered, and in no figure of what was received', async () => {
    await answered(await aGroup(2, 3));
    await answered(await aGroup(0, 2));
    afterDeadline();
    expect(await publishMatrix(app, publisher, consultation.id)).toMatchObject({ ok: true });
    const content = (await findPublishedMatrix(app.db, consultation.id))?.content;
    expect(content?.totals).toMatchObject({ received: 2, internal: 5, late: 0, byOutcome: { accepted: 2 } });
    expect(content?.totals.bySubmissionChannel).toEqual({ letter: 2 });
    expect(content?.totals.byClass).toEqual({ individual: 2 });
    expect(content?.sections.flatMap(({ rows }) => rows)).toMatchObject([{ opinionsCount: 2, internal: 3 }]);
    expect(JSON.stringify(content)).not.toContain('Lời trong nội bộ');
    const { organisationId } = consultation;
    const scope = { organisationIds: [organisationId], from: '2026-01-01', to: '2026-12-31' };
    const value = async (code: IndicatorCode) => (await computeIndicator(app.db, code, scope)).value;
    expect(await value('opinionsReceived')).toBe(2);
    expect(await value('opinionsAnswered')).toBe(2);
    expect(await value('opinionsAccepted')).toBe(2);
    expect(await value('answeredRate')).toBe(1);
    expect(await value('acceptedRate')).toBe(1);
    expect(await value('opinionsAgreeing')).toBe(0);
    expect(await value('opinionsInternal')).toBe(5);
    expect(await countOpinionsByDay(app.db, consultation.id)).toEqual([{ day: '2026-11-20', opinions: 2 }]);
  });

  test('afterwards no answer can be changed, by us or past us', async () => {
    const groupId = await aGroup();
    await answered(groupId);
    afterDeadline();
    await publishMatrix(app, publisher, consultation.id);
    const late = { ...(await versionOf(groupId)), reason: 'x' };
    expect(await returnResponse(app, head, consultation.id, groupId, late)).toMatchObject({
      ok: false,
      reason: 'completed',
    });
    const past = inTransaction(app.db, (tx) =>
      tx.updateTable('published_matrix').set({ sha256: 'x' }).execute(),
    );
    await expect(past).rejects.toThrow(/never changed/);
  });

  test('who gave a hidden opinion is counted and not printed, not even by the label', async () => {
    const groupId = await aGroup(2);
    const [hidden = ''] = await findOpinionIds(app.db, consultation.id, { groupId });
    await hideOpinions(app, writer, consultation.id, {
      opinionIds: [hidden],
      code: 'insult',
      reason: 'Xúc phạm',
    });
    await answered(groupId);
    afterDeadline();
    await publishMatrix(app, publisher, consultation.id);
    const row = (await findPublishedMatrix(app.db, consultation.id))?.content.sections[0]?.rows[0];
    expect(row?.opinionsCount).toBe(2);
    expect(row?.contributors.map(({ label }) => label).sort()).toEqual([
      expect.stringMatching(/Tân Hưng/),
      'Người góp ý (ý kiến đã ẩn)',
    ]);
  });

  test('people are categories in it, never names', async () => {
    await answered(await aGroup(2));
    afterDeadline();
    await publishMatrix(app, publisher, consultation.id);
    const rows = (await findPublishedMatrix(app.db, consultation.id))?.content.sections[0]?.rows;
    expect(rows?.[0]?.contributors).toEqual([
      { label: expect.stringMatching(/Tân Hưng/), count: 2, countingClass: 'individual' },
    ]);
  });
});
