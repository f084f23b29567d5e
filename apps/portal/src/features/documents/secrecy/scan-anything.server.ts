import { ok, type Result, refuse } from '#platform/result.ts';
import { readDocument } from '../import-document.server.ts';
import type { ImportRefusal } from '../import-result.ts';
import type { SecrecyHit } from '../scan-secrecy.ts';
import { sniffType } from '../sniff-type.ts';
import { MAX_FILE_BYTES } from '../upload-limits.ts';
import { pictureWords } from './picture-words.server.ts';
import { scanFileName, scanPlaces } from './places.ts';
import { scanFile, scanPagesOf, scanPicture } from './scan-file.server.ts';

export interface ScannedFile {
  readonly hits: readonly SecrecyHit[];
  readonly mediaType: string;
}

/**
 * Scans a file of any kind that the house takes: documents as `scanFile`, scans page by page, pictures with the words of
 * their properties. Sound and film have no page on which a stamp stands: name and answer of the person stand for them.
 */
export async function scanAnything(file: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}): Promise<Result<ScannedFile, ImportRefusal>> {
  const { bytes, fileName } = file;
  if (bytes.length > MAX_FILE_BYTES) return refuse('tooLarge');
  const sniffed = sniffType(bytes, fileName);
  if (!sniffed.ok) return refuse(sniffed.reason);
  const { kind, mediaType } = sniffed;
  const inName = scanFileName(fileName);
  if (mediaType.startsWith('image/')) {
    const inWords = scanPlaces(await pictureWords(bytes));
    return ok({ hits: [...inName, ...inWords, ...(await scanPicture(bytes))], mediaType });
  }
  if (kind === 'mp3' || kind === 'm4a' || kind === 'mp4') return ok({ hits: inName, mediaType });
  const read = await readDocument(file);
  if (read.ok) return ok({ hits: await scanFile(read, bytes), mediaType: read.mediaType });
  // A proof may be a scan: nobody needs its words, but a stamp on a page is looked for.
  if (kind === 'pdf' && read.reason === 'scannedPdf')
    return ok({ hits: [...inName, ...(await scanPagesOf(bytes))], mediaType });
  return refuse(read.reason, read.data);
}
