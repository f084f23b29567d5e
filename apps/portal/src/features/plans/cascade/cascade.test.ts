import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { loadActor } from '#features/identity/load-actor.server.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation, aRelation, aSuccession } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { addTask, dropTask } from '../assign-task.server.ts';
import { createPlan, setPlanState } from '../manage-plan.server.ts';
import { requirePlan } from '../plans.store.server.ts';
import { insertProgramme } from '../programmes.store.server.ts';
import { openTask } from '../tasks/task-access.server.ts';
import { requireTask } from '../tasks.store.server.ts';
import { linkDuty, unlinkDuty } from './link-duty.server.ts';
import { loadCascade, loadMyDuties, loadTaskDuties } from './load-duties.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
let programmeId: string;
let province: Awaited<ReturnType<typeof anOrganisation>>;
let commune: typeof province;
let keeper: PersonActor;
let officer: PersonActor;
let upper: string;
let lower: string;

beforeEach(async () => {
  const { db, clock } = platform();
  clock.set('2026-11-23T02:00:00Z');
  programmeId = newId();
  const names = { code: programmeId, name: 'Thử', legalBasis: '', sortKey: '1' };
  await insertProgramme(db, { ...names, id: programmeId, validFrom: '2022-01-01', validTo: null });
  province = await anOrganisation(db, { name: 'Tỉnh thử' });
  commune = await anOrganisation(db, { name: 'Xã thử', level: 'commune' });
  await aRelation(db, 'reportsTo', commune, province, { programmeId });
  keeper = await aPerson(db, {
    organisationId: province.id,
    roles: ['focalUnit', 'unitHead'],
    programmeId,
  });
  officer = await aPerson(db, { organisationId: commune.id, roles: ['communeOfficer'] });
  upper = await aPlan(keeper);
  lower = await aPlan(officer);
});

async function aPlan(actor: PersonActor): Promise<string> {
  const plan = await createPlan(platform(), actor, { programmeId, year: 2026, title: 'Kế hoạch' });
  if (!plan.ok) throw new Error(plan.reason);
  return plan.value.id;
}
const issue = async (actor: PersonActor, planId: string, event: 'issue' | 'end' = 'issue') => {
  const { version } = await requirePlan(platform().db, planId);
  await setPlanState(platform(), actor, planId, { version, event });
};
const add = async (
  actor: PersonActor,
  planId: string,
  given: { readonly leadId?: string; readonly mode?: 'requested'; readonly coordinatingText?: string } = {},
) => {
  const task = await addTask(platform(), actor, planId, {
    ...{ title: 'Tuyên truyền', product: '', leadText: 'Văn phòng', coordinatingText: '', leadId: null },
    ...{ timeText: 'Quý IV', dueOn: '2026-12-31', ...given },
  });
  if (!task.ok) throw new Error(task.reason);
  return task.value.id;
};
const mine = async (actor = officer) =>
  (await loadMyDuties(platform(), actor)).duties.map(({ duty, cover }) => `${duty.taskId} ${cover}`);
const fromAbove = async () =>
  (await loadCascade(platform(), keeper, upper)).duties.map(({ body, cover }) => `${body} ${cover}`);
const link = async (taskId: string, dutyTaskId: string, actor = officer) =>
  await linkDuty(platform(), actor, taskId, { dutyTaskId });

test('a plan in force makes duties for the bodies it names, not for its own units, nor for who is only asked', async () => {
  const office = await anOrganisation(platform().db, { level: 'unit' });
  await aRelation(platform().db, 'belongsTo', office, province);
  const given = await add(keeper, upper, { leadId: commune.id });
  const helped = await add(keeper, upper, { coordinatingText: 'Xã thử' });
  await add(keeper, upper, { leadId: office.id });
  await add(keeper, upper, { leadId: commune.id, mode: 'requested' });
  expect(await mine()).toEqual([]);
  await issue(keeper, upper);
  expect((await mine()).sort()).toEqual([`${given} uncovered`, `${helped} uncovered`].sort());
  expect(await fromAbove()).toEqual(['Xã thử uncovered', 'Xã thử uncovered']);
  await issue(keeper, upper, 'end');
  expect(await mine()).toEqual([]);
});

test('a lower task covers a duty once its plan is in force; until then only its own body knows', async () => {
  const duty = await add(keeper, upper, { leadId: commune.id });
  await issue(keeper, upper);
  const task = await add(officer, lower);
  expect((await link(task, duty)).ok).toBe(true);
  expect(await link(task, duty)).toMatchObject({ reason: 'alreadyLinked' });
  expect(await mine()).toEqual([`${duty} inDraft`]);
  expect(await fromAbove()).toEqual(['Xã thử uncovered']);
  await issue(officer, lower);
  expect(await mine()).toEqual([`${duty} covered`]);
  expect(await fromAbove()).toEqual(['Xã thử covered']);
  const opened = await openTask(platform().db, keeper, duty);
  const seen = await loadTaskDuties(platform(), keeper, opened);
  expect(seen.below[0]?.tasks.map(({ taskId }) => taskId)).toEqual([task]);
  const acts = await findEntries(platform().db, { objectKind: 'task', objectId: task, limit: 5 });
  expect(acts.map(({ act }) => act)).toContain('task.dutyLinked');
  expect((await unlinkDuty(platform(), officer, task, { dutyTaskId: duty })).ok).toBe(true);
  expect(await unlinkDuty(platform(), officer, task, { dutyTaskId: duty })).toMatchObject({
    reason: 'notLinked',
  });
  expect(await mine()).toEqual([`${duty} uncovered`]);
});

test('one task carries out several duties, and several tasks one', async () => {
  const [first, second] = [
    await add(keeper, upper, { leadId: commune.id }),
    await add(keeper, upper, { leadId: commune.id }),
  ];
  await issue(keeper, upper);
  const [one, two] = [await add(officer, lower), await add(officer, lower)];
  for (const [task, duty] of [
    [one, first],
    [one, second],
    [two, second],
  ] as const)
    expect((await link(task, duty)).ok).toBe(true);
  const shown = (await loadMyDuties(platform(), officer)).duties.map(({ tasks }) => tasks.length);
  expect(shown).toEqual([1, 2]);
});

test('only the own duties, only by who keeps the lower plan', async () => {
  const other = await anOrganisation(platform().db, { name: 'Xã khác', level: 'commune' });
  const theirs = await add(keeper, upper, { leadId: other.id });
  await issue(keeper, upper);
  const task = await add(officer, lower);
  expect(await link(task, theirs)).toMatchObject({ reason: 'notOurDuty' });
  const clerk = await aPerson(platform().db, { organisationId: commune.id, roles: ['draftingOfficer'] });
  await expect(link(task, theirs, clerk)).rejects.toThrow(/not permitted/);
  const stranger = await aPerson(platform().db, { organisationId: other.id, roles: ['leader'] });
  await expect(link(task, theirs, stranger)).rejects.toThrow(/not permitted/);
  await expect(loadCascade(platform(), stranger, upper)).rejects.toThrow(/not permitted/);
});

test('a task that is taken out of a draft takes its links along', async () => {
  const duty = await add(keeper, upper, { leadId: commune.id });
  await issue(keeper, upper);
  const task = await add(officer, lower);
  await link(task, duty);
  const { version } = await requireTask(platform().db, task);
  expect((await dropTask(platform(), officer, lower, { taskId: task, version })).ok).toBe(true);
  expect(await mine()).toEqual([`${duty} uncovered`]);
});

test('the duty of a commune that has ended passes to its successor, which links its own tasks', async () => {
  const { db } = platform();
  const duty = await add(keeper, upper, { leadId: commune.id });
  await issue(keeper, upper);
  const heir = await anOrganisation(db, { name: 'Xã mới', level: 'commune' });
  await aRelation(db, 'reportsTo', heir, province, { programmeId });
  await aSuccession(db, commune, heir, '2026-11-21');
  await sql`update organisation set valid_to = '2026-11-20' where id = ${commune.id}`.execute(db);
  const theirs = await aPerson(db, { organisationId: heir.id, roles: ['communeOfficer'] });
  expect(await mine(theirs)).toEqual([`${duty} uncovered`]);
  expect(await fromAbove()).toEqual(['Xã mới uncovered']);
  const plan = await aPlan(theirs);
  const task = await add(theirs, plan);
  expect((await link(task, duty, theirs)).ok).toBe(true);
  await issue(theirs, plan);
  keeper = (await loadActor(db, keeper.personId, province.id, '2026-11-23'))!.actor;
  const row = (await loadCascade(platform(), keeper, upper)).duties[0];
  expect(row).toMatchObject({ body: 'Xã mới', namedBody: 'Xã thử', cover: 'covered' });
  expect(row?.tasks.map(({ taskId }) => taskId)).toEqual([task]);
});
