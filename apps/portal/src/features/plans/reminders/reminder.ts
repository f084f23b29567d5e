import type { Calendar } from '#features/time-limits/calendar.ts';
import { addDays } from '#platform/clock.ts';
import type { TaskMode } from '../task.ts';
import { ANNOUNCED_BEFORE, STALE_AFTER } from './reminder-rules.data.ts';
import { isWorkingDay, workingDaysFrom } from './working-days.ts';

/** doer: who does it · unitHead: who heads the leading unit · focalUnit: of the plan · superior: the leader above. */
export const REMINDER_AUDIENCES = ['doer', 'unitHead', 'focalUnit', 'superior'] as const;
export type ReminderAudience = (typeof REMINDER_AUDIENCES)[number];

/** When who is told: `days` working days from the last day, negative before it; null: the invitation of who is asked. */
export interface ReminderRule {
  readonly mode: TaskMode;
  readonly audience: ReminderAudience;
  readonly days: number | null;
}

/** "18:00" to "06:00": nobody is told anything. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/**
 * invite, courtesy: to who is only asked · before, onDay, after the last day · ahead: the superior will be told ·
 * escalated: the superior is told.
 */
export const REMINDER_KINDS = [
  'invite',
  'courtesy',
  'before',
  'onDay',
  'after',
  'ahead',
  'escalated',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export interface Reminder {
  readonly kind: ReminderKind;
  readonly audience: ReminderAudience;
  readonly days: number;
  /** Of `ahead` only: the day from which the superior is told. */
  readonly leaderOn?: string;
}

/** An open stretch of a task: its single one, or a turn that is not done. */
export interface OpenStretch {
  readonly mode: TaskMode;
  readonly dueOn: string | null;
  /** What was announced already: (days of the rule) → the day from which the superior is told. */
  readonly announced: ReadonlyMap<number, string>;
}

/**
 * What is to be told today. Of several steps that have come, the last one only, to each audience: whoever comes back from
 * a holiday is told once where the task stands. Nothing on a day off; nothing upward that was not announced before.
 */
export function remindersDue(
  stretch: OpenStretch,
  rules: readonly ReminderRule[],
  calendar: Calendar,
  today: string,
): Reminder[] {
  if (!isWorkingDay(today, calendar)) return [];
  const { mode, dueOn } = stretch;
  const due: Reminder[] = [];
  const latest = new Map<ReminderAudience, number>();
  for (const { audience, days } of rules.filter((rule) => rule.mode === mode)) {
    if (days === null) {
      if (mode === 'requested' && (dueOn === null || today <= dueOn))
        due.push({ kind: 'invite', audience, days: 0 });
    } else if (dueOn !== null && audience === 'superior') {
      due.push(...escalationDue(stretch, dueOn, days, calendar, today));
    } else if (dueOn !== null && isDue(dueOn, days, calendar, today)) {
      latest.set(audience, Math.max(days, latest.get(audience) ?? days));
    }
  }
  for (const [audience, days] of latest) due.push({ kind: kindOf(mode, days), audience, days });
  return due;
}

function isDue(dueOn: string, days: number, calendar: Calendar, today: string): boolean {
  const on = workingDaysFrom(dueOn, days, calendar);
  // What was to be said before the day is not said after it.
  const until = days <= 0 ? dueOn : addDays(on, STALE_AFTER);
  return on <= today && today <= until;
}

function kindOf(mode: TaskMode, days: number): ReminderKind {
  if (mode === 'requested') return 'courtesy';
  return days < 0 ? 'before' : days === 0 ? 'onDay' : 'after';
}

/** First the person, at least so many working days ahead; on the day that was named, or the next one, the superior. */
function escalationDue(
  { mode, announced }: OpenStretch,
  dueOn: string,
  days: number,
  calendar: Calendar,
  today: string,
): Reminder[] {
  if (mode !== 'assigned' || days <= 0) return [];
  const leaderOn = announced.get(days);
  // Until that day whoever joins the task, or was not reached yet, hears it too.
  if (leaderOn !== undefined)
    return leaderOn <= today
      ? [{ kind: 'escalated', audience: 'superior', days }]
      : [{ kind: 'ahead', audience: 'doer', days, leaderOn }];
  const wanted = workingDaysFrom(dueOn, days, calendar);
  const soonest = workingDaysFrom(today, ANNOUNCED_BEFORE, calendar);
  if (soonest < wanted || today > addDays(wanted, STALE_AFTER)) return [];
  return [{ kind: 'ahead', audience: 'doer', days, leaderOn: soonest > wanted ? soonest : wanted }];
}

/** Whether a time of day ("21:30") lies in the quiet hours, also when they run over midnight. */
export function isQuiet(time: string, { from, to }: QuietHours): boolean {
  if (from === to) return false;
  return from < to ? from <= time && time < to : time >= from || time < to;
}
