import type { OpinionState } from '../opinion.ts';
import type { OpinionFilter } from '../opinion-list.store.server.ts';

/** Which opinions an act is about. All that are named count together, each once. */
export interface Selection {
  readonly opinionIds?: readonly string[];
  /** The version that was on the screen, by opinion; one that has changed since is skipped. */
  readonly versions?: Readonly<Record<string, number>>;
  /** One of several opinions with the same words stands for all of them that the list showed. */
  readonly copies?: { readonly of: readonly string[]; readonly within: OpinionFilter };
  /** Everything that matches; the ids are looked up in the transaction of the act. */
  readonly allMatching?: OpinionFilter;
}

/** An opinion as an act of the desk sees it, locked. */
export interface SelectedOpinion {
  readonly id: string;
  readonly submissionId: string;
  /** Its place in the submission, from 1. */
  readonly ordinal: number;
  readonly state: OpinionState;
  readonly version: number;
  readonly groupId: string | null;
}

export type SkipReason =
  | 'unknown'
  | 'changedMeanwhile'
  | 'alreadyHidden'
  | 'notHidden'
  | 'alreadyThere'
  | 'notGrouped'
  | 'held'
  | 'answerApproved';
export type Skipped = Partial<Record<SkipReason, number>>;

/** What a bulk act did; with `dryRun`, what it would do. */
export interface BulkOutcome {
  readonly changed: number;
  readonly skipped: Skipped;
}

/** Parts the selected from the skipped; `whyNot` gives the reason, or nothing when the act may touch it. */
export function sortSelected(
  { found, unknown }: { readonly found: readonly SelectedOpinion[]; readonly unknown: number },
  versions: Selection['versions'],
  whyNot: (opinion: SelectedOpinion) => SkipReason | undefined,
): { chosen: SelectedOpinion[]; skipped: Skipped } {
  const skipped: Skipped = unknown > 0 ? { unknown } : {};
  const chosen = found.filter((opinion) => {
    const seen = versions?.[opinion.id];
    const reason =
      whyNot(opinion) ?? (seen !== undefined && seen !== opinion.version ? 'changedMeanwhile' : undefined);
    if (reason) skipped[reason] = (skipped[reason] ?? 0) + 1;
    return reason === undefined;
  });
  return { chosen, skipped };
}

export function isEmpty({ opinionIds, copies, allMatching }: Selection): boolean {
  return !opinionIds?.length && !copies?.of.length && allMatching === undefined;
}
