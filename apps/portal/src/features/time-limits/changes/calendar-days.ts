import { type Calendar, type CalendarDay, type CalendarKind, weekday } from '../calendar.ts';

export type DayRefusal = 'alreadyThere' | 'offAndWork' | 'worksAnyway' | 'offAnyway';

/**
 * Whether a day may stand beside what the calendar already holds. A day cannot be off and made a working day at once; a
 * working day cannot be made one, nor a Saturday or Sunday given as a day in lieu.
 */
export function whyNotDay(
  day: Pick<CalendarDay, 'onDate' | 'kind'>,
  beside: readonly Pick<CalendarDay, 'kind'>[],
): DayRefusal | undefined {
  if (beside.some(({ kind }) => kind === day.kind)) return 'alreadyThere';
  if (beside.some(({ kind }) => isWork(kind) !== isWork(day.kind))) return 'offAndWork';
  const weekend = [0, 6].includes(weekday(day.onDate));
  if (isWork(day.kind) && !weekend) return 'worksAnyway';
  if ((day.kind === 'compensatory' || day.kind === 'swapOff') && weekend) return 'offAnyway';
  return undefined;
}

const isWork = (kind: CalendarKind): boolean => kind === 'swapWork';

/** The first of these days that may not stand, each looked at beside the calendar and the days before it. */
export function firstRefused(
  days: readonly CalendarDay[],
  calendar: Calendar,
): { readonly reason: DayRefusal; readonly day: CalendarDay } | undefined {
  const seen: CalendarDay[] = [];
  for (const day of days) {
    const beside = [
      ...(calendar.get(day.onDate) ?? []),
      ...seen.filter(({ onDate }) => onDate === day.onDate),
    ];
    const reason = whyNotDay(day, beside);
    if (reason) return { reason, day };
    seen.push(day);
  }
  return undefined;
}
