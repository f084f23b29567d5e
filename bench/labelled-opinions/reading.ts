import type { Draft, Flag, PlainOpinion, UnitRef } from './labelled-opinion.ts';
import type { Groups } from './measures.ts';
import { folded } from './vietnamese-typing.ts';

type Soon<T> = T | Promise<T>;

export interface FoundPlace {
  readonly unit: UnitRef;
  /** False: likely, from the words; true: the text names it. */
  readonly cited: boolean;
}

/**
 * What an algorithm is plugged in by: a module whose default export is a reading. It gets texts without labels, all
 * opinions of one draft at once. A task that it leaves out is scored with the baseline's reading.
 */
export interface Reading {
  readonly name: string;
  /** Same group: the same opinion. An opinion may be left out. */
  groups?(draft: Draft, opinions: readonly PlainOpinion[]): Soon<Groups>;
  /** Pairs that are not the same opinion and have a whole paragraph in common. */
  sharing?(draft: Draft, opinions: readonly PlainOpinion[]): Soon<readonly (readonly [string, string])[]>;
  /** Pairs of which a person is to say whether they are the same opinion, each by one opinion of its group; left out: nobody is asked. */
  likely?(draft: Draft, opinions: readonly PlainOpinion[]): Soon<readonly (readonly [string, string])[]>;
  /** Best first; empty when the opinion is about the whole draft. */
  place?(draft: Draft, opinion: PlainOpinion): Soon<readonly FoundPlace[]>;
  /** Themes of the opinions of one article; `undefined` as article: of those about the whole draft. */
  themes?(draft: Draft, article: number | undefined, opinions: readonly PlainOpinion[]): Soon<Groups>;
  tone?(opinion: PlainOpinion): Soon<readonly Flag[]>;
}

/** Nobody need be asked anything. */
export type FullReading = Required<Omit<Reading, 'likely'>> & Pick<Reading, 'likely'>;

/** The least that can be said: only what is exactly the same is the same, no place, one theme, no flag. */
export const BASELINE: FullReading = {
  name: 'baseline',
  groups: (_, opinions) => new Map(opinions.map(({ id, text }) => [id, folded(text)])),
  sharing: () => [],
  place: () => [],
  themes: (_, __, opinions) => new Map(opinions.map(({ id }) => [id, 'all'])),
  tone: () => [],
};
