import { readFileSync } from 'node:fs';

/** Which are for making an algorithm and which for scores, who made them and which were seen: README.md. */
export type Part =
  | 'dev'
  | 'kept'
  | 'kept2'
  | 'kept3'
  | 'kept4'
  | 'train5'
  | 'kept5'
  | 'kept6'
  | 'kept7'
  | 'kept8';

/** The seed of the committed opinions of each part. */
export const SEEDS: Readonly<Record<Part, string>> = {
  dev: 'phù-sa-2026',
  kept: 'nước-lớn-2026',
  kept2: 'gió-chướng-2026',
  kept3: 'heo-may-2026',
  kept4: 'mưa-rào-2026',
  train5: 'nắng-hanh-2026',
  kept5: 'sương-muối-2026',
  kept6: 'nồm-nam-2026',
  kept7: 'gió-bấc-2026',
  kept8: 'nồm-bắc-2026',
};

export const FLAGS = ['question', 'personalData', 'insult', 'offTopic', 'denunciation'] as const;
export type Flag = (typeof FLAGS)[number];

export const TWISTS = ['opposite', 'number', 'article', 'subject'] as const;
export type TwistKind = (typeof TWISTS)[number];

/** What the rules leave open about an opinion: it is given to a reading, and that label is not scored. */
export type Undecidable = 'group' | 'place' | Flag;

/** "5", "5.2" or "5.1.a": article, clause, point. */
export type UnitRef = string;

/** `cited`: the words name the unit. `meant`: they do not, but a reader knows the article. `none`: the whole draft. */
export type PlaceKind = 'cited' | 'meant' | 'none';

export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly articles: readonly {
    readonly number: number;
    readonly heading: string;
    readonly clauses: readonly string[];
  }[];
}

/** What a reader of opinions is given: no labels. */
export interface PlainOpinion {
  readonly id: string;
  readonly draft: string;
  readonly text: string;
}

/** docs/guides/labelled-opinions.md is the meaning of every label. */
export interface LabelledOpinion extends PlainOpinion {
  /** Opinions of one group are the same opinion. */
  readonly group: string;
  readonly kind: 'base' | 'copy' | 'near' | 'joined';
  /** What was done to the text, in order. */
  readonly made: readonly string[];
  /** Groups of which a whole paragraph stands in the text. */
  readonly carries: readonly string[];
  /** A hard negative: nearly the words of that group, and not the same opinion. */
  readonly twinOf?: string;
  readonly twist?: TwistKind;
  readonly place: { readonly as: PlaceKind; readonly units: readonly UnitRef[] };
  /** null: no theme of its own (off-topic, or several themes at once). */
  readonly theme: string | null;
  readonly flags: readonly Flag[];
  readonly voice: string;
  /** Letter heads, tails and points that other opinions have too: whether such a pair shares a paragraph is not scored. */
  readonly frames?: readonly string[];
  readonly undecided?: readonly Undecidable[];
}

/** Written by hand; `{cite}`, `{name}`, `{place}` … are filled by the generator. */
export interface Kernel {
  readonly draft: string;
  readonly key: string;
  readonly text: string;
  readonly at: readonly UnitRef[];
  /** Left out when the text holds `{cite}`. */
  readonly as?: PlaceKind;
  readonly theme: string | null;
  readonly voice: string;
  readonly flags?: readonly Flag[];
  /** How many variants a mass submission has. */
  readonly mass?: number;
  readonly twists?: readonly {
    readonly kind: TwistKind;
    readonly from?: string;
    readonly to?: string;
    readonly at?: readonly UnitRef[];
  }[];
}

const pathOf = (part: Part, name: string) => new URL(`./${part}/${name}`, import.meta.url);
const linesOf = <T>(part: Part, name: string): T[] =>
  readFileSync(pathOf(part, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

export const readDrafts = (part: Part): Draft[] =>
  JSON.parse(readFileSync(pathOf(part, 'drafts.json'), 'utf8'));
export const readKernels = <K extends Pick<Kernel, 'draft' | 'key'> = Kernel>(part: Part) =>
  linesOf<K>(part, 'kernels.jsonl');
export const readOpinions = (part: Part) => linesOf<LabelledOpinion>(part, 'opinions.jsonl');
