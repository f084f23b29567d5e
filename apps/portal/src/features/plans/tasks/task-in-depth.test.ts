import { beforeEach, describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { loadInbox } from '#features/inbox/load-inbox.server.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { aPlanStory, done, type PlanStory } from '#test/factories/plan.ts';
import { usePlatform } from '#test/platform.ts';
import { addTask, dropTask, editTask } from '../assign-task.server.ts';
import type { TaskInput } from '../plan.schema.ts';
import { listPlans } from '../plans.store.server.ts';
import { requireTask } from '../tasks.store.server.ts';
import { giveTask, takeTaskBack } from './give-task.server.ts';
import { handOver, loadHandOver } from './hand-over.server.ts';
import { addNeed, bindUnit } from './link-task.server.ts';
import { loadMyTasks } from './my-tasks.server.ts';
import { addEvidence, linkEvidence } from './prove-task.server.ts';
import { answerRequest, reportTurn } from './report-task.server.ts';
import { addComment, withdrawComment } from './say-on-task.server.ts';
import { loadTask } from './task-desk.server.ts';

const TODAY = '2026-11-23';
const platform = usePlatform(`${TODAY}T02:00:00Z`);
let story: PlanStory;
let { planId, justice, science, keeper, doer } = {} as PlanStory;

beforeEach(async () => {
  platform().clock.set(`${TODAY}T02:00:00Z`);
  story = await aPlanStory(platform);
  ({ planId, justice, science, keeper, doer } = story);
});

const words = {
  ...{ title: 'Viết bài', product: '', leadId: null, leadText: 'Sở Khoa học thử', coordinatingText: '' },
};
const add = async (given: Partial<TaskInput> = {}) => await story.add(given);
const issue = async () => await story.issue();
const version = async (id: string) => (await requireTask(platform().db, id)).version;
const report = async (
  actor: PersonActor,
  id: string,
  event: 'begin' | 'finish' | 'cancel' | 'note',
  doneOn?: string,
) => await story.report(actor, id, event, doneOn === undefined ? {} : { doneOn });

describe('who a task names', () => {
  test('names of the register are found, others stay printed until a person binds them', async () => {
    const id = await add({ coordinatingText: 'Sở Tư pháp thử; các phòng, đơn vị' });
    const units = async () =>
      (await loadTask(platform(), keeper, id)).units.map(({ part, name, organisationId }) => [
        part,
        name,
        organisationId,
      ]);
    expect(await units()).toEqual([
      ['lead', 'Sở Khoa học thử', science.id],
      ['coordinating', 'Sở Tư pháp thử', justice.id],
      ['coordinating', 'các phòng, đơn vị', null],
    ]);
    const binding = { part: 'coordinating', ordinal: 2 } as const;
    const old = await anOrganisation(platform().db, { validTo: '2025-06-30' });
    const ended = await bindUnit(platform(), keeper, id, { ...binding, organisationId: old.id });
    expect(ended).toMatchObject({ reason: 'unitEnded', data: { unit: old.name } });
    expect((await bindUnit(platform(), keeper, id, { ...binding, organisationId: science.id })).ok).toBe(
      true,
    );
    expect((await units())[2]).toEqual(['coordinating', 'các phòng, đơn vị', science.id]);
  });

  test('a body that has ended leads nothing new', async () => {
    const old = await anOrganisation(platform().db, { validTo: '2025-06-30' });
    const input = { ...words, leadText: '', leadId: old.id, timeText: 'Quý I', dueOn: null };
    expect(await addTask(platform(), keeper, planId, input)).toMatchObject({ reason: 'unitEnded' });
    expect(await addTask(platform(), keeper, planId, { ...input, leadId: null })).toMatchObject({
      reason: 'leadNeeded',
    });
  });

  test('whoever leads it elsewhere finds and reports it once the plan is in force, and nobody else', async () => {
    const id = await add({ timeText: 'Quý I' });
    const stranger = await aPerson(platform().db, {
      organisationId: (await anOrganisation(platform().db)).id,
      roles: ['leader'],
    });
    await expect(loadTask(platform(), doer, id)).rejects.toThrow(/not permitted/);
    await issue();
    expect((await loadTask(platform(), doer, id)).events).toEqual(['begin', 'note', 'finish']);
    expect((await loadInbox(platform(), doer)).inbox.late.map((item) => item.id)).toEqual([id]);
    expect((await loadMyTasks(platform(), doer)).tasks).toMatchObject([
      { id, group: 'leading', standing: 'late' },
    ]);
    await expect(loadTask(platform(), stranger, id)).rejects.toThrow(/not permitted/);
    await expect(report(stranger, id, 'begin')).rejects.toThrow(/not permitted/);
    expect(await report(doer, id, 'cancel')).toMatchObject({ reason: 'notPossible' });
    expect(await report(keeper, id, 'cancel')).toMatchObject({ reason: 'notPossible' });
    expect((await report(doer, id, 'finish', '2026-11-20')).ok).toBe(true);
    expect((await loadTask(platform(), doer, id)).task).toMatchObject({ standing: 'doneLate', percent: 100 });
    const acts = await findEntries(platform().db, { objectKind: 'task', objectId: id, limit: 10 });
    expect(acts.map(({ act }) => act)).toContain('task.reported');
  });
});

test('a body that is only asked is invited, answers in a sentence and is never late', async () => {
  const id = await add({ mode: 'requested', timeText: 'Quý I' });
  await issue();
  const { db } = platform();
  const mine = async () => (await loadInbox(platform(), doer)).inbox;
  expect((await mine()).late).toEqual([]);
  expect((await mine()).waiting.map(({ kind }) => kind)).toEqual(['taskRequested']);
  expect((await loadInbox(platform(), keeper)).inbox.late).toEqual([]);
  expect((await listPlans(db, [justice.id], { today: TODAY }))[0]).toMatchObject({ late: 0, tasks: 1 });
  expect((await loadTask(platform(), doer, id)).task.standing).toBe('awaited');
  const answer = { organisationId: science.id, note: '' };
  expect(await answerRequest(platform(), doer, id, { ...answer, answer: 'declined' })).toMatchObject({
    reason: 'reasonNeeded',
  });
  done(await answerRequest(platform(), doer, id, { ...answer, answer: 'accepted' }));
  expect((await mine()).waiting).toEqual([]);
  expect((await loadTask(platform(), keeper, id)).units[0]).toMatchObject({
    answer: 'accepted',
    answeredOn: TODAY,
  });
  // The answer stays with the body when the task is worded anew.
  done(await story.edit(id, { mode: 'requested', timeText: 'Quý II' }));
  expect((await loadTask(platform(), keeper, id)).units[0]).toMatchObject({ answer: 'accepted' });
  await expect(answerRequest(platform(), keeper, id, { ...answer, answer: 'accepted' })).rejects.toThrow(
    /not permitted/,
  );
});

test('what recurs has turns, each done or late by itself; the last one finishes it', async () => {
  const id = await add({ timeText: 'Hằng quý' });
  await issue();
  const turn = async (dueOn: string, doneOn: string | null) =>
    done(await reportTurn(platform(), doer, id, { version: await version(id), dueOn, doneOn, note: '' }));
  expect(await requireTask(platform().db, id)).toMatchObject({ fromOn: '2026-01-01', dueOn: '2026-03-31' });
  expect(await report(doer, id, 'finish', '2026-11-20')).toMatchObject({ reason: 'turnsOpen' });
  await turn('2026-03-31', '2026-03-30');
  await turn('2026-06-30', '2026-07-02');
  expect((await loadTask(platform(), doer, id)).task).toMatchObject({
    ...{ state: 'inProgress', dueOn: '2026-09-30', standing: 'late', percent: 50 },
  });
  await turn('2026-09-30', '2026-11-01');
  expect((await loadTask(platform(), doer, id)).task).toMatchObject({
    dueOn: '2026-12-31',
    standing: 'open',
  });
  // Worded anew, the turns that are done stay.
  done(await story.edit(id, { timeText: 'Trước ngày 15 của tháng cuối quý' }));
  const { windows } = await loadTask(platform(), doer, id);
  expect(windows.filter(({ doneOn }) => doneOn !== null)).toHaveLength(3);
  expect(
    await reportTurn(platform(), doer, id, {
      version: await version(id),
      dueOn: '2026-12-14',
      doneOn: '2026-12-01',
      note: '',
    }),
  ).toMatchObject({ reason: 'doneInFuture' });
  platform().clock.set('2026-12-13T02:00:00Z');
  for (const { due, doneOn } of windows) if (!doneOn) await turn(due, '2026-12-10');
  expect(await requireTask(platform().db, id)).toMatchObject({ state: 'done', doneOn: '2026-12-10' });
  await turn('2026-12-14', null);
  expect(await requireTask(platform().db, id)).toMatchObject({
    state: 'inProgress',
    doneOn: null,
    dueOn: '2026-12-14',
  });
});

test('parts, needs and evidence: no circle, no end before the parts, percent by what can be shown', async () => {
  const [whole, part, next] = [
    await add({ proofsWanted: 4 }),
    await add(),
    await add({ title: 'Tiếp theo' }),
  ];
  const under = async (taskId: string, parentId: string) =>
    await editTask(platform(), keeper, planId, {
      ...{
        ...words,
        timeText: 'Thường xuyên',
        dueOn: null,
        parentId,
        taskId,
        version: await version(taskId),
      },
    });
  done(await under(part, whole));
  expect(await under(whole, part)).toMatchObject({ reason: 'parentCircle' });
  expect(await under(whole, newId())).toMatchObject({ reason: 'parentElsewhere' });
  expect(
    await dropTask(platform(), keeper, planId, { taskId: whole, version: await version(whole) }),
  ).toMatchObject({
    reason: 'hasParts',
  });
  done(await addNeed(platform(), keeper, next, { needsId: part }));
  expect(await addNeed(platform(), keeper, part, { needsId: next })).toMatchObject({ reason: 'needCircle' });
  await issue();
  expect(await report(doer, whole, 'finish', TODAY)).toMatchObject({ reason: 'partsOpen' });
  await addEvidence(platform(), doer, part, { kind: 'project', id: newId(), label: 'Hồ sơ' });
  expect((await loadTask(platform(), doer, whole)).task.percent).toBe(99);
  expect(
    await linkEvidence(platform(), doer, part, { choice: { kind: 'report', id: newId() } }),
  ).toMatchObject({
    reason: 'noSuchRecord',
  });
  done(await report(doer, part, 'finish', TODAY));
  expect((await loadTask(platform(), keeper, next)).needs).toMatchObject([{ id: part, standing: 'done' }]);
  expect((await report(doer, whole, 'finish', TODAY)).ok).toBe(true);
});

test('people: given in a body that the task names, taken back, handed over when somebody leaves', async () => {
  const id = await add();
  await issue();
  const head = await aPerson(platform().db, { organisationId: science.id, roles: ['unitHead'] });
  const who = (actor: PersonActor) => ({ organisationId: actor.organisationId, personId: actor.personId });
  done(await giveTask(platform(), head, id, { who: who(doer) }));
  expect(await giveTask(platform(), head, id, { who: who(doer) })).toMatchObject({ reason: 'alreadyGiven' });
  expect(
    await giveTask(platform(), head, id, { who: { ...who(keeper), organisationId: science.id } }),
  ).toMatchObject({
    reason: 'nobodyThere',
  });
  await expect(giveTask(platform(), keeper, id, { who: who(doer) })).rejects.toThrow(/not permitted/);
  expect((await loadMyTasks(platform(), doer)).tasks).toMatchObject([{ id, group: 'mine' }]);
  await platform()
    .db.updateTable('person')
    .set({ disabled_at: new Date() })
    .where('id', '=', doer.personId)
    .execute();
  expect((await loadHandOver(platform(), head)).people).toMatchObject([
    { personId: doer.personId, tasks: 1, hasLeft: true },
  ]);
  const passing = { from: who(doer), to: who(head), reason: 'Chuyển công tác' };
  expect(done(await handOver(platform(), head, passing))).toEqual({ tasks: 1, left: 0 });
  expect(await handOver(platform(), head, passing)).toMatchObject({ reason: 'nothingOpen' });
  const people = (await loadTask(platform(), head, id)).people.map(({ personId, untilOn }) => [
    personId,
    untilOn,
  ]);
  expect(people).toEqual([
    [head.personId, null],
    [doer.personId, TODAY],
  ]);
  done(await takeTaskBack(platform(), head, id, { personId: head.personId, reason: 'Giao nhầm' }));
  expect(await takeTaskBack(platform(), head, id, { personId: head.personId, reason: 'x' })).toMatchObject({
    reason: 'notGiven',
  });
});

test('a comment is taken back by whoever said it; its words go from the page and were never in the audit', async () => {
  const id = await add();
  await issue();
  done(await addComment(platform(), doer, id, { words: 'Chờ số liệu mật độ.' }));
  const [comment] = (await loadTask(platform(), keeper, id)).comments;
  expect(comment).toMatchObject({ words: 'Chờ số liệu mật độ.' });
  const commentId = comment!.id;
  expect(await withdrawComment(platform(), keeper, id, { commentId })).toMatchObject({ reason: 'notYours' });
  done(await withdrawComment(platform(), doer, id, { commentId }));
  expect((await loadTask(platform(), keeper, id)).comments[0]).toMatchObject({ words: '' });
  const entries = await findEntries(platform().db, { objectKind: 'task', objectId: id, limit: 10 });
  expect(JSON.stringify(entries)).not.toContain('mật độ');
});
