import type { GroupRefusal } from '#features/submissions/desk/group-opinions.server.ts';

/** One group parted in two, or several put together; see decision 0102. */
export type RegroupingKind = 'split' | 'merge';

export type RegroupRefusal =
  | GroupRefusal
  | 'completed'
  | 'changedMeanwhile'
  /** The address names no group to be parted. */
  | 'noGroupOpen'
  | 'noGroupChosen'
  /** "All that the filter finds" was ticked: put together is only what was looked at. */
  | 'chooseOneByOne'
  /** A group cannot be parted into itself: at least one opinion stays. */
  | 'nothingLeft'
  /** One group alone is nothing to put together. */
  | 'oneGroupOnly'
  | 'tooManyGroups'
  | 'nothingToUndo';

/** As many groups are put together by one act: what a person has looked at. */
export const MOST_GROUPS = 50;

/** What was done with a group, as its page shows it. */
export interface Regrouping {
  readonly id: string;
  readonly kind: RegroupingKind;
  /** Where its opinions went: the new group, or the one that the others were put into. */
  readonly groupId: string;
  readonly groupOrdinal: number;
  /** The other groups that it touched. */
  readonly others: readonly number[];
  readonly opinions: number;
  readonly by: string;
  readonly at: Date;
  readonly undoneAt: Date | null;
  /** How many opinions came back; null: not taken back. */
  readonly undoneOpinions: number | null;
  /** As many would go back now; 0: there is no way back (any more). */
  readonly returnable: number;
  /** Versions of every group that it touched and of their answers, as `undoRegrouping` wants them back. */
  readonly seen: string;
  /** The answer of the group whose page this is was handed in, and went back to its writer. */
  readonly broughtBack: boolean;
}
