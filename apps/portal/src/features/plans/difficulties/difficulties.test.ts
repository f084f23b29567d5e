import { beforeEach, describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { loadInbox } from '#features/inbox/load-inbox.server.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { addTask } from '../assign-task.server.ts';
import { createPlan, setPlanState } from '../manage-plan.server.ts';
import { requirePlan } from '../plans.store.server.ts';
import { insertProgramme } from '../programmes.store.server.ts';
import { openTask } from '../tasks/task-access.server.ts';
import {
  DIFFICULTY_EVENTS,
  DIFFICULTY_STATES,
  type DifficultyEvent,
  type DifficultyRole,
  nextDifficultyState,
} from './difficulty-life.ts';
import { loadDifficulties, raiseDifficulty, settleDifficulty } from './raise-difficulty.server.ts';

describe('the life of a difficulty, every combination', () => {
  const lawful: Record<string, string> = {
    'raised forward focal': 'forwarded',
    'raised return focal': 'returned',
    'raised withdraw raiser': 'withdrawn',
    'forwarded answer leader': 'answered',
    'forwarded withdraw raiser': 'withdrawn',
  };
  for (const state of DIFFICULTY_STATES)
    for (const event of DIFFICULTY_EVENTS)
      for (const role of ['focal', 'leader', 'raiser'] as DifficultyRole[])
        test(`${state} ${event} ${role}`, () => {
          expect(nextDifficultyState(state, event, [role])).toBe(lawful[`${state} ${event} ${role}`]);
        });
});

describe('from who works to who leads, and back', () => {
  const platform = usePlatform('2026-11-23T02:00:00Z');
  let taskId: string;
  let focal: PersonActor;
  let leader: PersonActor;
  let doer: PersonActor;
  let theirLeader: PersonActor;

  beforeEach(async () => {
    const { db } = platform();
    const programmeId = newId();
    const names = { code: programmeId, name: 'Thử', legalBasis: '', sortKey: '1' };
    await insertProgramme(db, { ...names, id: programmeId, validFrom: '2022-01-01', validTo: null });
    const province = await anOrganisation(db);
    const science = await anOrganisation(db);
    focal = await aPerson(db, { organisationId: province.id, roles: ['focalUnit'], programmeId });
    leader = await aPerson(db, { organisationId: province.id, roles: ['leader'] });
    doer = await aPerson(db, { organisationId: science.id, roles: ['draftingOfficer'] });
    theirLeader = await aPerson(db, { organisationId: science.id, roles: ['leader', 'unitHead'] });
    const plan = await createPlan(platform(), focal, { programmeId, year: 2026, title: 'Kế hoạch' });
    if (!plan.ok) throw new Error(plan.reason);
    const words = { title: 'Viết bài', product: '', leadText: '', coordinatingText: '', timeText: 'Quý IV' };
    const task = await addTask(platform(), focal, plan.value.id, {
      ...words,
      leadId: science.id,
      dueOn: '2026-12-31',
    });
    if (!task.ok) throw new Error(task.reason);
    taskId = task.value.id;
    const { version } = await requirePlan(db, plan.value.id);
    await setPlanState(platform(), focal, plan.value.id, { version, event: 'issue' });
  });

  const seen = async (actor: PersonActor) =>
    await loadDifficulties(platform(), actor, await openTask(platform().db, actor, taskId));
  const settle = async (
    actor: PersonActor,
    event: DifficultyEvent,
    given: { readonly words?: string; readonly answerBy?: string } = {},
  ) => {
    const one = (await seen(actor)).list[0]!;
    return await settleDifficulty(platform(), actor, taskId, {
      ...{ difficultyId: one.id, version: one.version, event, words: '', answerBy: null },
      ...given,
    });
  };
  const waiting = async (actor: PersonActor) => {
    const { late, due, waiting: open } = (await loadInbox(platform(), actor)).inbox;
    return [...late, ...due, ...open].map(({ kind }) => kind).filter((kind) => kind.startsWith('difficulty'));
  };

  test('raised, forwarded with a day, answered: each desk has it in its turn, and the trail says who', async () => {
    expect((await raiseDifficulty(platform(), doer, taskId, { words: 'Thiếu máy quét' })).ok).toBe(true);
    expect(await waiting(focal)).toEqual(['difficultyToForward']);
    expect(await waiting(leader)).toEqual([]);
    expect(await settle(focal, 'forward')).toMatchObject({ reason: 'answerByNeeded' });
    expect(await settle(focal, 'forward', { answerBy: '2026-11-22' })).toMatchObject({
      reason: 'answerByPast',
    });
    expect((await settle(focal, 'forward', { answerBy: '2026-11-27', words: 'Đề nghị mua' })).ok).toBe(true);
    expect(await waiting(focal)).toEqual([]);
    expect(await waiting(leader)).toEqual(['difficultyToAnswer']);
    expect(await settle(leader, 'answer')).toMatchObject({ reason: 'answerNeeded' });
    expect((await settle(leader, 'answer', { words: 'Đồng ý mua' })).ok).toBe(true);
    expect(await waiting(leader)).toEqual([]);
    expect((await seen(doer)).list[0]).toMatchObject({ state: 'answered', answer: 'Đồng ý mua', events: [] });
    const acts = await findEntries(platform().db, { objectKind: 'task', objectId: taskId, limit: 10 });
    expect(acts.map(({ act }) => act)).toEqual(
      expect.arrayContaining([
        'task.difficultyRaised',
        'task.difficultyForwarded',
        'task.difficultyAnswered',
      ]),
    );
    expect(JSON.stringify(acts)).not.toContain('máy quét');
  });

  test('a late answer is late on the page; the focal unit may give back with a reason; the raiser takes back', async () => {
    await raiseDifficulty(platform(), doer, taskId, { words: 'Thiếu người' });
    await settle(focal, 'forward', { answerBy: '2026-11-24' });
    platform().clock.set('2026-11-25T02:00:00Z');
    expect((await seen(leader)).list[0]).toMatchObject({ isLate: true });
    expect((await settle(doer, 'withdraw')).ok).toBe(true);
    platform().clock.set('2026-11-25T03:00:00Z');
    await raiseDifficulty(platform(), doer, taskId, { words: 'Thiếu kinh phí' });
    expect(await settle(focal, 'return')).toMatchObject({ reason: 'answerNeeded' });
    expect((await settle(focal, 'return', { words: 'Đã có trong dự toán' })).ok).toBe(true);
    expect((await seen(doer)).list.map(({ state }) => state)).toEqual(['returned', 'withdrawn']);
  });

  test('nobody answers in the place of the leader of the plan, not even the leader of who raised it', async () => {
    await raiseDifficulty(platform(), doer, taskId, { words: 'Thiếu máy' });
    expect(await settle(theirLeader, 'forward', { answerBy: '2026-11-27' })).toMatchObject({
      reason: 'notPossible',
    });
    await settle(focal, 'forward', { answerBy: '2026-11-27' });
    for (const actor of [focal, theirLeader, doer])
      expect(await settle(actor, 'answer', { words: 'Được' })).toMatchObject({ reason: 'notPossible' });
    const stranger = await aPerson(platform().db, {
      organisationId: (await anOrganisation(platform().db)).id,
      roles: ['leader', 'draftingOfficer'],
    });
    await expect(raiseDifficulty(platform(), stranger, taskId, { words: 'Hỏi' })).rejects.toThrow(
      /not permitted/,
    );
  });
});
