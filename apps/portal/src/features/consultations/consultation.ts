import type { Deadline } from '#features/time-limits/deadline.ts';
import { addDays } from '#platform/clock.ts';

/** prepared: not public · open: takes opinions · closed: being answered · completed: answered in public · withdrawn. */
export type ConsultationState = 'prepared' | 'open' | 'closed' | 'completed' | 'withdrawn';

/** Lấy ý kiến: one round on one version of a draft. */
export interface Consultation {
  readonly id: string;
  readonly projectId: string;
  readonly draftVersionId: string;
  readonly organisationId: string;
  readonly round: number;
  readonly state: ConsultationState;
  readonly purpose: string;
  readonly contactAddress: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly openedOn: string | null;
  readonly openedAt: Date | null;
  /** Last day, "YYYY-MM-DD"; intake ends at its 24:00 in Vietnam, which is `closesAt`. */
  readonly closesOn: string | null;
  readonly closesAt: Date | null;
  /** The deadline with its reasons as computed when it was published. */
  readonly deadline: Deadline | null;
  readonly extendedReason: string | null;
  readonly closedAt: Date | null;
  readonly completedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
  /** Off the own portal for a while; absent or null: it stands there. */
  readonly takenDownAt?: Date | null;
}

/** A consultation with what a reader needs to know of its draft. */
export interface ListedConsultation extends Consultation {
  readonly slug: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly summary: string;
  readonly changesSummary: string;
  readonly documentType: string;
  readonly level: string;
  readonly affectedGroups: readonly string[];
  readonly stage: string;
  readonly bodyName: string;
  readonly bodyShortName: string;
  readonly issuedNumber: string | null;
  readonly received: number;
}

/**
 * The state by the clock: intake ends at the second, even when the job that closes runs a minute later.
 */
export function stateAt(
  consultation: Pick<Consultation, 'state' | 'closesAt'>,
  now: Date,
): ConsultationState {
  const over = consultation.closesAt !== null && now >= consultation.closesAt;
  return consultation.state === 'open' && over ? 'closed' : consultation.state;
}

/** Whether an opinion that arrives now is in time. */
export function acceptsOpinions(consultation: Pick<Consultation, 'state' | 'closesAt'>, now: Date): boolean {
  return stateAt(consultation, now) === 'open';
}

/** A published last day is never moved forward, so a year that was typed wrong would bind for good. */
const MOST_DAYS_AHEAD = 366;

/** Whether a last day lies further ahead than any round is meant to. */
export function isTooFar(closesOn: string, today: string): boolean {
  return closesOn > addDays(today, MOST_DAYS_AHEAD);
}
