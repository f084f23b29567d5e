import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { readChoices } from '#features/gatherings/training/training.ts';
import { freeSlug } from '#features/organisations/slug.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { ContestHead, QuizQuestionInput, RoundInput } from './contest.schema.ts';
import { type Contest, MOST_QUIZ_QUESTIONS, MOST_ROUNDS } from './contest.ts';
import { findContestBySlug, holdContest, insertContest, updateContest } from './contests.store.server.ts';
import * as store from './rounds.store.server.ts';

export type WriteRefusal = 'final' | 'closesBeforeOpening' | 'tooMany' | 'choicesNeeded' | 'unknownPlace';

/** A contest of the actor's body, still without questions and rounds. */
export async function addContest(
  { db, clock }: Platform,
  actor: PersonActor,
  head: ContestHead,
): Promise<Result<{ id: string }, never>> {
  const { organisationId } = actor;
  requirePermission(actor, 'contest.edit', { organisationId });
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await holdName(tx, 'contest slug');
    const slug = await freeSlug(head.title, async (one) => (await findContestBySlug(tx, one)) !== undefined);
    const contest: Contest = {
      ...{ id: newId(now), organisationId, slug, ...head },
      ...{ state: 'draft', publishedAt: null, version: 1 },
    };
    await insertContest(tx, contest, { by: actor.personId, at: now });
    await record(tx, actor, { act: 'contest.added', ...about(contest), after: headOf(contest) }, now);
    return ok({ id: contest.id });
  });
}

export function editContest(
  platform: Platform,
  actor: Actor,
  id: string,
  { version, ...head }: ContestHead & { readonly version: number },
) {
  return changeDraft(platform, actor, id, version, 'contest.edited', async (contest) =>
    ok({ ...contest, ...head }),
  );
}

export function addRound(platform: Platform, actor: Actor, id: string, { version, ...round }: RoundInput) {
  return changeDraft(platform, actor, id, version, 'contest.roundAdded', async (contest, tx) => {
    if (round.closesAt <= round.opensAt) return refuse('closesBeforeOpening');
    if ((await store.findRounds(tx, id)).length >= MOST_ROUNDS) return refuse('tooMany');
    await store.insertRound(tx, id, { id: newId(platform.clock.now()), ...round });
    return ok(contest);
  });
}

interface Place {
  readonly version: number;
  readonly id: string;
}

export function dropRound(platform: Platform, actor: Actor, id: string, place: Place) {
  return changeDraft(platform, actor, id, place.version, 'contest.roundRemoved', async (contest, tx) =>
    (await store.removeRound(tx, id, place.id)) ? ok(contest) : refuse('unknownPlace'),
  );
}

/** Adds a question to the bank (without `questionId`) or writes it anew. */
export function saveQuizQuestion(platform: Platform, actor: Actor, id: string, input: QuizQuestionInput) {
  const { version, questionId, words, choices, source } = input;
  return changeDraft(platform, actor, id, version, 'contest.questionSaved', async (contest, tx) => {
    const read = readChoices(choices);
    if (!read || new Set(read.choices).size !== read.choices.length) return refuse('choicesNeeded');
    const all = await store.findQuestions(tx, id);
    if (questionId && !all.some((each) => each.id === questionId)) return refuse('unknownPlace');
    if (!questionId && all.length >= MOST_QUIZ_QUESTIONS) return refuse('tooMany');
    const question = { id: questionId || newId(platform.clock.now()), words, source, ...read };
    await store.putQuestion(tx, id, { ...question, voidReason: null });
    return ok(contest);
  });
}

export function dropQuizQuestion(platform: Platform, actor: Actor, id: string, place: Place) {
  return changeDraft(platform, actor, id, place.version, 'contest.questionRemoved', async (contest, tx) =>
    (await store.removeQuestion(tx, id, place.id)) ? ok(contest) : refuse('unknownPlace'),
  );
}

/** Only before the first entry can have come. */
async function changeDraft(
  { db, clock }: Platform,
  actor: Actor,
  id: string,
  version: number,
  act: string,
  change: (contest: Contest, tx: Db) => Promise<Result<Contest, WriteRefusal>>,
): Promise<Result<null, WriteRefusal>> {
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const before = await holdContest(tx, id, 'update');
    requirePermission(actor, 'contest.edit', before);
    if (before.state !== 'draft') return refuse('final');
    const changed = await change({ ...before, version }, tx);
    if (!changed.ok) return changed;
    await updateContest(tx, changed.value, now);
    const entry = { act, ...about(before), before: headOf(before), after: headOf(changed.value) };
    await record(tx, actor, entry, now);
    return ok(null);
  });
}

export function about({ id, organisationId }: Pick<Contest, 'id' | 'organisationId'>) {
  return { objectKind: 'contest', objectId: id, organisationId };
}

function headOf({ title, tieBreak, prizes }: Contest) {
  return { title, tieBreak, prizes: prizes.map(({ name, count }) => `${name}: ${count}`).join(', ') };
}
