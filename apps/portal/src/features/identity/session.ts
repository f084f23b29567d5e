/** What stands between a session and the workspace; `open` lets through. */
export type Gate =
  /** Locked after idle time: the password is asked again. */
  | 'password'
  /** The second factor is set up and not yet given in this session. */
  | 'secondStep'
  /** The policy requires a second factor and the person has none: nothing but setting it up. */
  | 'setUpTotp'
  | 'open';

export interface GateInput {
  readonly locked: boolean;
  readonly hasTotp: boolean;
  readonly secondFactor: boolean;
  readonly totpPolicy: 'required' | 'optional';
}

export function gateOf(input: GateInput): Gate {
  if (input.locked) return 'password';
  if (input.hasTotp && !input.secondFactor) return 'secondStep';
  if (!input.hasTotp && input.totpPolicy === 'required') return 'setUpTotp';
  return 'open';
}

/** However busy, a working day ends: after this the person signs in anew. */
export const SESSION_HOURS = 12;

/** How often "last seen" is written. A session may lock this much earlier than the setting says, never later. */
export const SEEN_STEP_MS = 30_000;

/** Decree 331/2026, level 3 (02-legal-rules §5): lock after at most 15 idle minutes, 5 for administrators. */
export function isIdle(lastSeenAt: Date, now: Date, idleMinutes: number): boolean {
  return now.getTime() - lastSeenAt.getTime() >= idleMinutes * 60_000;
}
