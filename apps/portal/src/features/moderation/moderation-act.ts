import type { HiddenCode, OpinionState } from '#features/submissions/opinion.ts';

/** What was done: published · hidden · covered in part · taken back · kept hidden on appeal. */
export const ACT_KINDS = ['publish', 'hide', 'redact', 'undo', 'uphold'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** One decision of a moderator on one opinion. */
export interface ModerationAct {
  readonly consultationId: string;
  readonly id: string;
  /** All that was done by one press. */
  readonly batchId: string;
  readonly opinionId: string;
  readonly kind: ActKind;
  readonly stateBefore: OpinionState;
  readonly stateAfter: OpinionState;
  readonly code: HiddenCode | null;
  readonly reason: string;
  /** Hashes of what readers could see before and after a redaction. */
  readonly beforeSha256: string | null;
  readonly afterSha256: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date;
}

/** A wrong press is noticed at once; later the decision is changed by another decision, with its own reason. */
export const UNDO_MINUTES = 10;

export function mayUndo(decidedAt: Date, now: Date): boolean {
  return now.getTime() - decidedAt.getTime() <= UNDO_MINUTES * 60_000;
}
