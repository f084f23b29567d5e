import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { ungroupOpinions } from '#features/submissions/desk/ungroup-opinions.server.ts';
import { findOpinionIds } from '#features/submissions/opinion-list.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { saveResponse } from '../answer-group.server.ts';
import { approveResponse, returnResponse } from '../approve.server.ts';
import { findDeskGroups } from '../desk/desk.store.server.ts';
import { readDeskAddress } from '../desk/desk-address.ts';
import { findResponse } from '../responses.store.server.ts';
import type { BulkWords } from './bulk-form.ts';
import { beginBulk, carryOutBulk, finishBulk, onePortion } from './carry-out.server.ts';
import { loadBulk } from './load-bulk.server.ts';
import { type ChosenGroups, planBulkAnswer } from './plan-bulk.server.ts';
import { undoBulk } from './undo-bulk.server.ts';

const intake = useIntake();
let app: ReturnType<typeof intake>;
let round: Consultation;
let officer: PersonActor;
let head: PersonActor;

beforeEach(async () => {
  app = intake();
  round = await anOpenConsultation(app.db);
  const { organisationId } = round;
  officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  head = await aPerson(app.db, { organisationId, roles: ['unitHead'] });
  const units = ['dieu-1', 'dieu-2', 'dieu-2__khoan-2', 'dieu-3', 'dieu-3__khoan-2', undefined];
  await aSubmission(
    app,
    round,
    units.map((unit, index) => ({ ...(unit && { unit }), text: `Ý kiến thứ ${index + 1}.` })),
  );
  for (const opinionId of await findOpinionIds(app.db, round.id, {}))
    await groupOpinions(app, officer, round.id, {
      opinionIds: [opinionId],
      newGroup: { title: 'Một việc', unitId: null },
    });
});

const WORDS = { outcome: 'explained', explanation: 'Vì trái luật.' } as const;
const ONE = { ...WORDS, changedUnitId: null, changedNote: '' };
const groups = () => findDeskGroups(app.db, round.id, {}, { after: 0, limit: 99 });
const seen = async () =>
  (await groups()).map(({ id, answerVersion, version }) => ({
    groupId: id,
    answerVersion,
    groupVersion: version,
  }));
const words = { ...WORDS, handsIn: false, replacesWords: false, passage: '' };

async function planned(given: Partial<BulkWords & ChosenGroups> = {}): Promise<string> {
  const plan = await planBulkAnswer(app, officer, round.id, { ...words, ticked: await seen(), ...given });
  if (!plan.ok) throw new Error(plan.reason);
  return plan.value.bulkId;
}
const everything = { allOf: readDeskAddress(new URLSearchParams()), ticked: [] };
const load = (bulkId: string) => loadBulk(app, officer, round.id, bulkId, { answered: 0, skipped: 0 });
const carryOut = (bulkId: string, portion?: number) => carryOutBulk(app, officer, round.id, bulkId, portion);
const answers = async () =>
  await Promise.all((await groups()).map(({ id }) => findResponse(app.db, round.id, id)));
const acts = async () =>
  (
    await sql<{ act: string }>`select act from audit_entry where act like 'response.%' order by seq`.execute(
      app.db,
    )
  ).rows.map(({ act }) => act);

describe('the plan', () => {
  test('says what would be done and touches no answer', async () => {
    const page = await load(await planned());
    expect(page).toMatchObject({ groups: 6, left: 6, skips: [], opinions: { opinions: 6, hidden: 0 } });
    expect(page.answered.rows.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await answers()).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
    expect(await acts()).toEqual([]);
  });

  test('leaves out, each for its reason: approved, waiting, changed, being written, empty', async () => {
    const before = await seen();
    const ids = before.map(({ groupId }) => groupId);
    const save = (groupId: string) => saveResponse(app, officer, round.id, groupId, { ...ONE, version: 0 });
    for (const groupId of ids.slice(0, 4)) await save(groupId);
    await sql`update response set state = 'approved' where group_id = ${ids[0]!}`.execute(app.db);
    await sql`update response set state = 'proposed' where group_id = ${ids[1]!}`.execute(app.db);
    await ungroupOpinions(app, officer, round.id, { allMatching: { groupId: ids[4]! } });
    // The second to last two were ticked before somebody wrote; one is ticked as it stands now.
    const now = await seen();
    const page = await load(await planned({ ticked: [...before.slice(0, 3), now[3]!, ...now.slice(4)] }));
    expect(page.skipped.rows.map(({ ordinal, skipped }) => [ordinal, skipped])).toEqual([
      [1, 'approved'],
      [2, 'waiting'],
      [3, 'changedMeanwhile'],
      [4, 'hasWords'],
      [5, 'empty'],
    ]);
    expect(page.answered.rows.map(({ ordinal }) => ordinal)).toEqual([6]);
  });

  test.each<[string, Partial<BulkWords & ChosenGroups>, string]>([
    ['no outcome', { outcome: null }, 'outcomeMissing'],
    ['no reason for what is refused', { explanation: ' ' }, 'explanationMissing'],
    ['no group ticked', { ticked: [] }, 'nothingChosen'],
    [
      'nothing that the filter finds',
      { ticked: [], allOf: readDeskAddress(new URLSearchParams('dieu=dieu-99')) },
      'nothingChosen',
    ],
  ])('is refused, and leaves no trace: %s', async (_, given, reason) => {
    const plan = await planBulkAnswer(app, officer, round.id, { ...words, ticked: await seen(), ...given });
    expect(plan).toEqual({ ok: false, reason });
    expect((await sql`select 1 from bulk_answer`.execute(app.db)).rows).toEqual([]);
  });

  test('of all that the filter finds takes what is there, by place and step', async () => {
    await saveResponse(app, officer, round.id, (await groups())[0]!.id, { ...ONE, version: 0 });
    await sql`update response set state = 'returned'`.execute(app.db);
    const only = {
      allOf: readDeskAddress(new URLSearchParams('buoc=tra-lai')),
      ticked: [],
      replacesWords: true,
    };
    expect(await load(await planned(only))).toMatchObject({ groups: 1, skips: [] });
  });

  test('a group of another round, ticked by a forged form, is in no list', async () => {
    const other = await anOpenConsultation(app.db);
    const forged = { groupId: (await groups())[0]!.id, answerVersion: 0, groupVersion: 2 };
    const stranger = await aPerson(app.db, {
      organisationId: other.organisationId,
      roles: ['draftingOfficer'],
    });
    const plan = await planBulkAnswer(app, stranger, other.id, { ...words, ticked: [forged] });
    expect(plan).toEqual({ ok: false, reason: 'nothingChosen' });
    await expect(planBulkAnswer(app, stranger, round.id, { ...words, ticked: [forged] })).rejects.toThrow(
      /not permitted/,
    );
  });
});

describe('carrying out', () => {
  test('answers every group once, as one act of the audit with the hash of its list', async () => {
    const bulkId = await planned({ handsIn: true });
    expect(await carryOut(bulkId)).toEqual({ ok: true, value: null });
    expect(await carryOut(bulkId)).toEqual({ ok: true, value: null });
    for (const answer of await answers())
      expect(answer).toMatchObject({ ...WORDS, state: 'proposed', proposedBy: officer.personId, version: 1 });
    expect(await acts()).toEqual(['response.bulkBegun', 'response.bulkAnswered']);
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from outbox where topic = 'response.proposed'`.execute(app.db);
    expect(rows).toEqual([{ n: 1 }]);
    expect(await load(bulkId)).toMatchObject({ groups: 6, left: 0, bulk: { state: 'done' } });
  });

  test('a dropped connection or a killed process: what is left is taken up, nothing is answered twice', async () => {
    const bulkId = await planned(everything);
    // The first portion stands; the process dies within the second, and its transaction is gone.
    await beginBulk(app, officer, round.id, bulkId);
    expect(await load(bulkId)).toMatchObject({ left: 6, bulk: { state: 'running' } });
    await inTransaction(app.db, (tx) => onePortion(tx, round.id, bulkId, 2, app.clock.now()));
    await expect(
      inTransaction(app.db, async (tx) => {
        await onePortion(tx, round.id, bulkId, 2, app.clock.now());
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(await load(bulkId)).toMatchObject({ groups: 6, left: 4, bulk: { state: 'running' } });
    await finishBulk(app, round.id, bulkId, 2);
    await finishBulk(app, round.id, bulkId, 2);
    expect((await answers()).map((answer) => answer?.version)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await acts()).toEqual(['response.bulkBegun', 'response.bulkAnswered']);
  });

  test('what changed between looking and pressing is left out', async () => {
    const bulkId = await planned();
    const [first, second] = await groups();
    await saveResponse(app, head, round.id, first!.id, {
      ...ONE,
      explanation: 'Của người khác.',
      version: 0,
    });
    await groupOpinions(app, officer, round.id, {
      opinionIds: await findOpinionIds(app.db, round.id, { groupId: second!.id }),
      groupId: (await groups())[2]!.id,
    });
    await carryOut(bulkId);
    const page = await load(bulkId);
    expect(page.skipped.rows.map(({ ordinal, skipped }) => [ordinal, skipped])).toEqual([
      [1, 'changedMeanwhile'],
      [2, 'empty'],
      [3, 'changedMeanwhile'],
    ]);
    expect((await answers())[0]?.explanation).toBe('Của người khác.');
  });

  test('once the table is published nothing more is written', async () => {
    const bulkId = await planned();
    await sql`update consultation set state = 'completed' where id = ${round.id}`.execute(app.db);
    expect(await carryOut(bulkId)).toEqual({ ok: false, reason: 'completed' });
    expect(await answers()).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
  });

  test('four eyes stay: who answered many does not approve one of them', async () => {
    const both = await aPerson(app.db, { organisationId: round.organisationId, roles: ['unitHead'] });
    const plan = await planBulkAnswer(app, both, round.id, { ...words, handsIn: true, ticked: await seen() });
    await carryOutBulk(app, both, round.id, plan.ok ? plan.value.bulkId : '');
    const [group] = await groups();
    const approve = (who: PersonActor) =>
      approveResponse(app, who, round.id, group!.id, { version: 1, groupVersion: group!.version });
    expect(await approve(both)).toEqual({ ok: false, reason: 'samePerson' });
    expect(await approve(head)).toMatchObject({ ok: true });
  });
});

describe('taking back', () => {
  test('puts back what stood before; where somebody has worked since, theirs stays', async () => {
    const [first, second, third] = await groups();
    const old = { ...ONE, explanation: 'Lời cũ.', version: 0 };
    await saveResponse(app, head, round.id, first!.id, old);
    const bulkId = await planned({ ...everything, replacesWords: true, handsIn: true });
    await carryOut(bulkId);
    await returnResponse(app, head, round.id, second!.id, { version: 1, reason: 'Chưa rõ.' });
    expect(await undoBulk(app, officer, round.id, bulkId)).toEqual({
      ok: true,
      value: { takenBack: 5, kept: 1 },
    });
    expect(await findResponse(app.db, round.id, first!.id)).toMatchObject({
      explanation: 'Lời cũ.',
      state: 'writing',
      proposedBy: null,
      version: 3,
    });
    expect(await findResponse(app.db, round.id, second!.id)).toMatchObject({ ...WORDS, state: 'returned' });
    // Nobody had written: empty again, and the number of the version goes on rising, or an old page would write over a new answer.
    expect(await findResponse(app.db, round.id, third!.id)).toMatchObject({
      outcome: null,
      explanation: '',
      version: 2,
    });
    expect(await saveResponse(app, head, round.id, third!.id, { ...ONE, version: 1 })).toEqual({
      ok: false,
      reason: 'changedMeanwhile',
    });
    expect(await undoBulk(app, officer, round.id, bulkId)).toEqual({ ok: false, reason: 'nothingToUndo' });
    expect(await carryOut(bulkId)).toEqual({ ok: false, reason: 'undone' });
  });

  test('nothing to take back: not carried out, all worked on since, or published', async () => {
    const bulkId = await planned();
    expect(await undoBulk(app, officer, round.id, bulkId)).toEqual({ ok: false, reason: 'notDone' });
    await carryOut(bulkId);
    await sql`update response set version = version + 1`.execute(app.db);
    expect(await undoBulk(app, officer, round.id, bulkId)).toEqual({ ok: false, reason: 'nothingToUndo' });
    await sql`update consultation set state = 'completed' where id = ${round.id}`.execute(app.db);
    expect(await undoBulk(app, officer, round.id, bulkId)).toEqual({ ok: false, reason: 'completed' });
  });
});

test('audit and events hold codes, counts and hashes; no word of an answer', async () => {
  const bulkId = await planned({ handsIn: true });
  await carryOut(bulkId);
  await undoBulk(app, officer, round.id, bulkId);
  const { rows } = await sql<{ line: string }>`select payload::text as line from outbox union all
    select coalesce(before::text, '') || coalesce(after::text, '') from audit_entry`.execute(app.db);
  expect(rows.map(({ line }) => line).join('\n')).not.toContain('trái luật');
});
