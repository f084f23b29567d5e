import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';

const FIRST_YEAR = 2022; // Decision 407/QĐ-TTg is of 30/3/2022.

export interface AskedYear {
  readonly today: string;
  readonly year: number;
  /** Years that may be asked for, the latest first. */
  readonly years: readonly number[];
}

/** The year that an address names; this one when it names none that there is. */
export function askedYear({ clock }: Pick<Platform, 'clock'>, asked: string | null): AskedYear {
  const today = legalDay(clock.now());
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, back) => thisYear - back);
  return { today, year: years.find((each) => String(each) === asked) ?? thisYear, years };
}

export const daysOfYear = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` });
