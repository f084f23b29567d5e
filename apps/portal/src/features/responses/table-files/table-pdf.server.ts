import { type PdfRefusal, writePdf } from '#features/documents/office/write-pdf.server.ts';
import type { Platform } from '#platform/context.ts';
import type { Result } from '#platform/result.ts';
import { tableDocx } from '../publish-matrix.server.ts';
import type { TableSource } from './table-source.server.ts';

/** The table on pages: from its Word file, or of the desk as it stands, marked as a draft. */
export async function tablePdf(
  platform: Platform,
  { docxSha256, matrix, isDraft, consultation }: TableSource,
): Promise<Result<Uint8Array, PdfRefusal>> {
  const published = docxSha256 && !isDraft ? { content: matrix, docxSha256 } : undefined;
  return await writePdf(await tableDocx(platform, consultation.id, published));
}
