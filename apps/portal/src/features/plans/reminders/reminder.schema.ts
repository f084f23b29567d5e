import * as v from 'valibot';
import { TASK_MODES } from '../task.ts';
import { REMINDER_AUDIENCES } from './reminder.ts';

/** Empty: the invitation, which has no day. */
const days = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.regex(/^(?:|-?\d{1,2})$/),
  v.transform((text) => (text === '' ? null : Number(text))),
  v.nullable(v.pipe(v.number(), v.minValue(-60), v.maxValue(60))),
);
export const reminderRuleSchema = v.object({
  mode: v.picklist(TASK_MODES),
  audience: v.picklist(REMINDER_AUDIENCES),
  days,
});

/** The form says "before" or "after" beside a number without a sign: a minus is easily overlooked. */
export const newRuleSchema = v.pipe(
  v.object({
    mode: v.picklist(TASK_MODES),
    audience: v.picklist(REMINDER_AUDIENCES),
    side: v.picklist(['before', 'after', 'invite']),
    count: v.pipe(v.optional(v.string(), ''), v.trim(), v.regex(/^\d{0,2}$/), v.transform(Number)),
  }),
  v.check(({ count }) => count <= 60),
  v.transform(({ mode, audience, side, count }) => ({
    ...{ mode, audience },
    days: side === 'invite' ? null : side === 'before' ? 0 - count : count,
  })),
);

const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export const quietHoursSchema = v.object({ from: time, to: time });
