import { type PdfRefusal, writePdf } from '#features/documents/office/write-pdf.server.ts';
import { CSV_START, csvLine } from '#features/documents/sheets/csv.ts';
import type { MatrixEdition } from '#features/responses/published-matrix.store.server.ts';
import { walkPublishedPages } from '#features/submissions/published/published-opinions.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { ok, type Result } from '#platform/result.ts';
import type { DataFile } from './data-file.ts';
import { answersOf, csvRow, jsonEnd, jsonRow, OPINION_COLUMNS, opinionRow } from './data-lines.ts';
import { SALT_BYTES } from './stored-part.server.ts';

/** Bytes of a file that end with a whole row; good until the next piece is asked for. */
export interface Piece {
  /** Room for what the store puts before them (`SALT_BYTES`), then the bytes. */
  readonly stored: Buffer;
  /** The last opinion in it; null when it holds none. */
  readonly lastOpinionId: string | null;
  readonly rows: number;
}

/** What is left to write of a file, in pieces of about this size. */
export async function contentOf(
  { db, files }: Pick<Platform, 'db' | 'files'>,
  file: DataFile,
  published: MatrixEdition,
  pieceBytes: number,
): Promise<Result<AsyncIterable<Piece>, PdfRefusal>> {
  if (file.kind !== 'tablePdf') return ok(pieces(opinionLines(db, file, published), pieceBytes));
  const docx = await files.get(published.docxSha256);
  if (!docx) throw new Error(`data file: the Word file ${published.docxSha256} is not in the store`);
  const pdf = await writePdf(docx);
  // Made twice it is not the same file twice, so it is never gone on with: one piece.
  return pdf.ok ? ok(onePiece(Buffer.from(pdf.value))) : pdf;
}

async function* onePiece(bytes: Buffer): AsyncGenerator<Piece> {
  yield { stored: Buffer.concat([Buffer.alloc(SALT_BYTES), bytes]), lastOpinionId: null, rows: 0 };
}

interface Line {
  readonly text: string;
  readonly opinionId?: string;
}

/** Some lines at a time: what is made of a page is written and forgotten before the next page is asked for. */
async function* opinionLines(
  db: Platform['db'],
  { consultationId, kind, lastOpinionId, rowsWritten, bytes }: DataFile,
  { content }: MatrixEdition,
): AsyncGenerator<readonly Line[]> {
  const answers = answersOf(content);
  const isCsv = kind === 'opinionsCsv';
  const rowText = isCsv ? csvRow : jsonRow;
  if (isCsv && bytes === 0) yield [{ text: CSV_START + csvLine(OPINION_COLUMNS) }];
  let rows = rowsWritten;
  for await (const page of walkPublishedPages(db, consultationId, lastOpinionId ?? undefined)) {
    yield page.map((opinion) => ({ text: rowText(opinionRow(opinion, answers)), opinionId: opinion.id }));
    rows += page.length;
  }
  if (!isCsv) yield [{ text: jsonEnd(rows) }];
}

/** All pieces are written into one buffer, over each other: a million rows leave no more behind them than one. */
async function* pieces(pages: AsyncIterable<readonly Line[]>, pieceBytes: number): AsyncGenerator<Piece> {
  let buffer = Buffer.allocUnsafe(SALT_BYTES + 2 * pieceBytes);
  let [end, rows] = [SALT_BYTES, 0];
  let lastOpinionId: string | null = null;
  for await (const page of pages)
    for (const { text, opinionId } of page) {
      // A letter takes up to three bytes in UTF-8.
      const most = end + text.length * 3;
      if (most > buffer.length) buffer = Buffer.concat([buffer.subarray(0, end)], most * 2);
      end += buffer.write(text, end);
      if (!opinionId) continue;
      rows += 1;
      lastOpinionId = opinionId;
      if (end - SALT_BYTES < pieceBytes) continue;
      yield { stored: buffer.subarray(0, end), lastOpinionId, rows };
      [end, rows, lastOpinionId] = [SALT_BYTES, 0, null];
    }
  if (end > SALT_BYTES) yield { stored: buffer.subarray(0, end), lastOpinionId, rows };
}
