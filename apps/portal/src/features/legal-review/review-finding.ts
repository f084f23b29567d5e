import { citationRow, findCitations } from '@danban/legal-text';

/** conflict: with another document · outdated: its ground is gone · gap: nothing regulates it · unworkable: cannot be carried out. */
export const REVIEW_PROBLEMS = ['conflict', 'outdated', 'unclear', 'gap', 'unworkable'] as const;
export type ReviewProblem = (typeof REVIEW_PROBLEMS)[number];

/** What S3 lists: "đề xuất sửa đổi, bổ sung, thay thế, bãi bỏ hoặc ban hành mới". */
export const REVIEW_PROPOSALS = ['amend', 'replace', 'repeal', 'issue'] as const;
export type ReviewProposal = (typeof REVIEW_PROPOSALS)[number];

export const REVIEW_OUTCOMES = ['accepted', 'partly', 'refused'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** found → sent → answered → settled (a document followed); dropped: taken back, with its reason. */
export const REVIEW_STATES = ['found', 'sent', 'answered', 'settled', 'dropped'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export interface ReviewFinding {
  readonly id: string;
  readonly organisationId: string;
  /** As typed: "khoản 2 Điều 5 Nghị định số 01/2020/NĐ-CP"; '' where a new document is proposed. */
  readonly citation: string;
  /** Number or name as read from it. */
  readonly document: string;
  /** In the words of a citation; empty: the whole document. */
  readonly units: readonly string[];
  readonly problem: ReviewProblem;
  readonly found: string;
  readonly proposal: ReviewProposal;
  readonly proposed: string;
  /** The body that can change it. */
  readonly addressee: string;
  readonly state: ReviewState;
  readonly sentOn: string | null;
  readonly sentNumber: string;
  readonly answeredOn: string | null;
  readonly answerNumber: string;
  readonly answer: string;
  readonly outcome: ReviewOutcome | null;
  readonly settledOn: string | null;
  /** The document that followed. */
  readonly settledBy: string;
  readonly dropReason: string;
  readonly version: number;
}

export type ReviewStep = 'send' | 'answer' | 'settle' | 'drop';

const STEPS: Readonly<Record<ReviewStep, readonly [from: readonly ReviewState[], to: ReviewState]>> = {
  send: [['found'], 'sent'],
  answer: [['sent'], 'answered'],
  /** Also without an answer: a document may follow that says nothing of the proposal. */
  settle: [['sent', 'answered'], 'settled'],
  drop: [['found', 'sent'], 'dropped'],
};

/** What it becomes by a step; undefined when the step is not open to it. */
export function afterStep(state: ReviewState, step: ReviewStep): ReviewState | undefined {
  const [from, to] = STEPS[step];
  return from.includes(state) ? to : undefined;
}

export type CitationFault = 'noDocument' | 'severalDocuments';

/**
 * The one document that a citation is of, with its units. A finding is about one document, so that each can be answered and counted by itself.
 */
export function readCitation(
  text: string,
): { readonly document: string; readonly units: readonly string[] } | CitationFault {
  const rows = findCitations(text).map(citationRow);
  const documents = [...new Set(rows.flatMap(({ document }) => (document === null ? [] : [document])))];
  const [document] = documents;
  if (document === undefined) return 'noDocument';
  if (documents.length > 1) return 'severalDocuments';
  return { document, units: [...new Set(rows.flatMap(({ units }) => units))] };
}
