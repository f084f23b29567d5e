import type { TaskState } from '../task.ts';

/** What a share is computed from; counts are ≥ 0, `wanted` ≥ 1. */
export interface PercentFacts {
  readonly state: TaskState;
  /** Turns of what recurs (`turnsThatCount`); empty for a single stretch. */
  readonly windows: readonly { readonly doneOn: string | null }[];
  /** Pieces of evidence that are there, and that the product asks for. */
  readonly proofs: number;
  readonly wanted: number;
  /** Shares of the sub-tasks that are not cancelled. */
  readonly parts: readonly number[];
}

/**
 * How far a task is, 0 to 100, by what can be shown: its turns and its sub-tasks, each an equal share, else its evidence. Only
 * a task that was reported done is 100; evidence that is complete leaves it at 99, because somebody still has to say so.
 */
export function percentOf({ state, windows, proofs, wanted, parts }: PercentFacts): number {
  if (state === 'done') return 100;
  if (state === 'cancelled') return 0;
  return Math.min(99, Math.floor(100 * shareOf()));

  function shareOf(): number {
    const shares = [
      ...parts.map((part) => part / 100),
      ...windows.map(({ doneOn }) => (doneOn === null ? 0 : 1)),
    ];
    if (shares.length === 0) return Math.min(1, proofs / wanted);
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  }
}

/**
 * Turns by which a task is measured: all, while it recurs. Of one whose words name a single stretch by now, turns that were
 * done before stay as history and count no more; its day is then not the day of a turn.
 */
export function turnsThatCount<Turn extends { readonly due: string; readonly doneOn: string | null }>(
  dueOn: string | null,
  turns: readonly Turn[],
): readonly Turn[] {
  const recurs = turns.some(({ due, doneOn }) => doneOn === null || due === dueOn);
  return recurs ? turns : [];
}
