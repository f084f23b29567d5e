import type { OrganisationKind } from '#features/organisations/organisation.ts';
import { daysBetween } from '#features/time-limits/deadline.ts';
import { REMINDER_STEPS, type ReminderStep } from './reminder-steps.data.ts';

/** The step that is due today for a letter without an answer; each is taken once. Asked on short notice: no reminder on the day of the letter. */
export function reminderDue(
  { sentOn, dueOn }: { readonly sentOn: string; readonly dueOn: string },
  today: string,
): ReminderStep | undefined {
  if (today <= sentOn) return undefined;
  const after = daysBetween(dueOn, today);
  return REMINDER_STEPS.find(({ from, to }) => from <= after && after <= to)?.step;
}

/**
 * How one speaks to a body that is not of the administration: it is asked, never ordered, and owes no answer. Courts,
 * procuracies, councils, the Party, the Front and its members, associations, press.
 */
export function isAskedOnly(kind: OrganisationKind | null): boolean {
  return kind !== 'stateBody' && kind !== 'centralVerticalBody' && kind !== 'publicServiceUnit';
}
