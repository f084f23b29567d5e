import type { MatrixRow, PublishedMatrix } from '../matrix.ts';

/** A row of the response table as programs read it. */
export interface TableRow {
  readonly unit: string | null;
  readonly citation: string;
  readonly group: number;
  readonly title: string;
  readonly said: string;
  readonly opinions: number;
  readonly late: number;
  readonly outcome: MatrixRow['outcome'];
  readonly explanation: string;
  readonly changedUnit: string | null;
  readonly changedNote: string | null;
  /** 0: not published, a print of the desk. */
  readonly edition: number;
  /** Of the opinions, those about another article than the one at which they are answered: "Điều 2: 1; Điều 4: 2". */
  readonly aboutOthers: string | null;
}

export const TABLE_COLUMNS = [
  ...(['unit', 'citation', 'group', 'title', 'said', 'opinions', 'late', 'outcome', 'explanation'] as const),
  ...(['changedUnit', 'changedNote', 'edition', 'aboutOthers'] as const),
];

export function* rowsOfTable({
  sections,
  edition,
}: Pick<PublishedMatrix, 'sections' | 'edition'>): Generator<TableRow> {
  for (const section of sections)
    for (const row of section.rows)
      yield {
        ...{ unit: section.unitId, citation: section.citation, group: row.groupOrdinal, title: row.title },
        ...{ said: row.said, opinions: row.opinionsCount, late: row.late ?? 0, outcome: row.outcome },
        ...{ explanation: row.explanation, changedUnit: row.changedUnitId ?? null },
        ...{ changedNote: row.changedNote ?? null, edition },
        aboutOthers:
          row.aboutOthers?.map(({ citation, count }) => `${citation}: ${count}`).join('; ') ?? null,
      };
}
