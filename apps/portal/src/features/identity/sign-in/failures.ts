/** How long sign-in stays closed for a name after too many failures in a row. */
export const LOCK_MINUTES = 15;

export interface FailureState {
  readonly failures: number;
  readonly lockedUntil: Date | null;
}

/** Decree 331/2026, level 3 (02-legal-rules §5): at most five failed attempts, then a pause. Each lock begins a new count. */
export function afterFailure(failures: number, limit: number, now: Date): FailureState {
  const counted = failures + 1;
  if (counted < limit) return { failures: counted, lockedUntil: null };
  return { failures: 0, lockedUntil: new Date(now.getTime() + LOCK_MINUTES * 60_000) };
}

export function isLockedOut(lockedUntil: Date | null, now: Date): boolean {
  return lockedUntil !== null && now < lockedUntil;
}
