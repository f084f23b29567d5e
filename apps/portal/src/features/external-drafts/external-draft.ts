import type { Deadline } from '#features/time-limits/deadline.ts';
import type { DocumentType, Level } from '#features/time-limits/document-types.ts';

export const EXTERNAL_STATES = [
  'registered',
  'collecting',
  'proposed',
  'approved',
  'answered',
  'closed',
] as const;
export type ExternalState = (typeof EXTERNAL_STATES)[number];

/** Dự thảo văn bản của nơi khác: who asks, with which letter, until when, and how far our answer is. */
export interface ExternalDraft {
  readonly id: string;
  /** The body of ours that was asked. */
  readonly organisationId: string;
  readonly askingOrganisationId: string | null;
  readonly askingName: string;
  readonly letterSymbol: string;
  readonly letterOn: string;
  readonly receivedOn: string;
  readonly title: string;
  readonly documentType: DocumentType;
  readonly level: Level;
  readonly textAddress: string;
  /** False: we are only asked to make it known. */
  readonly opinionAsked: boolean;
  readonly letterDueOn: string | null;
  /** The written answer by law, counted from the day of receipt; null when no rule is known for this type. */
  readonly ruleDue: Deadline | null;
  /** The day that is kept: the letter's own, else the rule's. */
  readonly dueOn: string | null;
  readonly state: ExternalState;
  readonly returnedReason: string | null;
  readonly closedReason: string | null;
  readonly proposedBy: string | null;
  readonly officialDocumentId: string | null;
  readonly answeredOn: string | null;
  readonly createdAt: Date;
  readonly version: number;
}

export type AnswerStanding = 'notAsked' | 'waiting' | 'overdue' | 'onTime' | 'late' | 'closed';

/** How the answer stands on a day; an answer without a due day is never late. */
export function standingOf(
  draft: Pick<ExternalDraft, 'opinionAsked' | 'state' | 'dueOn' | 'answeredOn'>,
  today: string,
): AnswerStanding {
  if (!draft.opinionAsked) return 'notAsked';
  if (draft.state === 'closed') return 'closed';
  if (draft.answeredOn) return draft.dueOn && draft.answeredOn > draft.dueOn ? 'late' : 'onTime';
  return draft.dueOn && today > draft.dueOn ? 'overdue' : 'waiting';
}

/** The letter's own day governs; without one, the day counted by the rule. */
export function dueOnOf(letterDueOn: string | null, ruleDue: Deadline | null): string | null {
  return letterDueOn ?? ruleDue?.minimumOn ?? null;
}

/** What was decided about a draft of another body is over: nothing of it may change. */
export function isEnded({ state }: Pick<ExternalDraft, 'state'>): boolean {
  return state === 'answered' || state === 'closed';
}
