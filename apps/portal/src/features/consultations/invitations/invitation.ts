import { foldForSearch } from '@danban/legal-text';

/** Công văn xin ý kiến: a body that was asked in writing, with the three dates. */
export interface Invitation {
  readonly id: string;
  readonly organisationId: string | null;
  readonly askedName: string;
  readonly sentOn: string;
  readonly dueOn: string | null;
  readonly answeredOn: string | null;
  /** What the asked body said itself, the newest first; none while only the day of its letter is known. */
  readonly answers: readonly InvitationAnswer[];
  /** Its points as opinions, once they have been entered: one letter, one submission of the body. */
  readonly submissionId: string | null;
  /** The letter of ours that asked it; null: recorded by hand. */
  readonly requestId: string | null;
  readonly version: number;
}

export const ANSWER_KINDS = ['opinions', 'noOpinion'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export interface InvitationAnswer {
  readonly kind: AnswerKind;
  /** Number and symbol of the letter, where there is one. */
  readonly symbol: string;
  readonly text: string;
  readonly answeredOn: string;
  /** Who signed the letter, with office; "" where nobody said. */
  readonly signer?: string;
}

export type InvitationState = 'answered' | 'answeredLate' | 'waiting' | 'overdue';

export function invitationState(invitation: Invitation, today: string): InvitationState {
  const { answeredOn, dueOn } = invitation;
  if (answeredOn) return dueOn && answeredOn > dueOn ? 'answeredLate' : 'answered';
  return dueOn && today > dueOn ? 'overdue' : 'waiting';
}

/**
 * How many were asked: a body that was asked twice is one. `forgotten` stands where the names of people were erased; each of
 * those was somebody.
 */
export function countAsked(
  invitations: readonly Pick<Invitation, 'organisationId' | 'askedName'>[],
  forgotten: string,
): number {
  const isForgotten = (asked: (typeof invitations)[number]) =>
    asked.organisationId === null && asked.askedName === forgotten;
  const named = invitations.filter((asked) => !isForgotten(asked));
  const keys = named.map(({ organisationId, askedName }) => organisationId ?? foldForSearch(askedName));
  return new Set(keys).size + (invitations.length - named.length);
}

export type AnswerDayRefusal = 'inFuture' | 'beforeSent';

/** Nobody answers a letter before it was sent, nor tomorrow. */
export function whyNotAnsweredOn(
  { sentOn }: Pick<Invitation, 'sentOn'>,
  answeredOn: string,
  today: string,
): AnswerDayRefusal | undefined {
  if (answeredOn > today) return 'inFuture';
  return answeredOn < sentOn ? 'beforeSent' : undefined;
}
