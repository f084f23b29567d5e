import type { CorrectedEdition, MatrixRow, MatrixSection, PublishedMatrix } from '../matrix.ts';
import type { Correction } from './correction.ts';

/** What a correction may set right: the words of the answer, and the words that are quoted. Counts are what they were. */
export const CORRECTED_FIELDS = ['said', 'outcome', 'explanation', 'changedUnitId', 'changedNote'] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];
export type CorrectedWords = Pick<Correction, CorrectedField>;

/** Words of a row as they are published, in the shape in which a correction has them. */
export function wordsOf(row: MatrixRow): CorrectedWords {
  const { said, outcome, explanation, changedUnitId = null, changedNote = '' } = row;
  return { said, outcome, explanation, changedUnitId, changedNote };
}

/** The fields in which two readings of an answer differ. */
export function differingFields(before: CorrectedWords, after: CorrectedWords): CorrectedField[] {
  return CORRECTED_FIELDS.filter((field) => before[field] !== after[field]);
}

export function findRow(
  sections: readonly MatrixSection[],
  groupOrdinal: number,
): { readonly section: MatrixSection; readonly row: MatrixRow } | undefined {
  for (const section of sections) {
    const row = section.rows.find((each) => each.groupOrdinal === groupOrdinal);
    if (row) return { section, row };
  }
  return undefined;
}

type Approved = Pick<Correction, CorrectedField | 'reason'> & { readonly groupOrdinal: number };

/**
 * The next edition: the last one with the approved corrections in it and nothing else, so that whatever differs has its reason.
 * It names the edition that it sets right by number and hash. Throws for a correction of a row that the table has not.
 */
export function nextEdition(
  last: { readonly content: PublishedMatrix; readonly sha256: string },
  corrections: readonly Approved[],
  publishedAt: Date,
): PublishedMatrix {
  const { content, sha256 } = last;
  const byOrdinal = new Map(corrections.map((each) => [each.groupOrdinal, each]));
  const lost = corrections.find(({ groupOrdinal }) => !findRow(content.sections, groupOrdinal));
  if (lost) throw new Error(`nextEdition: no row for group ${lost.groupOrdinal}`);
  const sections = content.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => corrected(row, byOrdinal.get(row.groupOrdinal))),
  }));
  const reasons = corrections
    .map(({ groupOrdinal, reason }) => ({ groupOrdinal, reason }))
    .sort((a, b) => a.groupOrdinal - b.groupOrdinal);
  const corrects: CorrectedEdition = { edition: content.edition, sha256, reasons };
  return {
    ...content,
    edition: content.edition + 1,
    publishedAt: publishedAt.toISOString(),
    corrects,
    totals: { ...content.totals, byOutcome: movedOutcomes(content, sections) },
    sections,
  };
}

function corrected(row: MatrixRow, words: CorrectedWords | undefined): MatrixRow {
  if (!words) return row;
  const { changedUnitId: _unit, changedNote: _note, ...rest } = row;
  const { said, outcome, explanation, changedUnitId, changedNote } = words;
  return {
    ...rest,
    ...{ said, outcome, explanation },
    ...(changedUnitId ? { changedUnitId } : {}),
    ...(changedNote ? { changedNote } : {}),
  };
}

/** Each opinion goes with its group from the old outcome to the new one; the sum stays. */
function movedOutcomes(before: PublishedMatrix, after: readonly MatrixSection[]) {
  const counts = { ...before.totals.byOutcome };
  for (const { row } of rowsOf(before.sections)) {
    const now = findRow(after, row.groupOrdinal)!.row;
    counts[row.outcome] -= row.opinionsCount;
    counts[now.outcome] += row.opinionsCount;
  }
  return counts;
}

function rowsOf(sections: readonly MatrixSection[]) {
  return sections.flatMap((section) => section.rows.map((row) => ({ section, row })));
}

/** One answer of which two editions differ. */
export interface EditionChange {
  readonly citation: string;
  readonly groupOrdinal: number;
  readonly title: string;
  readonly fields: readonly CorrectedField[];
  readonly before: CorrectedWords;
  readonly after: CorrectedWords;
  /** As the later edition says; empty when it says none. */
  readonly reason: string;
}

/** What an edition set right against the one before it, in the order of the table. */
export function changesBetween(before: PublishedMatrix, after: PublishedMatrix): EditionChange[] {
  return rowsOf(after.sections).flatMap(({ section, row }) => {
    const old = findRow(before.sections, row.groupOrdinal)?.row;
    if (!old) return [];
    const [was, is] = [wordsOf(old), wordsOf(row)];
    const fields = differingFields(was, is);
    if (fields.length === 0) return [];
    const said = after.corrects?.reasons.find(({ groupOrdinal }) => groupOrdinal === row.groupOrdinal);
    const { groupOrdinal, title } = row;
    const { citation } = section;
    return [{ citation, groupOrdinal, title, fields, before: was, after: is, reason: said?.reason ?? '' }];
  });
}
