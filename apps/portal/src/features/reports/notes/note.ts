/** goodPractice: a way of working that proved itself · proposal: to whom, about what · problem: with its cause. */
export const NOTE_KINDS = ['goodPractice', 'proposal', 'problem'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Causes as reports name them, coded so that they can be counted over bodies. */
export const PROBLEM_CAUSES = [
  'people',
  'funds',
  'equipment',
  'time',
  'coordination',
  'guidance',
  'law',
  'awareness',
  'other',
] as const;
export type ProblemCause = (typeof PROBLEM_CAUSES)[number];

/** What a body wrote down for its reports on the day it happened. */
export interface ReportNote {
  readonly id: string;
  readonly organisationId: string;
  readonly programmeId: string | null;
  readonly kind: NoteKind;
  readonly words: string;
  /** Of a proposal; '' otherwise. */
  readonly addressee: string;
  /** Of a problem; '' otherwise. */
  readonly cause: ProblemCause | '';
  readonly notedOn: string;
  readonly personId: string;
  readonly createdAt: Date;
}
