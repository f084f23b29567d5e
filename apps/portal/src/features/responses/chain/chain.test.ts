import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { findWaiting } from '#features/inbox/inbox.store.server.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { findOpinionIds } from '#features/submissions/opinion-list.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { proposeResponse, saveResponse } from '../answer-group.server.ts';
import { approveResponse, checkResponse, returnResponse } from '../approve.server.ts';
import { beginBulk, carryOutBulk, finishBulk, onePortion } from '../bulk/carry-out.server.ts';
import { loadBulk } from '../bulk/load-bulk.server.ts';
import { planBulkStep } from '../bulk/plan-bulk.server.ts';
import { undoBulk } from '../bulk/undo-bulk.server.ts';
import { findDeskGroups } from '../desk/desk.store.server.ts';
import { readDeskAddress } from '../desk/desk-address.ts';
import { loadGroup } from '../desk.server.ts';
import { findResponse } from '../responses.store.server.ts';
import { findComments } from './chain.store.server.ts';
import { setChain } from './set-chain.server.ts';

const intake = useIntake();
let app: ReturnType<typeof intake>;
let round: Consultation;
let officer: PersonActor;
let head: PersonActor;
let leader: PersonActor;
let ids: string[];

beforeEach(async () => {
  app = intake();
  round = await anOpenConsultation(app.db);
  const { organisationId } = round;
  officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  head = await aPerson(app.db, { organisationId, roles: ['unitHead'] });
  leader = await aPerson(app.db, { organisationId, roles: ['leader'] });
  await aSubmission(
    app,
    round,
    ['Một.', 'Hai.', 'Ba.'].map((text) => ({ text })),
  );
  for (const opinionId of await findOpinionIds(app.db, round.id, {})) {
    const newGroup = { title: 'Một việc', unitId: null };
    await groupOpinions(app, officer, round.id, { opinionIds: [opinionId], newGroup });
  }
  ids = (await groups()).map(({ id }) => id);
  expect(await setChain(app, head, round.id, { steps: 3 })).toMatchObject({ ok: true });
});

const groups = () => findDeskGroups(app.db, round.id, {}, { after: 0, limit: 9 });
const stateOf = async (groupId: string) => (await findResponse(app.db, round.id, groupId))?.state;
const WORDS = {
  outcome: 'explained',
  explanation: 'Vì trái luật.',
  changedUnitId: null,
  changedNote: '',
} as const;

async function proposed(groupId = ids[0]!, writer = officer, hander = writer): Promise<string> {
  await saveResponse(app, writer, round.id, groupId, { ...WORDS, version: 0 });
  const { version = 0 } = (await findResponse(app.db, round.id, groupId)) ?? {};
  expect(await proposeResponse(app, hander, round.id, groupId, { version })).toMatchObject({ ok: true });
  return groupId;
}
async function seen(groupId: string) {
  const { version = 0 } = (await findResponse(app.db, round.id, groupId)) ?? {};
  const group = (await groups()).find(({ id }) => id === groupId);
  return { version, groupVersion: group?.version ?? 0 };
}
const check = async (who: PersonActor, groupId: string, comment = '') =>
  checkResponse(app, who, round.id, groupId, { ...(await seen(groupId)), comment });
const approve = async (who: PersonActor, groupId: string, comment = '') =>
  approveResponse(app, who, round.id, groupId, { ...(await seen(groupId)), comment });
const sendBack = async (who: PersonActor, groupId: string, reason: string) =>
  returnResponse(app, who, round.id, groupId, { ...(await seen(groupId)), reason });

describe('officer, head of the unit, leader', () => {
  test('no step is skipped: the leader approves what the head has checked, and nothing else', async () => {
    const groupId = await proposed();
    expect(await approve(leader, groupId)).toEqual({ ok: false, reason: 'notProposed' });
    expect(await check(head, groupId)).toMatchObject({ ok: true });
    expect(await stateOf(groupId)).toBe('checked');
    await expect(approve(head, groupId)).rejects.toThrow(/not permitted/);
    expect(await approve(leader, groupId)).toMatchObject({ ok: true });
    expect(await stateOf(groupId)).toBe('approved');
  });

  test('an officer neither checks nor approves', async () => {
    const groupId = await proposed();
    await expect(check(officer, groupId)).rejects.toThrow(/not permitted/);
    await expect(sendBack(officer, groupId, 'Chưa rõ.')).rejects.toThrow(/not permitted/);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['checks the own words', async () => check(head, await proposed(ids[0], head))],
    [
      'checks words that somebody else handed in for him',
      async () => check(head, await proposed(ids[0], head, officer)),
    ],
    [
      'approves what he checked',
      async () => {
        const groupId = await proposed();
        await check(leader, groupId);
        return approve(leader, groupId);
      },
    ],
    [
      'approves the own words after another has checked them',
      async () => {
        const groupId = await proposed(ids[0], leader);
        await check(head, groupId);
        return approve(leader, groupId);
      },
    ],
  ])('four eyes: nobody %s', async (_, attempt) => {
    expect(await attempt()).toEqual({ ok: false, reason: 'samePerson' });
  });

  test('in a chain of two as well nobody approves words that a colleague handed in for him', async () => {
    await setChain(app, head, round.id, { steps: 2 });
    expect(await approve(head, await proposed(ids[0], head, officer))).toEqual({
      ok: false,
      reason: 'samePerson',
    });
  });

  test('comments are kept in their order, also when the answer is written anew', async () => {
    const groupId = await proposed();
    await sendBack(head, groupId, 'Nêu căn cứ.');
    await saveResponse(app, officer, round.id, groupId, { ...WORDS, version: (await seen(groupId)).version });
    await proposeResponse(app, officer, round.id, groupId, await seen(groupId));
    await check(head, groupId, 'Đã đủ căn cứ.');
    await sendBack(leader, groupId, 'Viết ngắn hơn.');
    expect(
      (await findComments(app.db, round.id, groupId)).map(({ saidWith, words }) => [saidWith, words]),
    ).toEqual([
      ['return', 'Nêu căn cứ.'],
      ['check', 'Đã đủ căn cứ.'],
      ['return', 'Viết ngắn hơn.'],
    ]);
    expect(await findResponse(app.db, round.id, groupId)).toMatchObject({
      state: 'returned',
      checkedBy: null,
    });
    await expect(
      inTransaction(app.db, (tx) => sql`update answer_comment set words = 'khác'`.execute(tx)),
    ).rejects.toThrow(/what was said stays/);
  });

  test('what is on its way when the chain changes goes on from where it stands', async () => {
    const [first, second] = [await proposed(ids[0]), await proposed(ids[1])];
    await check(head, first);
    await setChain(app, head, round.id, { steps: 2 });
    expect(await approve(leader, first)).toMatchObject({ ok: true });
    expect(await approve(head, second)).toMatchObject({ ok: true });
    await expect(setChain(app, officer, round.id, { steps: 3 })).rejects.toThrow(/not permitted/);
  });

  test('each finds in the own list what waits for the own step', async () => {
    await proposed(ids[0]);
    await check(head, await proposed(ids[1]));
    const where = { own: [round.organisationId], below: [], signedFor: [] };
    const waiting = (await findWaiting(app.db, where, 99)).filter(({ kind }) => kind === 'responseToApprove');
    expect(new Map(waiting.map(({ id, permission }) => [id, permission]))).toEqual(
      new Map([
        [ids[0], 'response.check'],
        [ids[1], 'response.sign'],
      ]),
    );
  });

  test('the page of a group offers the step that is the turn of who looks', async () => {
    const groupId = await proposed();
    const offered = async (who: PersonActor) => (await loadGroup(app, who, round.id, groupId)).now;
    expect(await offered(officer)).toEqual({ pass: undefined, back: false });
    expect(await offered(head)).toEqual({ pass: 'check', back: true });
    await check(head, groupId);
    expect(await offered(head)).toEqual({ pass: undefined, back: true });
    expect(await offered(leader)).toEqual({ pass: 'approve', back: true });
  });
});

describe('many at once', () => {
  const all = { ticked: [], allOf: readDeskAddress(new URLSearchParams()) };
  const step = async (who: PersonActor, kind: 'check' | 'approve' | 'return', comment = '') => {
    const plan = await planBulkStep(app, who, round.id, { kind, comment, ...all });
    if (!plan.ok) throw new Error(plan.reason);
    return plan.value.bulkId;
  };
  const skipsOf = async (bulkId: string) =>
    (await loadBulk(app, head, round.id, bulkId, { answered: 0, skipped: 0 })).skips;

  test('a step takes those whose turn it is, and leaves out the own hands and other steps', async () => {
    await proposed(ids[0]);
    await proposed(ids[1], head);
    const bulkId = await step(head, 'check', 'Đã xem cả.');
    expect(await skipsOf(bulkId)).toEqual(
      expect.arrayContaining([
        { reason: 'samePerson', groups: 1 },
        { reason: 'otherStep', groups: 1 },
      ]),
    );
    await carryOutBulk(app, head, round.id, bulkId);
    expect(await Promise.all(ids.map(stateOf))).toEqual(['checked', 'proposed', undefined]);
    expect(await findComments(app.db, round.id, ids[0]!)).toMatchObject([
      { saidWith: 'check', words: 'Đã xem cả.' },
    ]);
    expect(await findComments(app.db, round.id, ids[1]!)).toEqual([]);
    await carryOutBulk(app, leader, round.id, await step(leader, 'approve'));
    expect(await Promise.all(ids.map(stateOf))).toEqual(['approved', 'proposed', undefined]);
    expect(await findResponse(app.db, round.id, ids[0]!)).toMatchObject({ approvedBy: leader.personId });
  });

  test('returning many needs its reason and is not taken back', async () => {
    await proposed(ids[0]);
    expect(await planBulkStep(app, head, round.id, { kind: 'return', comment: '', ...all })).toEqual({
      ok: false,
      reason: 'reasonMissing',
    });
    const bulkId = await step(head, 'return', 'Nêu căn cứ.');
    await carryOutBulk(app, head, round.id, bulkId);
    expect(await findResponse(app.db, round.id, ids[0]!)).toMatchObject({
      state: 'returned',
      returnedReason: 'Nêu căn cứ.',
    });
    expect(await undoBulk(app, head, round.id, bulkId)).toEqual({ ok: false, reason: 'nothingToUndo' });
  });

  test('who has no right plans nothing and carries nothing out', async () => {
    await proposed(ids[0]);
    for (const kind of ['check', 'approve', 'return'] as const)
      await expect(planBulkStep(app, officer, round.id, { kind, comment: 'x', ...all })).rejects.toThrow(
        /not permitted/,
      );
    await expect(carryOutBulk(app, officer, round.id, await step(head, 'check'))).rejects.toThrow(
      /not permitted/,
    );
  });

  test('a right that ended in the middle ends the act', async () => {
    for (const groupId of ids) await proposed(groupId);
    const bulkId = await step(head, 'check');
    await beginBulk(app, head, round.id, bulkId);
    await inTransaction(app.db, (tx) => onePortion(tx, round.id, bulkId, 1, app.clock.now()));
    await sql`update role_assignment set valid_to = '2026-11-22' where person_id = ${head.personId}`.execute(
      app.db,
    );
    await finishBulk(app, round.id, bulkId, 1);
    expect((await Promise.all(ids.map(stateOf))).sort()).toEqual(['checked', 'proposed', 'proposed']);
    expect(await skipsOf(bulkId)).toEqual([{ reason: 'noRight', groups: 2 }]);
  });
});
