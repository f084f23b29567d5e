import type { ResponseOutcome } from '../matrix.ts';

export const CORRECTION_STATES = ['proposed', 'approved', 'returned', 'published'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];
export type CorrectionEvent = 'approve' | 'return' | 'publish';

/**
 * The life of a correction: (state, event) → state. One that came back stays as it was; whoever still wants it proposes a new
 * one. A published one is final.
 */
export const CORRECTION_LIFE: readonly (readonly [CorrectionState, CorrectionEvent, CorrectionState])[] = [
  ['proposed', 'approve', 'approved'],
  ['proposed', 'return', 'returned'],
  ['approved', 'return', 'returned'],
  ['approved', 'publish', 'published'],
];

export function nextCorrectionState(
  state: CorrectionState,
  event: CorrectionEvent,
): CorrectionState | undefined {
  return CORRECTION_LIFE.find(([from, what]) => from === state && what === event)?.[2];
}

/** How the published answer to one group shall read, and why. */
export interface Correction {
  readonly consultationId: string;
  readonly id: string;
  readonly groupId: string;
  readonly said: string;
  readonly outcome: ResponseOutcome;
  readonly explanation: string;
  readonly changedUnitId: string | null;
  readonly changedNote: string;
  readonly reason: string;
  readonly state: CorrectionState;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly returnedReason: string | null;
  /** The edition in which it was published. */
  readonly edition: number | null;
  readonly version: number;
}
