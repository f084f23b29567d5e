import type { TaskState } from '../task.ts';

/** What a share is computed from; counts are ≥ 0, `wanted` ≥ 1. */
export interface PercentFacts {
  readonly state: TaskState;
  /** Windows of what recurs; empty for a single stretch. */
  readonly windows: readonly { readonly doneOn: string | null }[];
  /** Pieces of evidence that are there, and that the product asks for. */
  readonly proofs: number;
  readonly wanted: number;
  /** Shares of the sub-tasks that are not cancelled. */
  readonly parts: readonly number[];
}

/**
 * How far a task is, 0 to 100, by what can be shown: sub-tasks, else windows that are done, else evidence. Only a task that
 * was reported done is 100; evidence that is complete leaves it at 99, because somebody still has to say so.
 */
export function percentOf({ state, windows, proofs, wanted, parts }: PercentFacts): number {
  if (state === 'done') return 100;
  if (state === 'cancelled') return 0;
  return Math.min(99, Math.floor(100 * shareOf()));

  function shareOf(): number {
    if (parts.length > 0) return parts.reduce((sum, part) => sum + part, 0) / (100 * parts.length);
    if (windows.length > 0) return windows.filter(({ doneOn }) => doneOn !== null).length / windows.length;
    return Math.min(1, proofs / wanted);
  }
}
