import sharp from 'sharp';
import { runProgram } from '../src/features/documents/ocr/programs.server.ts';
import { scannedPdf } from './pdf-file.ts';
import { type ScanLook, scannedPage } from './stamped-pages.ts';

/** A PDF as a scanner makes it: for each page its lines, and what happened to the sheet. */
export async function scannedPdfOf(
  ...pages: readonly (readonly [readonly string[], ScanLook?])[]
): Promise<Uint8Array> {
  return await pdfOfPictures(await Promise.all(pages.map(([lines, look]) => scannedPage(lines, look))));
}

/** One page as scanners with recognition make it: its picture, and what was read in it as words that nobody sees. */
export async function recognisedPdfOf(lines: readonly string[], look: ScanLook = {}): Promise<Uint8Array> {
  const parameters = ['stdin', 'stdout', '-l', 'vie', '--dpi', '150', 'pdf'];
  const input = await scannedPage(lines, look);
  const run = await runProgram('tesseract', parameters, { milliseconds: 60_000, input });
  if (!run.ok) throw new Error(`tesseract: ${run.failure}`);
  return run.output;
}

/** One JPEG a page, and no words. */
export async function pdfOfPictures(pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  const drawn = pictures.map(async (bytes) => {
    const { width, height } = await sharp(bytes).metadata();
    return { bytes, width, height };
  });
  return scannedPdf(await Promise.all(drawn));
}
