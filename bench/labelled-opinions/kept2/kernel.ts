import type { Flag, Kernel, TwistKind, Undecidable, UnitRef } from '../labelled-opinion.ts';

/** A text written whole by hand; `{cite}`, `{name}` … are filled as in a kernel. */
interface Written {
  readonly text: string;
  readonly flags?: readonly Flag[];
}

/** The kernels of the second kept part: more of each group is written by hand than in the first two parts. */
export interface SecondKernel extends Omit<Kernel, 'twists'> {
  readonly twists?: readonly {
    readonly kind: TwistKind;
    readonly from?: string;
    readonly to?: string;
    /** The whole twin, where other words around the demand change with it. */
    readonly text?: string;
    readonly at?: readonly UnitRef[];
    readonly theme?: string;
  }[];
  /** The same opinion, written again by hand. */
  readonly hand?: readonly (Written & {
    readonly made: string;
    readonly undecided?: readonly Undecidable[];
    readonly why?: string;
  })[];
  /** Demands that somebody puts below this text: the paragraph is shared, the opinion is not the same. */
  readonly own?: readonly (Written & { readonly key: string; readonly at: readonly UnitRef[] })[];
  /** Paragraphs that ask for nothing; each stands in one opinion only, or it would be a paragraph that two share. */
  readonly stories?: readonly string[];
  /** Phrases around the demand that other opinions have too. */
  readonly frame?: string;
  /** No variants are drawn: what is written is all. */
  readonly lone?: boolean;
  /** Without marks the point that it cites could not be told from another one. */
  readonly noMarkLoss?: boolean;
  readonly undecided?: readonly Undecidable[];
  /** Which rule is missing. */
  readonly why?: string;
}
