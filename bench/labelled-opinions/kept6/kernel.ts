import type { Flag, Kernel, TwistKind, Undecidable, UnitRef } from '../labelled-opinion.ts';

/** One span of a letter and what stands there instead. */
export type Edit = readonly [from: string, to: string];

/** A copy of which every change is written by hand: some spans, or the whole letter anew. */
export interface HandCopy {
  readonly made: string;
  readonly edits?: readonly Edit[];
  readonly text?: string;
  /** Where it has other flags than the letter; `personalData` comes from its slots by itself. */
  readonly flags?: readonly Flag[];
}

/**
 * A letter. Slots: `senders.ts`; a unit as this letter cites it stands in braces, `{khoản 2 Điều 5}`, in the order
 * of `at`, so that a copy can cite it in another way.
 */
export interface SeventhKernel extends Omit<Kernel, 'twists'> {
  /** Identical copies. */
  readonly copies?: number;
  readonly hand?: readonly HandCopy[];
  /** What each of some spans may be instead, for the same sense: a drawn copy takes one to three of them. */
  readonly instead?: readonly (readonly [from: string, ...to: string[]])[];
  /** A demand of one's own, added as a paragraph. */
  readonly own?: readonly { readonly at: readonly UnitRef[]; readonly text: string }[];
  readonly undecided?: readonly Undecidable[];
  readonly twists?: readonly {
    readonly kind: TwistKind;
    /** The first edit, as the tests of the set read it. */
    readonly from?: string;
    readonly to?: string;
    readonly more?: readonly Edit[];
    readonly at?: readonly UnitRef[];
    readonly flags?: readonly Flag[];
    /** Where the twin is about another thing than its origin. */
    readonly theme?: string;
    readonly mass?: number;
    readonly copies?: number;
  }[];
}
