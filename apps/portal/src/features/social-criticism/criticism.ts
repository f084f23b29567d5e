import { addDays } from '#platform/clock.ts';
import { BEFORE_SUBMISSION } from './criticism-rule.data.ts';

/** hội nghị phản biện · gửi dự thảo để phản biện bằng văn bản · đối thoại trực tiếp (NQLT 403/2017). */
export const CRITICISM_FORMS = ['conference', 'written', 'dialogue'] as const;
export type CriticismForm = (typeof CRITICISM_FORMS)[number];

/** A numbered point of the Front's paper, as it was entered. */
export interface CriticismPoint {
  readonly unitId: string | null;
  readonly position: string;
  readonly text: string;
  readonly suggestedWording?: string;
}

/** Phản biện xã hội on the draft of one round, by one committee of the Front. */
export interface SocialCriticism {
  readonly id: string;
  readonly consultationId: string;
  readonly organisationId: string;
  readonly frontId: string;
  readonly form: CriticismForm;
  readonly question: string;
  readonly plannedSubmissionOn: string | null;
  readonly dueOn: string | null;
  readonly requestDocumentId: string | null;
  readonly requestedOn: string | null;
  readonly heldOn: string | null;
  readonly symbol: string | null;
  readonly datedOn: string | null;
  readonly signer: string | null;
  readonly receivedOn: string | null;
  readonly points: readonly CriticismPoint[];
  readonly submissionId: string | null;
  readonly replyDocumentId: string | null;
  readonly repliedOn: string | null;
  readonly reportDocumentId: string | null;
  readonly reportedOn: string | null;
  /** When and why the request was taken back. */
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
  readonly version: number;
}

export const CRITICISM_STATES = [
  'prepared',
  'requesting',
  'waiting',
  'late',
  'received',
  'receivedLate',
  'replied',
  'reported',
  'withdrawn',
] as const;
export type CriticismState = (typeof CRITICISM_STATES)[number];

type Days = Pick<
  SocialCriticism,
  'requestDocumentId' | 'requestedOn' | 'dueOn' | 'receivedOn' | 'repliedOn' | 'reportedOn' | 'withdrawnAt'
>;

/**
 * What it is on a day. Without an answer it waits, or is late; there is no state in which silence means assent. Late counts by
 * the day of receipt: docs/interpretations/0057-late-answer-of-the-front.md. A paper that came is there, also to a request
 * that was taken back.
 */
export function criticismState(criticism: Days, today: string): CriticismState {
  const { requestDocumentId, requestedOn, receivedOn, repliedOn, reportedOn } = criticism;
  if (reportedOn) return 'reported';
  if (repliedOn) return 'replied';
  if (receivedOn) return isLate(criticism, receivedOn) ? 'receivedLate' : 'received';
  if (criticism.withdrawnAt) return 'withdrawn';
  if (requestedOn) return isLate(criticism, today) ? 'late' : 'waiting';
  return requestDocumentId ? 'requesting' : 'prepared';
}

/** Whether a paper that comes on this day comes after the day that our letter names, whatever day the paper bears. */
export function isLate({ dueOn }: Pick<SocialCriticism, 'dueOn'>, receivedOn: string): boolean {
  return dueOn !== null && receivedOn > dueOn;
}

export interface SubmissionClock {
  /** The last day on which the request leaves in time. */
  readonly requestBy: string;
  /** Days by which it left, or would leave today, too late; 0: in time. */
  readonly daysShort: number;
}

/** NQLT 403/2017: at least 15 days lie between the request and the submission; none is known, nothing is measured. */
export function submissionClock(
  { plannedSubmissionOn, requestedOn }: Pick<SocialCriticism, 'plannedSubmissionOn' | 'requestedOn'>,
  today: string,
): SubmissionClock | undefined {
  if (!plannedSubmissionOn) return undefined;
  const requestBy = addDays(plannedSubmissionOn, -BEFORE_SUBMISSION.days);
  const left = requestedOn ?? today;
  const daysShort = Math.round((Date.parse(left) - Date.parse(requestBy)) / 86_400_000);
  return { requestBy, daysShort: Math.max(0, daysShort) };
}
