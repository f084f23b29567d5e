import type { QuietHours, ReminderRule } from './reminder.ts';

/**
 * When nobody has set anything else. Courtesy and order of a house, no rule of law; a body may have rows of its own
 * (interpretation 0092).
 */
export const HOUSE_RULES: readonly ReminderRule[] = [
  { mode: 'assigned', audience: 'doer', days: -5 },
  { mode: 'assigned', audience: 'doer', days: -1 },
  { mode: 'assigned', audience: 'doer', days: 0 },
  { mode: 'assigned', audience: 'doer', days: 1 },
  { mode: 'assigned', audience: 'doer', days: 5 },
  { mode: 'assigned', audience: 'unitHead', days: 1 },
  { mode: 'assigned', audience: 'focalUnit', days: 3 },
  { mode: 'assigned', audience: 'superior', days: 5 },
  { mode: 'requested', audience: 'doer', days: null },
  { mode: 'requested', audience: 'doer', days: -5 },
  { mode: 'requested', audience: 'doer', days: 3 },
];

export const HOUSE_QUIET: QuietHours = { from: '18:00', to: '06:00' };

/** Working days between what the person is told and what the superior is told, at least. */
export const ANNOUNCED_BEFORE = 2;

/** Calendar days after which a reminder that was not sent (a machine that stood still) is old news and is dropped. */
export const STALE_AFTER = 10;
