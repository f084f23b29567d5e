import type { Prize, QuizQuestion, TieBreak } from '../contest.ts';
import type { Drawn } from '../playing/draw.ts';

/** What one entry did in one round. */
export interface Played {
  readonly entryId: string;
  readonly drawn: readonly Drawn[];
  /** Position → number of the choice. */
  readonly answers: ReadonlyMap<number, number>;
  readonly startedAt: Date;
  readonly endsAt: Date;
  /** null: nothing was answered. */
  readonly lastAnswerAt: Date | null;
  readonly guess: number | null;
}

export interface Score {
  readonly entryId: string;
  readonly right: number;
  readonly of: number;
  /** Milliseconds from the start to the last answer; the whole time for who did not finish. */
  readonly usedMs: number;
  readonly guess: number | null;
}

export interface Ranked extends Score {
  /** From 1; who is equal in everything shares a rank, and the next one is left out. */
  readonly rank: number;
  readonly prize: string;
}

/** A struck question is right for everybody who was asked it, answered or not. */
export function scoreOf(played: Played, questions: ReadonlyMap<string, QuizQuestion>): Score {
  const { entryId, drawn, answers, startedAt, endsAt, lastAnswerAt, guess } = played;
  const right = drawn.filter(({ questionId }, position) => {
    const question = questions.get(questionId);
    return question?.voidReason != null || (question && answers.get(position) === question.rightChoice);
  }).length;
  const isWhole = answers.size === drawn.length && lastAnswerAt !== null;
  const end = isWhole && lastAnswerAt < endsAt ? lastAnswerAt : endsAt;
  return { entryId, right, of: drawn.length, usedMs: end.getTime() - startedAt.getTime(), guess };
}

/** More right answers first, then the tie-break, then the faster; each prize goes to as many ranks as it has, ties share it. */
export function rankAll(scores: readonly Score[], tieBreak: TieBreak, prizes: readonly Prize[]): Ranked[] {
  const allRight = scores.filter(({ right, of }) => right === of).length;
  const missedBy = ({ guess }: Score) =>
    tieBreak === 'time' ? 0 : guess === null ? Number.MAX_SAFE_INTEGER : Math.abs(guess - allRight);
  const keyed = scores.map((score) => ({ score, missed: missedBy(score) }));
  const compare = (a: (typeof keyed)[number], b: (typeof keyed)[number]) =>
    b.score.right - a.score.right || a.missed - b.missed || a.score.usedMs - b.score.usedMs;
  keyed.sort((a, b) => compare(a, b) || (a.score.entryId < b.score.entryId ? -1 : 1));
  let rank = 0;
  return keyed.map((each, index) => {
    const before = keyed[index - 1];
    if (!before || compare(before, each) !== 0) rank = index + 1;
    // Nobody is given a prize for no right answer at all.
    return { ...each.score, rank, prize: each.score.right > 0 ? prizeOf(rank, prizes) : '' };
  });
}

function prizeOf(rank: number, prizes: readonly Prize[]): string {
  let upTo = 0;
  for (const { name, count } of prizes) {
    upTo += count;
    if (rank <= upTo) return name;
  }
  return '';
}
