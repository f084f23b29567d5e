import type { ReadDocument } from '../import-document.server.ts';
import { canRecognise } from '../ocr/recognise.server.ts';
import { countUnpaintedParts } from '../pdf/weigh-streams.server.ts';

/**
 * Whether a PDF that could be read is a scan whose words another program has recognised: at least half of its pages set words that
 * nobody sees. Such words are as good as that program was, so the text of a draft is not taken from them: it is read anew
 * and confirmed page by page (decision 0059). False where nothing here can read pictures: then the layer is better than nothing.
 */
export async function isRecognisedScan(read: ReadDocument, bytes: Uint8Array): Promise<boolean> {
  if (read.kind !== 'pdf') return false;
  const pages = read.blocks.reduce((most, { source }) => Math.max(most, source?.page ?? 1), 1);
  return countUnpaintedParts(bytes) * 2 >= pages && (await canRecognise());
}
