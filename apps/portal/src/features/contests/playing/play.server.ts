import { randomInt } from 'node:crypto';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { GRACE_MS, phaseOf } from '../contest.ts';
import { requireContest } from '../contests.store.server.ts';
import type { Played } from '../ranking/rank.ts';
import { findQuestion, findQuestions, findRound } from '../rounds.store.server.ts';
import { drawQuestions } from './draw.ts';
import { findEntry } from './entries.store.server.ts';
import { readEntryToken } from './entry-token.ts';
import { findPlay, insertAnswer, insertPlay, setGuess } from './plays.store.server.ts';

type Playing = Pick<App, 'db' | 'clock' | 'config' | 'rateLimits'>;

/** Nobody answers this fast by hand; a program that hammers is stopped. */
const SENDS_PER_ENTRY: Limit = { name: 'contest.play', count: 240, perSeconds: 60 };

export type PlayRefusal = 'unknown' | 'notYet' | 'closed' | 'notStarted' | 'timeUp' | 'tooFast' | 'noChoice';

/** Starts the clock of one entry. Pressed again it goes on where it was: the time is not given twice. */
export async function startRound(
  app: Playing,
  token: string,
  roundId: string,
): Promise<Result<null, PlayRefusal>> {
  const key = readEntryToken(token, app.config.secretKey);
  if (!key) return refuse('unknown');
  const now = app.clock.now();
  return await inTransaction(app.db, async (tx) => {
    const [entry, round] = [await findEntry(tx, key), await findRound(tx, key.contestId, roundId)];
    if (!entry || entry.erasedAt || !round) return refuse('unknown');
    if ((await requireContest(tx, key.contestId)).state === 'draft') return refuse('notYet');
    if (await findPlay(tx, { ...key, roundId })) return ok(null);
    const phase = phaseOf(round, now);
    if (phase !== 'open') return refuse(phase === 'upcoming' ? 'notYet' : 'closed');
    // A question that was struck is asked of nobody any more.
    const questions = (await findQuestions(tx, key.contestId)).filter((each) => each.voidReason === null);
    const drawn = drawQuestions(questions, round.questionCount, randomInt);
    const endsAt = new Date(now.getTime() + round.minutes * 60_000);
    await insertPlay(tx, { ...key, roundId }, { drawn, startedAt: now, endsAt });
    return ok(null);
  });
}

export interface Given {
  readonly roundId: string;
  /** From 0. */
  readonly position: number;
  /** The place at which the choice stood, from 0. */
  readonly place: number;
}

/**
 * One answer, written at once and for good: what was sent before a power cut is there after it. The instant is that of the house, whatever clock
 * the phone shows; a second tab that answers the same place changes nothing.
 */
export async function answerQuestion(
  app: Playing,
  token: string,
  given: Given,
): Promise<Result<null, PlayRefusal>> {
  const now = app.clock.now();
  const key = readEntryToken(token, app.config.secretKey);
  if (!key) return refuse('unknown');
  if (!(await app.rateLimits.take(SENDS_PER_ENTRY, key.entryId)).ok) return refuse('tooFast');
  const playKey = { ...key, roundId: given.roundId };
  const played = await findPlay(app.db, playKey);
  if (!played) return refuse('notStarted');
  if (now.getTime() > played.endsAt.getTime() + GRACE_MS) return refuse('timeUp');
  const choice = played.drawn[given.position]?.order[given.place];
  if (choice === undefined) return refuse('noChoice');
  // In turn: whoever has seen the third question has answered the first two.
  if (given.position !== nextPosition(played)) return ok(null);
  await insertAnswer(app.db, playKey, { position: given.position, choice, answeredAt: now });
  return ok(null);
}

/** How many will have everything right; while the time runs, and once. */
export async function guessAllRight(
  app: Playing,
  token: string,
  roundId: string,
  guess: number,
): Promise<Result<null, PlayRefusal>> {
  const key = readEntryToken(token, app.config.secretKey);
  const played = key && (await findPlay(app.db, { ...key, roundId }));
  if (!played) return refuse('notStarted');
  if (app.clock.now().getTime() > played.endsAt.getTime() + GRACE_MS) return refuse('timeUp');
  await setGuess(app.db, { ...key, roundId }, guess);
  return ok(null);
}

/** The first place without an answer; the number of questions when all have one. */
export function nextPosition({ drawn, answers }: Pick<Played, 'drawn' | 'answers'>): number {
  const open = drawn.findIndex((_, position) => !answers.has(position));
  return open < 0 ? drawn.length : open;
}

/** What stands on the page of a round that runs: one question, without what is right. Undefined for a foreign link. */
export async function loadPlay({ db, clock, config }: Playing, token: string, roundId: string) {
  const key = readEntryToken(token, config.secretKey);
  const round = key && (await findRound(db, key.contestId, roundId));
  if (!key || !round) return undefined;
  const [contest, played] = await Promise.all([
    requireContest(db, key.contestId),
    findPlay(db, { ...key, roundId }),
  ]);
  if (!played) return undefined;
  const position = nextPosition(played);
  const drawn = played.drawn[position];
  const question = drawn && (await findQuestion(db, key.contestId, drawn.questionId));
  return {
    title: contest.title,
    round: round.name,
    position,
    of: played.drawn.length,
    endsAt: played.endsAt,
    /** Milliseconds; what a page counts down by, so that its own clock does not matter. */
    left: Math.max(0, played.endsAt.getTime() - clock.now().getTime()),
    question: question && {
      words: question.words,
      choices: drawn.order.map((choice) => question.choices[choice] ?? ''),
    },
    wantsGuess: contest.tieBreak === 'guess' && played.guess === null,
  };
}
