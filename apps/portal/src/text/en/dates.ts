import type { Translated } from '../language.ts';
import type { dateWords } from '../vi/dates.ts';

const NUMBERS = new Intl.NumberFormat('en');
const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

export const formatNumber = (value: number): string => NUMBERS.format(value);

/** "2026-11-25" → "Wednesday 25 November 2026" */
export const formatLegalDate = (day: string): string =>
  DAY.format(new Date(`${day}T00:00:00Z`)).replace(',', '');

export const daysLeft = (days: number): string =>
  days === 0 ? 'Last day' : days === 1 ? '1 day left' : `${formatNumber(days)} days left`;

const DAY_MONTH = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** "2026-11-25" → "25 November", with its year "25 November 2026" */
export const formatDayMonth = (day: string, withYear = false): string => {
  const words = DAY_MONTH.format(new Date(`${day}T00:00:00Z`));
  return withYear ? `${words} ${day.slice(0, 4)}` : words;
};

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
/** Vietnam keeps UTC+7 the year round. */
const LOCAL = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  ...{ hourCycle: 'h23', timeZone: 'Asia/Ho_Chi_Minh' },
});

/** "2026-11" or a day of it → "November 2026" */
export const formatMonth = (day: string): string => MONTH.format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`));

/** An instant on Vietnamese clocks: "16:42 on 20 November 2026". */
export const formatInstant = (at: Date | string): string => {
  const parts = new Map(LOCAL.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${part('hour')}:${part('minute')} on ${part('day')} ${part('month')} ${part('year')}`;
};

/** The last day of a period, to its last moment (24:00). */
export const formatDeadline = (day: string): string => `midnight at the end of ${formatLegalDate(day)}`;

export const datesInEnglish: Translated<typeof dateWords> = {
  ...{ formatLegalDate, formatDeadline, formatInstant, formatNumber, formatMonth },
  formatDate: (day) => formatDayMonth(day, true),
  formatDayMonth: (day) => formatDayMonth(day),
  formatLegalDateFirst: formatLegalDate,
  daysLeft: (days) => (days < 0 ? 'Closed for comments' : daysLeft(days)),
};
