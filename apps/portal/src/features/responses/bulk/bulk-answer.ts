import type { ResponseOutcome } from '../matrix.ts';
import { LIFE, type ResponseState } from '../response.ts';

export type BulkState = 'planned' | 'running' | 'done' | 'undone';

/** Why a group is left out. */
export const BULK_SKIPS = [
  'empty',
  'approved',
  'waiting',
  'changedMeanwhile',
  'hasWords',
  'completed',
] as const;
export type BulkSkip = (typeof BULK_SKIPS)[number];

/** One answer for many groups, with the list of them; see decision 0086. */
export interface BulkAnswer {
  readonly consultationId: string;
  readonly id: string;
  readonly outcome: ResponseOutcome;
  readonly explanation: string;
  readonly handsIn: boolean;
  readonly replacesWords: boolean;
  readonly state: BulkState;
  readonly plannedBy: string;
  readonly plannedAt: Date;
  readonly carriedOutBy: string | null;
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

/** States in which the table of the life of an answer lets a writer save; a group without an answer is being written. */
export const WRITABLE: readonly ResponseState[] = LIFE.flatMap(([from, event, role]) =>
  event === 'save' && role === 'writer' ? [from] : [],
);

/** How many groups each portion takes: what one transaction holds back from others stays under a second. */
export const PORTION = 2_500;

/** More than the largest table ever had; a plan beyond it is a mistake in the filter. */
export const MOST_GROUPS = 50_000;

/** A plan that nobody carried out is thrown away by the next one after this time. */
export const PLAN_KEPT_MS = 24 * 3_600_000;
