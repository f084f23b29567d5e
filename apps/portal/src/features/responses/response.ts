import type { ResponseOutcome } from './matrix.ts';

export const RESPONSE_STATES = ['writing', 'proposed', 'returned', 'approved'] as const;
export type ResponseState = (typeof RESPONSE_STATES)[number];
export type ResponseEvent = 'save' | 'propose' | 'approve' | 'return';
export type ResponseRole = 'writer' | 'approver';

/**
 * The life of an answer: (state, event, role) → state. An approved answer goes back only by being returned with a
 * reason, and never once its consultation is completed (the published table is frozen).
 */
export const LIFE: readonly (readonly [ResponseState, ResponseEvent, ResponseRole, ResponseState])[] = [
  ['writing', 'save', 'writer', 'writing'],
  ['returned', 'save', 'writer', 'writing'],
  ['writing', 'propose', 'writer', 'proposed'],
  ['returned', 'propose', 'writer', 'proposed'],
  ['proposed', 'approve', 'approver', 'approved'],
  ['proposed', 'return', 'approver', 'returned'],
  ['approved', 'return', 'approver', 'returned'],
];

export function next(
  state: ResponseState,
  event: ResponseEvent,
  role: ResponseRole,
): ResponseState | undefined {
  return LIFE.find(([from, what, who]) => from === state && what === event && who === role)?.[3];
}

/** The answer to one group. */
export interface Response {
  readonly consultationId: string;
  readonly groupId: string;
  readonly outcome: ResponseOutcome | null;
  readonly explanation: string;
  /** Unit of the latest version that changed because of it. */
  readonly changedUnitId: string | null;
  readonly changedNote: string;
  readonly state: ResponseState;
  readonly proposedBy: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly returnedReason: string | null;
  readonly version: number;
}

export type Incomplete = 'outcomeMissing' | 'explanationMissing';

/**
 * What still keeps an answer from being proposed. Noted agreement speaks for itself; everything else needs its reason
 * (Law 64/2025/QH15, Article 6(4): accept, explain fully).
 */
export function incompleteness(answer: Pick<Response, 'outcome' | 'explanation'>): Incomplete | undefined {
  if (!answer.outcome) return 'outcomeMissing';
  if (answer.outcome !== 'notedAgreement' && answer.explanation.trim() === '') return 'explanationMissing';
  return undefined;
}
