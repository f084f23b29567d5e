import type { LossTally } from '../import-result.ts';
import type { Labeller } from './numbering.ts';
import type { StyleSheet } from './styles.ts';

/** Which side of tracked changes is read: the text as if all were accepted, or all rejected. */
export type ChangeMode = 'accept' | 'reject';

/** What every step of one reading shares. The field state lives here because a field may span paragraphs. */
export interface ReadingContext {
  readonly mode: ChangeMode;
  readonly styles: StyleSheet;
  readonly labeller: Labeller;
  readonly tally: LossTally;
  /** One entry per open field: true while its instruction (never printed) is being read. */
  readonly openFields: boolean[];
  /** Ids of notes referred to since the last block, "footnote:3". */
  readonly noteReferences: string[];
}

const REMOVED: Readonly<Record<ChangeMode, readonly string[]>> = {
  accept: ['w:del', 'w:moveFrom'],
  reject: ['w:ins', 'w:moveTo'],
};

export const CHANGE_NAMES: readonly string[] = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'];

/** Names of the change marks whose content is not read in this mode. */
export function isRemoved(name: string, mode: ChangeMode): boolean {
  return REMOVED[mode].includes(name);
}
