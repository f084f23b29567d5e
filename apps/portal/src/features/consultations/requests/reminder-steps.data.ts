/** When an asked body is reminded, in calendar days from its last day; negative: before it. Courtesy, no rule of law. */
export const REMINDER_STEPS = [
  { step: 'soonDue', from: -3, to: -1 },
  { step: 'dueToday', from: 0, to: 0 },
  { step: 'overdue', from: 1, to: 6 },
  { step: 'longOverdue', from: 7, to: 21 },
] as const;

export type ReminderStep = (typeof REMINDER_STEPS)[number]['step'];
