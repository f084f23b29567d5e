/** A round whose last day is over, with the day of its answer. */
export interface FinishedRound {
  readonly slug: string;
  readonly shortTitle: string;
  readonly organisationId: string;
  readonly closesOn: string;
  /** The day on which its response table was first published; null: people wait. */
  readonly answeredOn: string | null;
}

export interface ResponseTimes {
  readonly answered: number;
  /** Days, of the answered rounds; null when there is none. */
  readonly median: number | null;
  readonly longest: number | null;
  /** Rounds without an answer, the one that waits the longest first, with the days since their last day. */
  readonly waiting: readonly (FinishedRound & { readonly days: number })[];
}

/** `today`: a round that closed yesterday has waited one day. */
export function responseTimes(rounds: readonly FinishedRound[], today: string): ResponseTimes {
  const days = rounds
    .flatMap((round) => (round.answeredOn === null ? [] : [daysFrom(round.closesOn, round.answeredOn)]))
    .sort((a, b) => a - b);
  const waiting = rounds
    .filter((round) => round.answeredOn === null)
    .map((round) => ({ ...round, days: daysFrom(round.closesOn, today) }))
    .sort((a, b) => b.days - a.days);
  return { answered: days.length, median: medianOf(days), longest: days.at(-1) ?? null, waiting };
}

/** Of sorted numbers; of two in the middle the larger one, so that it is a time that somebody really waited. */
function medianOf(sorted: readonly number[]): number | null {
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** Whole days; an answer on the last day itself, or before, took none. */
function daysFrom(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
}
