/** Time is an argument everywhere: production passes the machine's clock, tests pass a fixed one. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is set; for tests and for the demo story, which plays past weeks. */
export function fixedClock(at: string | Date): Clock & { set(at: string | Date): void } {
  let current = new Date(at);
  return {
    now: () => new Date(current),
    set: (next) => {
      current = new Date(next);
    },
  };
}

/** The zone in which Vietnamese legal days begin and end; it has had no daylight saving since 1975. */
export const LEGAL_ZONE = 'Asia/Ho_Chi_Minh';
const ZONE_OFFSET_MS = 7 * 3_600_000;

/** The calendar day in Vietnam at an instant, as "YYYY-MM-DD". */
export function legalDay(at: Date): string {
  return new Date(at.getTime() + ZONE_OFFSET_MS).toISOString().slice(0, 10);
}

/** The time of day in Vietnam at an instant, as "21:30". */
export function legalTime(at: Date): string {
  return new Date(at.getTime() + ZONE_OFFSET_MS).toISOString().slice(11, 16);
}

/** The instant at which a Vietnamese calendar day ends: 24:00, which is 17:00 UTC of the same date. */
export function endOfLegalDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000 - ZONE_OFFSET_MS);
}

/** The instant at which a Vietnamese calendar day begins. */
export function startOfLegalDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - ZONE_OFFSET_MS);
}

/** Whether a text is a day of the calendar, "YYYY-MM-DD". PostgreSQL refuses 30 February; JavaScript makes it 2 March. */
export function isLegalDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < '1900') return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The calendar day `count` days after `day` (negative: before). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
