import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { loadInbox } from '#features/inbox/load-inbox.server.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { aPlanStory, done, type PlanStory } from '#test/factories/plan.ts';
import { usePlatform } from '#test/platform.ts';
import { giveTask } from './give-task.server.ts';
import { handOver, loadHandOver } from './hand-over.server.ts';
import { loadMyTasks } from './my-tasks.server.ts';
import { findTaskPeople } from './task-people.store.server.ts';

const TODAY = '2026-11-23';
const platform = usePlatform(`${TODAY}T02:00:00Z`);
let story: PlanStory;
let head: PersonActor;
let heir: PersonActor;
beforeEach(async () => {
  story = await aPlanStory(platform);
  const organisationId = story.science.id;
  head = await aPerson(platform().db, { organisationId, roles: ['unitHead'] });
  heir = await aPerson(platform().db, { organisationId, roles: ['draftingOfficer'] });
});
const who = ({ organisationId, personId }: PersonActor) => ({ organisationId, personId });
const give = async (taskId: string, person = story.doer) =>
  done(await giveTask(platform(), head, taskId, { who: who(person) }));
const pass = async (actor: PersonActor, to = heir) =>
  await handOver(platform(), actor, { from: who(story.doer), to: who(to), reason: 'Chuyển công tác' });
const doing = async (taskId: string) =>
  (await findTaskPeople(platform().db, [taskId], TODAY))
    .filter(({ untilOn }) => untilOn === null)
    .map(({ personId }) => personId);
const focalOf = async (programmeId: string) =>
  await aPerson(platform().db, { organisationId: story.science.id, roles: ['focalUnit'], programmeId });
const endPost = async ({ personId }: PersonActor, day: string) =>
  await platform()
    .db.updateTable('role_assignment')
    .set({ valid_to: day })
    .where('person_id', '=', personId)
    .execute();
const inbox = async (actor: PersonActor) => (await loadInbox(platform(), actor)).inbox;

describe('handing over', () => {
  test('a focal unit hands over what stands in its programme and nothing else', async () => {
    const [one, other] = [story, await aPlanStory(platform)];
    // Two bodies have the name by now: the list says which one.
    const mine = await one.add({ leadId: one.science.id });
    const theirs = await other.add({ leadText: one.science.name, leadId: one.science.id });
    await one.issue();
    await other.issue();
    await give(mine);
    await give(theirs);
    const focal = await focalOf(one.programmeId);
    expect((await loadHandOver(platform(), focal)).people).toMatchObject([{ tasks: 1 }]);
    expect((await loadHandOver(platform(), head)).people).toMatchObject([{ tasks: 2 }]);
    expect(await pass(await focalOf(newId()))).toMatchObject({ reason: 'nothingOpen' });
    expect(done(await pass(focal))).toEqual({ tasks: 1, left: 1 });
    expect(await doing(mine)).toEqual([heir.personId]);
    expect(await doing(theirs)).toEqual([story.doer.personId]);
    expect(done(await pass(head))).toEqual({ tasks: 1, left: 0 });
  });

  test('sub-tasks pass with the task; what is done stays', async () => {
    const whole = await story.add();
    const [part, ended] = [await story.add({ parentId: whole }), await story.add({ parentId: whole })];
    await story.issue();
    for (const id of [whole, part, ended]) await give(id);
    done(await story.report(story.doer, ended, 'finish', { doneOn: TODAY }));
    expect(done(await pass(head))).toEqual({ tasks: 2, left: 0 });
    expect(await doing(part)).toEqual([heir.personId]);
    expect(await doing(ended)).toEqual([story.doer.personId]);
    expect((await loadMyTasks(platform(), heir)).tasks.map(({ group }) => group)).toEqual(['mine', 'mine']);
  });

  test('nobody takes a task that does not concern their body', async () => {
    const id = await story.add();
    await story.issue();
    await give(id);
    const unit = await anOrganisation(platform().db, { level: 'unit' });
    const away = await aPerson(platform().db, { organisationId: unit.id, roles: ['unitHead'] });
    const both = { ...head, ownOrganisationIds: [...head.ownOrganisationIds, unit.id] };
    expect(await pass(both, away)).toMatchObject({ reason: 'nothingOpen' });
    expect(await doing(id)).toEqual([story.doer.personId]);
  });
});

describe('when a post ends', () => {
  test('the last day of the work is that of the post, not that of the paper', async () => {
    const id = await story.add();
    await story.issue();
    await platform().db.updateTable('task_person').set({ from_on: '2026-10-01' }).execute();
    await give(id);
    await platform().db.updateTable('task_person').set({ from_on: '2026-10-01' }).execute();
    await endPost(story.doer, '2026-11-10');
    done(await pass(head));
    const [, was] = await findTaskPeople(platform().db, [id], TODAY);
    expect(was).toMatchObject({ personId: story.doer.personId, untilOn: '2026-11-10' });
  });

  test('before and after the last day the tasks wait with whoever keeps plans there, until they are handed over', async () => {
    const id = await story.add();
    await story.issue();
    await give(id);
    expect((await inbox(head)).due).toEqual([]);
    await endPost(story.doer, '2026-11-27');
    expect((await inbox(head)).due).toMatchObject([{ kind: 'tasksToHandOver', note: '1 nhiệm vụ' }]);
    expect((await inbox(heir)).due).toEqual([]);
    expect((await inbox(await focalOf(newId()))).due).toEqual([]);
    await endPost(story.doer, '2026-11-10');
    expect((await inbox(head)).late).toMatchObject([
      { kind: 'tasksToHandOver', title: story.doer.displayName },
    ]);
    done(await pass(head));
    expect((await inbox(head)).late).toEqual([]);
  });

  test('whoever moved to another body finds the task no more', async () => {
    const id = await story.add();
    await story.issue();
    await give(id);
    const elsewhere = (await anOrganisation(platform().db)).id;
    const moved: PersonActor = { ...story.doer, organisationId: elsewhere, ownOrganisationIds: [elsewhere] };
    expect((await loadMyTasks(platform(), story.doer)).tasks).toHaveLength(1);
    expect((await loadMyTasks(platform(), moved)).tasks).toEqual([]);
  });
});

test('the list of a body: what names it and what its people were given, page by page', async () => {
  const unit = story.science;
  const id = await story.add({ title: 'Việc đầu', timeText: 'Quý I' });
  for (let at = 0; at < 50; at += 1) await story.add({ title: `Việc ${at}`, coordinatingText: '' });
  await story.issue();
  await give(id);
  const asked = { bodyId: unit.id };
  const first = await loadMyTasks(platform(), heir, { ...asked, page: 1 });
  expect([first.total, first.pages, first.tasks.length]).toEqual([51, 2, 50]);
  expect(first.tasks[0]).toMatchObject({ id, group: 'leading', people: story.doer.displayName });
  expect((await loadMyTasks(platform(), heir, { ...asked, page: 2 })).tasks).toHaveLength(1);
  expect((await loadMyTasks(platform(), story.doer, { page: 1 })).tasks[0]).toMatchObject({
    id,
    group: 'mine',
  });
  // A body that is not ours is not asked for; the calendar has everything.
  expect((await loadMyTasks(platform(), heir, { bodyId: story.justice.id })).bodyId).toBeNull();
  expect((await loadMyTasks(platform(), heir)).tasks).toHaveLength(51);
});

test('what is asked, handed over or closed waits with the right desk', async () => {
  const id = await story.add({ timeText: 'Quý I' });
  await story.issue();
  const kinds = async (actor: PersonActor) => (await inbox(actor)).late.map(({ kind }) => kind);
  expect([await kinds(heir), await kinds(story.keeper)]).toEqual([['task'], ['task']]);
  await give(id);
  done(await pass(head));
  expect([await kinds(heir), await kinds(story.keeper)]).toEqual([['task'], ['task']]);
  done(await story.report(heir, id, 'finish', { doneOn: TODAY }));
  expect([await kinds(heir), await kinds(story.keeper)]).toEqual([[], []]);
  done(await story.report(heir, id, 'reopen'));
  expect(await kinds(heir)).toEqual(['task']);
});
