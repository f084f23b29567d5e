/** When who has a place is told again: hours before it begins; between `from` and `to`, so that a late run does not tell nonsense. */
export const REMINDER_STEPS = [
  { step: 'threeDays', from: 72, to: 30 },
  { step: 'day', from: 24, to: 0 },
] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number]['step'];
