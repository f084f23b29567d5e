import { csvLine } from '#features/documents/sheets/csv.ts';
import type { PublishedMatrix } from '#features/responses/matrix.ts';
import { labelWithName } from '#features/submissions/public-label.ts';
import type { PublishedOpinion } from '#features/submissions/published/published-opinions.store.server.ts';
import { legalDay } from '#platform/clock.ts';

/** The answer of the house to a group of opinions. */
export interface GroupAnswer {
  readonly outcome: string;
  readonly explanation: string;
  readonly changedUnit: string | null;
  readonly changedNote: string | null;
}

export type AnswersByGroup = ReadonlyMap<number, GroupAnswer>;

/** Answers as they were published, by the number of the group. */
export function answersOf({ sections }: Pick<PublishedMatrix, 'sections'>): AnswersByGroup {
  const rows = sections.flatMap((section) => section.rows);
  return new Map(
    rows.map((row) => [
      row.groupOrdinal,
      {
        ...{ outcome: row.outcome, explanation: row.explanation },
        ...{ changedUnit: row.changedUnitId ?? null, changedNote: row.changedNote ?? null },
      },
    ]),
  );
}

export const OPINION_COLUMNS = [
  ...(['id', 'unit', 'position', 'text', 'suggestedWording', 'quote', 'channel', 'countingClass'] as const),
  ...(['receivedOn', 'late', 'contributor', 'group'] as const),
  ...(['outcome', 'explanation', 'changedUnit', 'changedNote'] as const),
];

type OpinionRow = Record<(typeof OPINION_COLUMNS)[number], string | number | boolean | null>;

/** An opinion beside its answer; its words as the public may read them. */
export function opinionRow(opinion: PublishedOpinion, answers: AnswersByGroup): OpinionRow {
  const answer = opinion.groupOrdinal === null ? undefined : answers.get(opinion.groupOrdinal);
  return {
    ...{ id: opinion.id, unit: opinion.unitId, position: opinion.position, text: opinion.text },
    ...{ suggestedWording: opinion.suggestedWording, quote: opinion.quote?.exact ?? null },
    ...{ channel: opinion.channel, countingClass: opinion.countingClass },
    ...{ receivedOn: legalDay(opinion.receivedAt), late: opinion.late },
    contributor: labelWithName(opinion.publicLabel, opinion.name, opinion.name !== null),
    group: opinion.groupOrdinal,
    ...{ outcome: answer?.outcome ?? null, explanation: answer?.explanation ?? null },
    ...{ changedUnit: answer?.changedUnit ?? null, changedNote: answer?.changedNote ?? null },
  };
}

export const csvRow = (row: OpinionRow) => csvLine(OPINION_COLUMNS.map((column) => row[column]));
export const jsonRow = (row: OpinionRow) => `${JSON.stringify(row)}\n`;

/** The last of the JSON lines: who has not read it has not read all. */
export const jsonEnd = (rows: number) => `${JSON.stringify({ end: true, rows })}\n`;
