import type { ResponseOutcome } from './matrix.ts';

export const RESPONSE_STATES = ['writing', 'proposed', 'checked', 'returned', 'approved'] as const;
export type ResponseState = (typeof RESPONSE_STATES)[number];
export const RESPONSE_EVENTS = ['save', 'propose', 'check', 'approve', 'return', 'regroup'] as const;
export type ResponseEvent = (typeof RESPONSE_EVENTS)[number];
export const RESPONSE_ROLES = ['writer', 'checker', 'approver'] as const;
export type ResponseRole = (typeof RESPONSE_ROLES)[number];

/** How many persons an answer passes: two, or three with the head of the unit between officer and leader. */
export const CHAINS = [2, 3] as const;
export type Chain = (typeof CHAINS)[number];
const BOTH: readonly Chain[] = CHAINS;
const LONG: readonly Chain[] = [3];
const SHORT: readonly Chain[] = [2];

interface Step {
  readonly chains: readonly Chain[];
  readonly from: ResponseState;
  readonly event: ResponseEvent;
  readonly role: ResponseRole;
  readonly to: ResponseState;
}

/**
 * The life of an answer: (chain, state, event, role) → state. No step is skipped: in a chain of three nobody approves what was not
 * checked. What was checked before a chain was shortened goes on from where it is. An approved answer goes back only by being
 * returned with a reason, and never once its consultation is completed (the published table is frozen).
 */
export const LIFE: readonly Step[] = [
  { chains: BOTH, from: 'writing', event: 'save', role: 'writer', to: 'writing' },
  { chains: BOTH, from: 'returned', event: 'save', role: 'writer', to: 'writing' },
  { chains: BOTH, from: 'writing', event: 'propose', role: 'writer', to: 'proposed' },
  { chains: BOTH, from: 'returned', event: 'propose', role: 'writer', to: 'proposed' },
  { chains: SHORT, from: 'proposed', event: 'approve', role: 'approver', to: 'approved' },
  { chains: LONG, from: 'proposed', event: 'check', role: 'checker', to: 'checked' },
  { chains: BOTH, from: 'checked', event: 'approve', role: 'approver', to: 'approved' },
  { chains: LONG, from: 'proposed', event: 'return', role: 'checker', to: 'returned' },
  { chains: LONG, from: 'checked', event: 'return', role: 'checker', to: 'returned' },
  { chains: BOTH, from: 'proposed', event: 'return', role: 'approver', to: 'returned' },
  { chains: BOTH, from: 'checked', event: 'return', role: 'approver', to: 'returned' },
  { chains: BOTH, from: 'approved', event: 'return', role: 'approver', to: 'returned' },
  // Other opinions came in or some went: whoever hands words in does it for the opinions that are there (decision 0102). What is
  // approved keeps its opinions until it is returned.
  { chains: BOTH, from: 'writing', event: 'regroup', role: 'writer', to: 'writing' },
  { chains: BOTH, from: 'returned', event: 'regroup', role: 'writer', to: 'returned' },
  { chains: BOTH, from: 'proposed', event: 'regroup', role: 'writer', to: 'writing' },
  { chains: BOTH, from: 'checked', event: 'regroup', role: 'writer', to: 'writing' },
];

export function next(
  chain: Chain,
  state: ResponseState,
  event: ResponseEvent,
  role: ResponseRole,
): ResponseState | undefined {
  return LIFE.find(
    (step) =>
      step.chains.includes(chain) && step.from === state && step.event === event && step.role === role,
  )?.to;
}

/** States from which an event leads on. */
export function statesBefore(chain: Chain, event: ResponseEvent, role: ResponseRole): ResponseState[] {
  return RESPONSE_STATES.filter((state) => next(chain, state, event, role) !== undefined);
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
  /** Whose words it holds; absent in answers that are older than the question. */
  readonly writtenBy: string | null;
  readonly proposedBy: string | null;
  readonly checkedBy: string | null;
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
