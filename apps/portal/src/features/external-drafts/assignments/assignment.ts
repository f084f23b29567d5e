/** Giao đơn vị tham gia ý kiến: who answers, by when. */
export interface Assignment {
  readonly id: string;
  readonly externalDraftId: string;
  readonly organisationId: string;
  readonly body: string;
  /** The last day of the body's existence, when it has ended. */
  readonly bodyEndedOn: string | null;
  readonly assignedOn: string;
  readonly dueOn: string;
  readonly note: string;
  readonly withdrawnReason: string | null;
  /** Oldest first. */
  readonly replies: readonly Reply[];
  readonly version: number;
}

export const REPLY_KINDS = ['opinions', 'agree'] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

/** What a unit sent at one time; never changed. */
export interface Reply {
  readonly id: string;
  readonly kind: ReplyKind;
  readonly note: string;
  readonly sentOn: string;
  readonly late: boolean;
  /** Came when the merged answer was approved already. */
  readonly afterApproval: boolean;
}

/** Ý kiến về một điều, khoản of another body's draft. */
export interface ExternalPoint {
  readonly id: string;
  readonly assignmentId: string;
  /** null while the unit is still writing. */
  readonly replyId: string | null;
  readonly unitId: string | null;
  readonly place: string;
  readonly articleKey: string;
  readonly articlePlace: string;
  readonly words: string;
  readonly suggestedWording: string;
}

export type AssignmentStanding = 'withdrawn' | 'waiting' | 'overdue' | 'answered' | 'answeredLate';

/** Judged by the first reply: what is added later does not make a timely answer late. */
export function assignmentStanding(
  { withdrawnReason, replies, dueOn }: Pick<Assignment, 'withdrawnReason' | 'replies' | 'dueOn'>,
  today: string,
): AssignmentStanding {
  const [first] = replies;
  if (first) return first.late ? 'answeredLate' : 'answered';
  if (withdrawnReason !== null) return 'withdrawn';
  return today > dueOn ? 'overdue' : 'waiting';
}

export type Reminder = 'dueSoon' | 'overdue';
/** Two days before its day, so that one working day is left at least in most weeks. */
export const DAYS_BEFORE = 2;

/** Whether somebody is to be told today, and of what; each once. `daysUntil` is negative after the day. */
export function reminderFor(
  daysUntil: number,
  told: { readonly remindedOn: string | null; readonly lateRemindedOn: string | null },
): Reminder | undefined {
  if (daysUntil < 0) return told.lateRemindedOn ? undefined : 'overdue';
  return daysUntil <= DAYS_BEFORE && !told.remindedOn ? 'dueSoon' : undefined;
}
