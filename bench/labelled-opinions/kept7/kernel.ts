import type { Flag, PlaceKind, TwistKind, Undecidable, UnitRef } from '../labelled-opinion.ts';

/** A whole copy written by hand: how it came about, and its words. */
export type HandCopy = readonly [way: string, text: string];

/** What a neighbour with another interest makes of the letter. */
export interface EighthTwist {
  readonly kind: TwistKind;
  /** From and to; each `from` stands once in the text. */
  readonly changes: readonly (readonly [string, string])[];
  /** Left out where it is the letter's. */
  readonly theme?: string;
  readonly mass?: number;
  readonly hand?: readonly HandCopy[];
}

/**
 * Written by hand. `{5.2}` names that unit in words that are drawn, `{5.2:d5k2}` in these words; `{name}`, `{place}` …
 * are what each sender fills in.
 */
export interface EighthKernel {
  readonly draft: string;
  readonly key: string;
  readonly text: string;
  readonly at: readonly UnitRef[];
  /** Left out when the text names units. */
  readonly as?: PlaceKind;
  readonly theme: string | null;
  readonly voice: string;
  readonly flags?: readonly Flag[];
  readonly undecided?: readonly Undecidable[];
  /** How many people send it after the first. */
  readonly mass?: number;
  /** Phrases of the letter, and what single people write instead. */
  readonly spans?: readonly (readonly [string, readonly string[]])[];
  readonly hand?: readonly HandCopy[];
  readonly twists?: readonly EighthTwist[];
  /** Demands of one's own that are put under the whole letter. */
  readonly joined?: readonly { readonly text: string; readonly flags?: readonly Flag[] }[];
}
