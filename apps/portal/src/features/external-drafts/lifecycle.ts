import type { ExternalState } from './external-draft.ts';

export type ExternalEvent = 'assign' | 'propose' | 'return' | 'approve' | 'reopen' | 'send' | 'close';
export type ExternalRole = 'writer' | 'approver' | 'system';

/**
 * The life of an answer to another body: (state, event, role) → state. Only the dispatch of the letter makes it
 * answered; an approved answer goes back to the desk only while its letter is not being approved or signed.
 */
export const LIFE: readonly (readonly [ExternalState, ExternalEvent, ExternalRole, ExternalState])[] = [
  ['registered', 'assign', 'writer', 'collecting'],
  ['collecting', 'assign', 'writer', 'collecting'],
  ['collecting', 'propose', 'writer', 'proposed'],
  ['proposed', 'return', 'approver', 'collecting'],
  ['proposed', 'approve', 'approver', 'approved'],
  ['approved', 'reopen', 'writer', 'collecting'],
  ['approved', 'send', 'system', 'answered'],
  ['registered', 'close', 'writer', 'closed'],
  ['collecting', 'close', 'writer', 'closed'],
  ['proposed', 'close', 'writer', 'closed'],
];

export function next(
  state: ExternalState,
  event: ExternalEvent,
  role: ExternalRole,
): ExternalState | undefined {
  return LIFE.find(([from, what, who]) => from === state && what === event && who === role)?.[3];
}
