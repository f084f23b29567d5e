import { type PdfRefusal, writePdf } from '#features/documents/office/write-pdf.server.ts';
import type { Platform } from '#platform/context.ts';
import type { Result } from '#platform/result.ts';
import { matrixFile } from '../publish-matrix.server.ts';
import type { TableSource } from './table-source.server.ts';

/** The table on pages: from the frozen Word file, or of the desk as it stands, marked as a draft. */
export async function tablePdf(
  platform: Platform,
  { docxSha256, consultation }: TableSource,
): Promise<Result<Uint8Array, PdfRefusal>> {
  const stored = docxSha256 ? await platform.files.get(docxSha256) : undefined;
  return await writePdf(stored ?? (await matrixFile(platform, consultation.id)));
}
