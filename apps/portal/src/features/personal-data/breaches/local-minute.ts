/** "2026-11-20T09:30" in Vietnam, as a field of day and minute takes it. */
export function localMinute(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
}
