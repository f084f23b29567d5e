import { citationOf } from '@danban/legal-text';
import type { Sheet, SheetCell, SheetLine } from '#features/documents/sheets/sheet.ts';
import { legalDay } from '#platform/clock.ts';
import { documents } from '#text/vi/documents.ts';
import { responseTable as words } from '#text/vi/response-table.ts';
import { tableFilesText as text } from '#text/vi/table-files.ts';
import { outcomeWords } from '#text/vi/words.ts';
import { type MatrixRow, type MatrixSection, OUTCOMES } from '../matrix.ts';
import type { TableSource } from './table-source.server.ts';

const form = documents.responseTable;
// The four columns of the form first, then what people sort and count by.
const WIDTHS = [24, 26, 52, 56, 9, 9, 16, 20, 8];

/** The response table as a workbook: the table in the legal form, and a sheet that says what it is. */
export function sheetsOfTable(source: TableSource): Sheet[] {
  const { project, isDraft } = source;
  const draft = words.draftName(project.documentType, project.title);
  const top: SheetLine[] = [
    { style: 'title', cells: [form.title] },
    { style: 'title', cells: [form.subtitle(draft)] },
    ...(isDraft ? [{ style: 'title', cells: [words.draftMark] } as const] : []),
    { style: 'head', cells: [...form.columns, ...text.moreColumns] },
  ];
  const { sections } = source.matrix;
  return [
    {
      name: text.sheet,
      widths: WIDTHS,
      landscape: true,
      frozen: top.length,
      repeated: top.length,
      lines: linesOf(top, sections),
    },
    { name: text.about, widths: [40, 80], frozen: 0, repeated: 1, lines: aboutLines(source) },
  ];
}

function* linesOf(top: readonly SheetLine[], sections: readonly MatrixSection[]): Generator<SheetLine> {
  yield* top;
  if (sections.length === 0) yield { style: 'note', cells: [form.none] };
  for (const section of sections)
    for (const [index, row] of section.rows.entries())
      yield {
        style: 'plain',
        cells: [
          index === 0
            ? { text: words.unit(section.citation, section.heading), lines: section.rows.length }
            : null,
          ...cellsOf(row),
        ],
      };
}

function cellsOf(row: MatrixRow): SheetCell[] {
  const changed = row.changedUnitId ? citationOf(null, row.changedUnitId) : undefined;
  return [
    [
      ...row.contributors.map(({ label, count }) => words.contributor(label, count)),
      ...(row.aboutOthers ? [words.aboutOthers(row.aboutOthers)] : []),
    ].join('\n'),
    row.said ? `${row.title}: “${row.said}”` : row.title,
    words.response(row, changed),
    row.opinionsCount,
    row.late ?? 0,
    outcomeWords[row.outcome],
    changed ?? '',
    row.groupOrdinal,
  ];
}

function* aboutLines({
  matrix,
  project,
  body,
  consultation,
  sha256,
  isDraft,
}: TableSource): Generator<SheetLine> {
  const { totals, edition, publishedAt } = matrix;
  const day = (on: string | null): SheetCell => (on === null ? null : { day: on });
  const facts: (readonly [string, SheetCell])[] = [
    [text.facts.draft, project.title],
    [text.facts.documentType, project.documentType],
    [text.facts.body, body],
    [text.facts.round, consultation.round],
    [text.facts.openedOn, day(consultation.openedOn)],
    [text.facts.closesOn, day(consultation.closesOn)],
    [text.facts.state, isDraft ? text.isDraft : text.isPublished(edition)],
    [text.facts.publishedOn, isDraft ? null : day(legalDay(new Date(publishedAt)))],
    [text.facts.asked, totals.asked],
    [text.facts.received, totals.received],
    [text.facts.late, totals.late],
    ...(totals.internal ? [[text.facts.internal, totals.internal] as const] : []),
    ...OUTCOMES.map((outcome) => [outcomeWords[outcome], totals.byOutcome[outcome]] as const),
    [text.facts.counting, words.countNotes(totals).join(' ')],
    ...(sha256 ? [[text.facts.sha256, sha256] as const] : []),
  ];
  yield { style: 'head', cells: [text.about, ''] };
  for (const [name, value] of facts) yield { style: 'fact', cells: [name, value] };
}
