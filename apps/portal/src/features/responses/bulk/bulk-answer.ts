import type { ResponseOutcome } from '../matrix.ts';

/** One answer for many groups; or one step of the chain for many answers. */
export const BULK_KINDS = ['answer', 'check', 'approve', 'return'] as const;
export type BulkKind = (typeof BULK_KINDS)[number];
export type BulkState = 'planned' | 'running' | 'done' | 'undone';

/** Why a group is left out. */
export type BulkSkip =
  | 'empty'
  | 'approved'
  | 'waiting'
  | 'otherStep'
  | 'changedMeanwhile'
  | 'hasWords'
  | 'samePerson'
  | 'exceptionExpired'
  | 'noRight'
  | 'completed';

/** What is done with many groups, with the list of them; see decision 0086. */
export interface BulkAnswer {
  readonly consultationId: string;
  readonly id: string;
  readonly kind: BulkKind;
  /** Of an answer only. */
  readonly outcome: ResponseOutcome | null;
  /** The words of the answer; of a step, what is said along with it, for the house. */
  readonly explanation: string;
  readonly handsIn: boolean;
  readonly replacesWords: boolean;
  readonly state: BulkState;
  readonly plannedBy: string;
  readonly plannedAt: Date;
  readonly carriedOutBy: string | null;
  /** The body for which that person acted. */
  readonly carriedOutFor: string | null;
  readonly finishedAt: Date | null;
  readonly undoneAt: Date | null;
}

/** A group as the officer saw it. */
export interface SeenGroup {
  readonly groupId: string;
  /** 0: nobody had written. */
  readonly answerVersion: number;
  readonly groupVersion: number;
}

/** How many groups each portion takes: what one transaction holds back from others stays under a second. */
export const PORTION = 2_500;

/** More than the largest table ever had; a plan beyond it is a mistake in the filter. */
export const MOST_GROUPS = 50_000;

/** A plan that nobody carried out is thrown away by the next one after this time. */
export const PLAN_KEPT_MS = 24 * 3_600_000;
