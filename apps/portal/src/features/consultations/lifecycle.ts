import type { ConsultationState } from './consultation.ts';

export type ConsultationEvent = 'open' | 'extend' | 'close' | 'complete' | 'withdraw';
/** writer: may prepare · head: may open, extend, withdraw · clock: the deadline · publication: a published response table. */
export type ConsultationRole = 'writer' | 'head' | 'clock' | 'publication';

/**
 * The whole life: (state, event, role) → state. What is not here is refused. There is no way to `completed`
 * except through a published response table (Law 64/2025/QH15, Article 6(4): study, accept, explain, publish),
 * and none to `closed` except through the deadline.
 */
export const LIFE: readonly (readonly [
  ConsultationState,
  ConsultationEvent,
  ConsultationRole,
  ConsultationState,
])[] = [
  ['prepared', 'open', 'head', 'open'],
  ['prepared', 'withdraw', 'head', 'withdrawn'],
  ['open', 'extend', 'head', 'open'],
  ['open', 'close', 'clock', 'closed'],
  ['open', 'withdraw', 'head', 'withdrawn'],
  ['closed', 'complete', 'publication', 'completed'],
];

/** The next state, or undefined when the event is not possible for this role. */
export function next(
  state: ConsultationState,
  event: ConsultationEvent,
  role: ConsultationRole,
): ConsultationState | undefined {
  return LIFE.find(([from, what, who]) => from === state && what === event && who === role)?.[3];
}

/** Answered in public, or taken off for good: nobody is asked about it any more. */
export function isOver(state: ConsultationState): boolean {
  return state === 'completed' || state === 'withdrawn';
}
