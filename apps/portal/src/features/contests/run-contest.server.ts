import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { type Contest, type ContestState, type NotReady, phaseOf, whyNotReady } from './contest.ts';
import { holdContest, updateContest } from './contests.store.server.ts';
import { awardsOf } from './ranking/award.server.ts';
import { insertAwards } from './ranking/awards.store.server.ts';
import { findQuestions, findRounds, strikeQuestion } from './rounds.store.server.ts';
import { about } from './write-contest.server.ts';

interface Version {
  readonly version: number;
}
type Acted<Reason extends string> = Promise<Result<null, Reason | 'wrongState'>>;

/** From now on people enter; questions and rounds are final. */
export function openContest(platform: Platform, actor: Actor, id: string, input: Version): Acted<NotReady> {
  return move<NotReady>(platform, actor, id, input.version, 'open', async (contest, tx, now) => {
    if (contest.state !== 'draft') return 'wrongState';
    return whyNotReady(await findRounds(tx, id), await findQuestions(tx, id), now);
  });
}

/** Nobody enters any more; a round that runs goes on for those who entered. */
export function closeContest(platform: Platform, actor: Actor, id: string, input: Version): Acted<never> {
  return move<never>(platform, actor, id, input.version, 'closed', async ({ state }) =>
    state === 'open' ? undefined : 'wrongState',
  );
}

/** The ranking is made once, kept and shown; only once no answer of any round can come any more. */
export function publishContest(
  platform: Platform,
  actor: Actor,
  id: string,
  input: Version,
): Acted<'stillRunning'> {
  return move<'stillRunning'>(platform, actor, id, input.version, 'published', async (contest, tx, now) => {
    if (contest.state !== 'open' && contest.state !== 'closed') return 'wrongState';
    const rounds = await findRounds(tx, id);
    if (rounds.some((round) => phaseOf(round, now) !== 'over')) return 'stillRunning';
    for (const round of rounds) await insertAwards(tx, id, round.id, await awardsOf(tx, contest, round.id));
    return undefined;
  });
}

async function move<Reason extends string>(
  { db, clock }: Platform,
  actor: Actor,
  id: string,
  version: number,
  to: ContestState,
  whyNot: (contest: Contest, tx: Db, now: Date) => Promise<Reason | 'wrongState' | undefined>,
): Acted<Reason> {
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const contest = await holdContest(tx, id, 'update');
    requirePermission(actor, 'contest.run', contest);
    const refusal = await whyNot(contest, tx, now);
    if (refusal) return refuse(refusal);
    await updateContest(tx, { ...contest, state: to, version }, now);
    await emit(tx, `contest.${to}`, { contestId: id, organisationId: contest.organisationId }, now);
    const change = { before: { contestState: contest.state }, after: { contestState: to } };
    await record(tx, actor, { act: `contest.${to}`, ...about(contest), ...change }, now);
    return ok(null);
  });
}

/** A question that was wrong or unclear counts as right for everybody who was asked it; who reads the ranking is told so. */
export async function strikeQuizQuestion(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly id: string; readonly reason: string },
): Promise<Result<null, 'wrongState' | 'unknownPlace'>> {
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const contest = await holdContest(tx, id, 'update');
    requirePermission(actor, 'contest.run', contest);
    if (contest.state !== 'open' && contest.state !== 'closed') return refuse('wrongState');
    const by = { by: actor.personId, reason: input.reason };
    if (!(await strikeQuestion(tx, id, input.id, by))) return refuse('unknownPlace');
    await record(tx, actor, { act: 'contest.questionStruck', ...about(contest), reason: input.reason }, now);
    return ok(null);
  });
}
