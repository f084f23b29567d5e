import { citationOf, type LegalTree } from '@danban/legal-text';
import {
  type ResponseEntry,
  writeResponseTableDocx,
} from '#features/documents/write-response-table-docx.server.ts';
import type { LetterheadFacts } from '#features/organisations/letterhead.server.ts';
import type { Platform } from '#platform/context.ts';
import { demoMark } from '#text/vi/common.ts';
import { editionsText as editions } from '#text/vi/editions.ts';
import { responseTable as words } from '#text/vi/response-table.ts';
import type { EditionChange } from './editions/edition.ts';
import type { MatrixRow, MatrixSection, PublishedMatrix } from './matrix.ts';

interface Printed {
  readonly matrix: Pick<PublishedMatrix, 'totals' | 'sections' | 'log'>;
  readonly draft: { readonly title: string; readonly documentType: string };
  readonly body: LetterheadFacts;
  /** Tree of the version in which changes stand, to cite them. */
  readonly latest: LegalTree;
  /** The edition that this one sets right. */
  readonly previous?: {
    readonly matrix: PublishedMatrix;
    readonly sha256: string;
    readonly changes: readonly EditionChange[];
  };
  /** A print of the desk before publication. */
  readonly isDraft: boolean;
  /** "ngày … tháng … năm …" or blanks. */
  readonly placeDate: string;
}

/** The response table in the legal form (practice form 10), as Word file. */
export async function writeMatrixDocx(
  { installation }: Pick<Platform, 'installation'>,
  printed: Printed,
): Promise<Uint8Array> {
  const { matrix, draft, body, isDraft, placeDate, latest, previous } = printed;
  const { totals, sections } = matrix;
  const entries = (section: MatrixSection) => section.rows.map((row) => entryOf(row, latest));
  return await writeResponseTableDocx({
    parentAgency: body.parentAgency,
    agency: body.agency,
    placeDate,
    ...(isDraft ? { draftMark: words.draftMark } : {}),
    draft: words.draftName(draft.documentType, draft.title),
    intro: words.intro(body.name, draft.documentType, draft.title),
    asked: words.count(totals.asked),
    received: words.count(totals.received),
    ...(previous && {
      edition: {
        mark: editions.printedMark(previous.matrix.edition),
        notes: correctionNotes(previous, latest),
      },
    }),
    countNotes: [...words.countNotes(totals), ...(matrix.log ? [words.logSeal(matrix.log)] : [])],
    general: sections.filter(({ unitId }) => unitId === null).flatMap(entries),
    units: sections
      .filter(({ unitId }) => unitId !== null)
      .map((section) => ({ unit: words.unit(section.citation, section.heading), entries: entries(section) })),
    recipients: words.recipients(body.shortName),
    signature: { authority: body.authority, title: '', name: undefined },
    ...(installation.kind === 'demo' ? { demoMark } : {}),
  });
}

/** What an edition set right, printed before everything else. */
function correctionNotes(previous: NonNullable<Printed['previous']>, latest: LegalTree): string[] {
  const cite = (unitId: string) => citationOf(latest, unitId);
  return [
    editions.supersedes(previous.matrix.edition, previous.sha256),
    ...previous.changes.map((change) => editions.printed(change, cite)),
  ];
}

function entryOf(row: MatrixRow, latest: LegalTree): ResponseEntry {
  return {
    contributors: [
      ...row.contributors.map(({ label, count }) => words.contributor(label, count)),
      ...(row.late ? [words.late(row.late)] : []),
      ...(row.aboutOthers ? [words.aboutOthers(row.aboutOthers)] : []),
      ...(row.internal ? [words.internal(row.internal)] : []),
    ],
    opinion: row.said ? `${row.title}: “${row.said}”` : row.title,
    response: words.response(row, row.changedUnitId ? citationOf(latest, row.changedUnitId) : undefined),
  };
}
