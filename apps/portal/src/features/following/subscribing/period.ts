import { addDays } from '#platform/clock.ts';

/** How often somebody is written to at the most. */
export const PERIODS = ['daily', 'weekly'] as const;
export type Period = (typeof PERIODS)[number];

/** The first day of the period in which `today` lies: the day itself, or its Monday. */
export function periodBegan(period: Period, today: string): string {
  if (period === 'daily') return today;
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, -((weekday + 6) % 7));
}

/** Whether this period has had no look yet; `lookedOn` null: never looked. */
export function isDue(period: Period, lookedOn: string | null, today: string): boolean {
  return lookedOn === null || lookedOn < periodBegan(period, today);
}
