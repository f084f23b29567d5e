import { acceptsOpinions, type Consultation, stateAt } from '#features/consultations/consultation.ts';
import { daysKept } from './retention/retention-rules.data.ts';

/** Whether the public may send now, by the clock and to the second. */
export type IntakeState = 'open' | 'notYetOpen' | 'closed' | 'withdrawn';

export function intakeState(
  consultation: Pick<Consultation, 'state' | 'openedAt' | 'closesAt'>,
  now: Date,
): IntakeState {
  const state = stateAt(consultation, now);
  if (state === 'withdrawn') return 'withdrawn';
  if (state === 'prepared' || (consultation.openedAt !== null && now < consultation.openedAt))
    return 'notYetOpen';
  return acceptsOpinions(consultation, now) ? 'open' : 'closed';
}

/** How long a server draft waits for its confirmation: a week to think, not a store of unsent words. */
export const DRAFT_DAYS = daysKept('unsentDraft');
