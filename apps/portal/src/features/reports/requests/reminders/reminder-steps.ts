import { type Calendar, dayOff, workingDayFrom } from '#features/time-limits/calendar.ts';
import { addDays } from '#platform/clock.ts';

/** In the order in which they come. */
export const REMINDER_STEPS = ['week', 'threeDays', 'dayBefore', 'late'] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number];

const BEFORE: Readonly<Record<Exclude<ReminderStep, 'late'>, number>> = {
  week: 7,
  threeDays: 3,
  dayBefore: 1,
};
/** Who is late for longer was told; from then on the superior reminds. */
const LATE_FOR_DAYS = 14;

/**
 * On which day a step is told. What would fall on a day off is said on the last working day before it: too early rather than too
 * late. "Late" is said on the first working day after the last day.
 */
export function reminderDay(step: ReminderStep, lastDay: string, calendar: Calendar): string {
  if (step === 'late') return workingDayFrom(addDays(lastDay, 1), calendar);
  let day = addDays(lastDay, -BEFORE[step]);
  while (dayOff(day, calendar)) day = addDays(day, -1);
  return day;
}

/**
 * The step that is told today, if it was not told yet: the last one whose day has come, so that a day on which nothing ran is made
 * up for, and two that meet on one day are said once. A step that came before the body was asked is not said.
 */
export function stepDue(
  { lastDay, askedOn }: { readonly lastDay: string; readonly askedOn: string },
  today: string,
  calendar: Calendar,
): ReminderStep | undefined {
  if (dayOff(today, calendar) || today > addDays(lastDay, LATE_FOR_DAYS)) return undefined;
  // Between the last day and the first working day after it there is nothing to say.
  const step = REMINDER_STEPS.findLast((one) => reminderDay(one, lastDay, calendar) <= today);
  if (!step || reminderDay(step, lastDay, calendar) <= askedOn) return undefined;
  return step;
}
