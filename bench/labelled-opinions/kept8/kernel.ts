import type { Flag, PlaceKind, TwistKind, Undecidable, UnitRef } from '../labelled-opinion.ts';

/** A whole copy written by hand: how it came about, and its words. */
export type HandCopy = readonly [way: string, text: string];

/** What a neighbour with another interest makes of the letter. */
export interface NinthTwist {
  readonly kind: TwistKind;
  /** From and to; each `from` stands once in the text. */
  readonly changes: readonly (readonly [string, string])[];
  /** Left out where it is the letter's. */
  readonly theme?: string;
  /** Of a letter that names no unit: where the neighbour means another article. */
  readonly at?: readonly UnitRef[];
  readonly mass?: number;
  readonly hand?: readonly HandCopy[];
  readonly undecided?: readonly Undecidable[];
}

/**
 * Written by hand. `{5.2}` names that unit in words that are drawn, `{5.2:d5k2}` in these words; `{name}`, `{place}` …
 * are what each sender fills in; a reason between `<` and `>` is what somebody in a hurry leaves out.
 */
export interface NinthKernel {
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
  /** Why the rules do not decide. */
  readonly why?: string;
  /** How many people send it after the first. */
  readonly mass?: number;
  /** Phrases of the letter, and what single people write instead. */
  readonly spans?: readonly (readonly [string, readonly string[]])[];
  readonly hand?: readonly HandCopy[];
  readonly twists?: readonly NinthTwist[];
  /** Demands of one's own that are put under the whole letter. */
  readonly joined?: readonly { readonly text: string; readonly flags?: readonly Flag[] }[];
}
