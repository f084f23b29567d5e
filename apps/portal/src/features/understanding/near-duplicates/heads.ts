import type { Sameness } from './same-opinion.ts';

/** So many heads, the first ones, are asked in one band; what comes later in a full band is found in its other bands. */
export const SEATS = 16;
/** And so many in all, those that share most bands first: no text costs more, however many there are. */
const MOST_ASKED = 32;
/**
 * Once this many heads are the same as a text, in its own words, it is no head itself. With one, noisy copies find no one (recall of pairs
 * 0.78-0.94 over seven seeds of the labelled set); with three, 0.91-0.96; where letters are put otherwise a fourth finds two hundredths more
 * (kept6) and costs a sixth more time, and a fifth finds nothing.
 */
export const ENOUGH = 4;

/** So many heads that may be the same are kept of a text: a person is shown one pair of two groups, not all. */
export const MOST_LIKELY = 3;

/** A text that others are compared with. `rank` orders texts: the id of the first opinion that has it. */
export interface Head<Rank extends string | number> {
  readonly rank: Rank;
  readonly core: string;
}

/** What was found of a text; a function of the heads before it and of nothing else. */
export interface Verdict<Rank extends string | number> {
  readonly same: readonly Head<Rank>[];
  /** The same words, but one names its unit less deeply. */
  readonly vague: readonly Head<Rank>[];
  /** Those that may be the same, also beside some that are; they join nothing. */
  readonly likely: readonly Head<Rank>[];
  readonly isHead: boolean;
}

/** Heads by their bands, in the order of their ranks. */
export class Heads<Rank extends string | number> {
  readonly #seats = new Map<number, Head<Rank>[]>();

  /** In whatever order; a full band keeps the first. */
  seat(head: Head<Rank>, bands: Iterable<number>): void {
    for (const band of bands) {
      const seats = this.#seats.get(band);
      if (!seats) this.#seats.set(band, [head]);
      else {
        let at = seats.length;
        while (at > 0 && seats[at - 1]!.rank > head.rank) at -= 1;
        if (at < SEATS) seats.splice(at, 0, head);
        if (seats.length > SEATS) seats.pop();
      }
    }
  }

  /** Heads before `rank` that share a band, those that share most first. */
  askedBy(rank: Rank, bands: ReadonlySet<number>): Head<Rank>[] {
    const shared = new Map<Head<Rank>, number>();
    for (const band of bands)
      for (const head of this.#seats.get(band) ?? []) {
        if (head.rank >= rank) break;
        shared.set(head, (shared.get(head) ?? 0) + 1);
      }
    const asked = [...shared].sort(([a, most], [b, more]) => more - most || (a.rank < b.rank ? -1 : 1));
    return asked.slice(0, MOST_ASKED).map(([head]) => head);
  }
}

export function verdictOf<Rank extends string | number>(
  asked: readonly Head<Rank>[],
  compare: (head: Head<Rank>) => Sameness,
): Verdict<Rank> {
  const [same, vague, likely]: Head<Rank>[][] = [[], [], []];
  let inItsWords = 0;
  for (const head of asked) {
    const found = compare(head);
    if (found === 'vague') vague!.push(head);
    if (found === 'likely' && likely!.length < MOST_LIKELY) likely!.push(head);
    if (found === 'same' || found === 'reworded') same!.push(head);
    // Whoever puts it otherwise is asked by those who put it so too.
    if (found === 'same') inItsWords += 1;
    if (inItsWords === ENOUGH) break;
  }
  // Who has found its own says by them where it belongs.
  return {
    same: same!,
    vague: same!.length === 0 ? vague! : [],
    likely: likely!,
    isHead: inItsWords < ENOUGH,
  };
}
