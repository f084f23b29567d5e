import type { Flag, Kernel, PlaceKind, Undecidable, UnitRef } from '../labelled-opinion.ts';

/** A copy as somebody else sends it, changed by hand: words replaced, put before or put after. */
export interface HandCopy {
  readonly made: string;
  readonly edits?: readonly (readonly [from: string, to: string])[];
  readonly before?: string;
  readonly after?: string;
  /** Flags that the change brings. */
  readonly flags?: readonly Flag[];
  readonly undecided?: readonly Undecidable[];
}

/** A demand of a sender's own, written under the letter of the kernel. */
export interface OwnDemand {
  readonly at: readonly UnitRef[];
  readonly as?: PlaceKind;
  readonly text: string;
  readonly flags?: readonly Flag[];
}

/** `mass`: near copies that are drawn; `copies`: exact ones. Slots of the text: `senders.ts`. */
export interface ThirdKernel extends Kernel {
  readonly as: PlaceKind;
  readonly copies?: number;
  readonly hand?: readonly HandCopy[];
  readonly own?: readonly OwnDemand[];
  readonly undecided?: readonly Undecidable[];
}
