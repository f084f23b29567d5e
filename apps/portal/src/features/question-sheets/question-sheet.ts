import type { ContributorCategory } from '#features/submissions/submission.ts';

export const SHEET_KINDS = ['expert', 'affectedGroup', 'internal'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

export interface Question {
  /** A unit of the draft; null: the draft as a whole. */
  readonly unitId: string | null;
  readonly text: string;
}

/** Phiếu hỏi: tailored questions for experts, for a group that is affected, or for all staff of the body. */
export interface QuestionSheet {
  readonly consultationId: string;
  readonly id: string;
  readonly kind: SheetKind;
  /** Whom it asks: "Chủ hộ nuôi cá lồng". */
  readonly title: string;
  readonly questions: readonly Question[];
  /** As what its answers are shown and counted. */
  readonly category: ContributorCategory;
  readonly dueOn: string;
  /** Internal: who wants to may answer without a name. */
  readonly nameless: boolean;
  readonly closedAt: Date | null;
  readonly version: number;
}

export type LinkState = 'sent' | 'used' | 'withdrawn';

/** One private link, as the desk sees it; its token is nowhere. */
export interface SheetLink {
  readonly id: string;
  readonly directoryEntryId: string | null;
  readonly label: string;
  readonly email: string | null;
  readonly state: LinkState;
  readonly submissionId: string | null;
  readonly consentOn: string | null;
  readonly sentAt: Date;
}

export const MOST_QUESTIONS = 20;
/** Links without a name that are handed out on paper or in a meeting, in one go. */
export const MOST_LINKS = 200;

/** What a group that is affected can be counted as; experts and staff have their own category. */
export const GROUP_CATEGORIES = [
  'citizen',
  'household',
  'businessHousehold',
  'enterprise',
  'cooperative',
  'association',
] as const satisfies readonly ContributorCategory[];

export type AnswerClosed = 'over' | 'closed';

/**
 * Whether an answer is still taken: an internal round ends with its last day; experts and affected people are late after
 * theirs, and heard until the round is answered or withdrawn.
 */
export function whyClosed(
  sheet: Pick<QuestionSheet, 'kind' | 'dueOn' | 'closedAt'>,
  roundState: string,
  today: string,
): AnswerClosed | undefined {
  if (roundState === 'completed' || roundState === 'withdrawn') return 'over';
  if (sheet.closedAt !== null) return 'closed';
  return sheet.kind === 'internal' && today > sheet.dueOn ? 'closed' : undefined;
}
