import type { TemplateCode } from '../templates/report-template.ts';

/** What a superior asks of the bodies that report to it: one template, one period, one last day. */
export interface ReportRequest {
  readonly id: string;
  readonly organisationId: string;
  readonly programmeId: string | null;
  readonly template: TemplateCode;
  /** An own template of the asker; null: the national one of that code. */
  readonly templateId: string | null;
  readonly title: string;
  /** The letter that asks, as the reports quote it: "Công văn số …". */
  readonly letter: string;
  readonly addressee: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  /** As it was set; `lastDayOf` says until when a report is on time. */
  readonly dueOn: string;
  readonly state: 'open' | 'withdrawn';
  readonly createdAt: Date;
  readonly version: number;
}

/** One asked body, and what came of it. */
export interface AskedReport {
  readonly requestId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly reportId: string | null;
  readonly receivedOn: string | null;
  readonly returnedAt: Date | null;
  readonly returnReason: string;
  readonly fromPaper: boolean;
  readonly edition: number | null;
  readonly reminders: number;
  readonly remindedOn: string | null;
}

/** received · receivedLate · returned: asked to be corrected · due · overdue. */
export const ANSWER_STATES = ['overdue', 'returned', 'due', 'receivedLate', 'received'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** What counts is what is in: a report that went back for correction is a gap until its next edition is signed. */
export function answerStateOf(
  asked: Pick<AskedReport, 'receivedOn' | 'returnedAt'>,
  lastDay: string,
  today: string,
): AnswerState {
  if (asked.returnedAt) return 'returned';
  if (asked.receivedOn) return asked.receivedOn > lastDay ? 'receivedLate' : 'received';
  return today > lastDay ? 'overdue' : 'due';
}

/** How many are in which state. */
export function countStates(
  asked: readonly Pick<AskedReport, 'receivedOn' | 'returnedAt'>[],
  lastDay: string,
  today: string,
): Record<AnswerState, number> {
  const counts: Record<AnswerState, number> = {
    overdue: 0,
    returned: 0,
    due: 0,
    receivedLate: 0,
    received: 0,
  };
  for (const one of asked) counts[answerStateOf(one, lastDay, today)] += 1;
  return counts;
}
