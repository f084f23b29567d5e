import type { LineState } from './money.ts';

export const LINE_EVENTS = ['propose', 'takeBack', 'approve', 'return', 'reopen', 'drop', 'restore'] as const;
export type LineEvent = (typeof LINE_EVENTS)[number];
/** write: who writes the estimate · approve: the second pair of eyes. */
export type LineRight = 'write' | 'approve';

const LIFE: readonly (readonly [LineState, LineEvent, LineRight, LineState])[] = [
  ['draft', 'propose', 'write', 'proposed'],
  ['draft', 'drop', 'write', 'dropped'],
  ['proposed', 'takeBack', 'write', 'draft'],
  ['proposed', 'approve', 'approve', 'approved'],
  ['proposed', 'return', 'approve', 'draft'],
  // Only while nothing is spent on it (`decide-line.server.ts`).
  ['approved', 'reopen', 'approve', 'draft'],
  ['dropped', 'restore', 'write', 'draft'],
];

/** Where the event leads and who may do it, or undefined when it is not possible. */
export function nextLineState(
  state: LineState,
  event: LineEvent,
): { readonly to: LineState; readonly right: LineRight } | undefined {
  const row = LIFE.find(([from, what]) => from === state && what === event);
  return row && { to: row[3], right: row[2] };
}

/** What may happen to a line in this state with these rights, in the order of the buttons. */
export function lineEventsOf(state: LineState, rights: readonly LineRight[]): LineEvent[] {
  return LIFE.filter(([from, , right]) => from === state && rights.includes(right)).map(([, what]) => what);
}

/** Somebody else reads why. */
export const NEEDS_REASON: readonly LineEvent[] = ['return', 'reopen', 'drop'];
