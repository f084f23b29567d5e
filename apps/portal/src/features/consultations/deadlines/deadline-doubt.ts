import { type Calendar, dayOff, workingDayFrom } from '#features/time-limits/calendar.ts';
import type { Deadline } from '#features/time-limits/deadline.ts';

/** A published last day that the rules and the calendar of today would not give. Nothing moves by it. */
export interface DeadlineWarning {
  readonly id: string;
  readonly closesOn: string;
  /** The earliest last day that is lawful now. */
  readonly minimumOn: string;
  readonly foundAt: Date;
}

/**
 * The earliest lawful last day as things are now, when the published one is before it or has become a day off; undefined when
 * the published day stands. An earlier minimum is no doubt: a deadline may be longer than the law asks.
 */
export function doubtAbout(closesOn: string, now: Deadline, calendar: Calendar): string | undefined {
  const stands = now.minimumOn <= closesOn && !dayOff(closesOn, calendar);
  if (stands) return undefined;
  const rolled = workingDayFrom(closesOn, calendar);
  return now.rule && now.minimumOn > rolled ? now.minimumOn : rolled;
}
