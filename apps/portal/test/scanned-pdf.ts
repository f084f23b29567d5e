import sharp from 'sharp';
import { scannedPdf } from './pdf-file.ts';
import { type ScanLook, scannedPage } from './stamped-pages.ts';

/** A PDF as a scanner makes it: for each page its lines, and what happened to the sheet. */
export async function scannedPdfOf(
  ...pages: readonly (readonly [readonly string[], ScanLook?])[]
): Promise<Uint8Array> {
  return await pdfOfPictures(await Promise.all(pages.map(([lines, look]) => scannedPage(lines, look))));
}

/** One JPEG a page, and no words. */
export async function pdfOfPictures(pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  const drawn = pictures.map(async (bytes) => {
    const { width, height } = await sharp(bytes).metadata();
    return { bytes, width, height };
  });
  return scannedPdf(await Promise.all(drawn));
}
