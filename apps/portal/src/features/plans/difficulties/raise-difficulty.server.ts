import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Plan } from '../plan.ts';
import { type OpenedTask, openTask, openTaskToWork, taskChanged } from '../tasks/task-access.server.ts';
import {
  type Difficulty,
  type DifficultyChange,
  findDifficulties,
  insertDifficulty,
  updateDifficulty,
} from './difficulties.store.server.ts';
import type { SettleDifficultyInput } from './difficulty.schema.ts';
import { type DifficultyRole, difficultyEventsOf, nextDifficultyState } from './difficulty-life.ts';

export type DifficultyRefusal =
  | 'planNotInForce'
  | 'notPossible'
  | 'answerByNeeded'
  | 'answerByPast'
  | 'answerNeeded';

function rolesIn(actor: Actor, plan: Plan, { personId }: Pick<Difficulty, 'personId'>): DifficultyRole[] {
  const roles: DifficultyRole[] = [];
  if (can(actor, 'difficulty.forward', plan)) roles.push('focal');
  if (can(actor, 'difficulty.answer', plan)) roles.push('leader');
  if (actor.kind === 'person' && actor.personId === personId) roles.push('raiser');
  return roles;
}

/** The difficulties of a task with what the actor may do with each. The task was opened for the actor. */
export async function loadDifficulties(
  { db, clock }: Platform,
  actor: Actor,
  { plan, task, roles, bodies }: Pick<OpenedTask, 'plan' | 'task' | 'roles' | 'bodies'>,
) {
  const isRunning = plan.state === 'inForce';
  const today = legalDay(clock.now());
  return {
    list: (await findDifficulties(db, task.id)).map((one) => ({
      ...one,
      events: isRunning ? difficultyEventsOf(one.state, rolesIn(actor, plan, one)) : [],
      isLate: one.state === 'forwarded' && one.answerBy !== null && one.answerBy < today,
    })),
    mayRaise: isRunning && (bodies.length > 0 || roles.length > 0),
  };
}

/** Whoever works on a task says what stands in its way; the focal unit of the plan is told. */
export async function raiseDifficulty(
  { db, clock }: Platform,
  actor: PersonActor,
  taskId: string,
  { words }: { readonly words: string },
): Promise<Result<null, 'planNotInForce'>> {
  const { plan } = await openTaskToWork(db, actor, taskId);
  if (plan.state !== 'inForce') return refuse('planNotInForce');
  const now = clock.now();
  const id = newId(now);
  const { personId, organisationId } = actor;
  await inTransaction(db, async (tx) => {
    await insertDifficulty(tx, { id, taskId, personId, organisationId, words, raisedAt: now });
    await emit(tx, 'difficulty.raised', told(plan, taskId), now);
    // The trail says that it was raised, never what: words of people stay where they were written.
    await taskChanged(
      tx,
      actor,
      plan,
      taskId,
      { act: 'task.difficultyRaised', after: { difficultyId: id } },
      now,
    );
  });
  return ok(null);
}

const told = ({ organisationId, programmeId, id }: Plan, taskId: string) => ({
  ...{ organisationId, programmeId, taskId, planId: id },
});

const ACTS = {
  forward: 'task.difficultyForwarded',
  return: 'task.difficultyReturned',
  answer: 'task.difficultyAnswered',
  withdraw: 'task.difficultyWithdrawn',
} as const;

/** The focal unit passes it on with a day or gives it back with a reason; the leader answers; the raiser takes it back. */
export async function settleDifficulty(
  { db, clock }: Platform,
  actor: PersonActor,
  taskId: string,
  input: SettleDifficultyInput,
): Promise<Result<null, DifficultyRefusal>> {
  const { plan } = await openTask(db, actor, taskId);
  const { event, answerBy, difficultyId: id, version } = input;
  const difficulty = (await findDifficulties(db, taskId)).find((one) => one.id === id);
  if (!difficulty) return refuse('notPossible');
  if (plan.state !== 'inForce') return refuse('planNotInForce');
  const state = nextDifficultyState(difficulty.state, event, rolesIn(actor, plan, difficulty));
  if (!state) return refuse('notPossible');
  const now = clock.now();
  if (event === 'forward') {
    if (!answerBy) return refuse('answerByNeeded');
    if (answerBy < legalDay(now)) return refuse('answerByPast');
  } else if ((event === 'return' || event === 'answer') && !input.words) return refuse('answerNeeded');
  await inTransaction(db, async (tx) => {
    await updateDifficulty(tx, id, version, { state, ...changeOf(actor, input, now) });
    if (event === 'forward') await emit(tx, 'difficulty.forwarded', told(plan, taskId), now);
    else if (event !== 'withdraw')
      await emit(
        tx,
        'difficulty.settled',
        { ...told(plan, taskId), personId: difficulty.personId, state },
        now,
      );
    const after = { difficultyId: id, state, ...(event === 'forward' ? { answerBy } : {}) };
    await taskChanged(tx, actor, plan, taskId, { act: ACTS[event], after }, now);
  });
  return ok(null);
}

function changeOf(
  { personId }: PersonActor,
  { event, answerBy, words }: SettleDifficultyInput,
  now: Date,
): DifficultyChange {
  if (event === 'withdraw') return {};
  if (event === 'forward')
    return { forwarded_by: personId, forwarded_at: now, answer_by: answerBy, forward_note: words };
  return { answer: words, answered_by: personId, answered_at: now };
}
