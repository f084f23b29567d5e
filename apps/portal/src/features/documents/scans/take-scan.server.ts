import type { PersonActor } from '#features/authority/actor.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { ReadDocument } from '../import-document.server.ts';
import { createLossTally } from '../import-result.ts';
import type { ReadLine } from '../ocr/read-page.server.ts';
import type { PdfLine } from '../pdf/lines.ts';
import { dropMargins } from '../pdf/margins.ts';
import { rebuildBlocks } from '../pdf/paragraphs.ts';
import type { ScannedUpload } from '../read-upload.server.ts';
import { scanSecrecy } from '../scan-secrecy.ts';
import { MEDIA_TYPES } from '../sniff-type.ts';
import { requireScan, type ScanRefusal } from './check-scan.server.ts';
import { erasePages, findPages, moveReading, type ScanPage, type ScanReading } from './scans.store.server.ts';

/** What a line of a scan is worth, read by a program and by a person: below the text layer of a PDF (0.8). */
const RECOGNISED = 0.7;

/**
 * The checked pages as a document that was read, fit to be kept as any other upload; every block says that it was recognised
 * from a scan. Refused until a person has confirmed every page.
 */
export async function readCheckedScan(
  platform: Platform,
  actor: PersonActor,
  id: string,
): Promise<Result<ScannedUpload & { readonly reading: ScanReading }, ScanRefusal>> {
  const reading = await requireScan(platform, actor, id);
  if (reading.state !== 'review') return refuse('notInReview');
  const pages = await findPages(platform.db, id);
  if (pages.length < reading.pages || pages.some(({ checkedAt }) => !checkedAt))
    return refuse('pagesUnchecked');
  const bytes = await platform.files.get(reading.sha256);
  if (!bytes) throw new Error(`scan ${id}: expected file ${reading.sha256}`);
  const read = documentOf(reading, pages);
  if (read.blocks.length === 0) return refuse('noText');
  const secrecyHits = [...reading.secrecyHits, ...scanSecrecy(read.blocks, read.marginTexts)];
  return ok({ read, bytes, secrecyHits, reading });
}

/** In the transaction that keeps the text: the reading is over and its words stand in the document. */
export async function closeTaken(tx: Db, id: string): Promise<void> {
  if (!(await moveReading(tx, id, 'review', 'taken'))) throw new Conflict(`scan reading ${id}`);
  await erasePages(tx, id);
}

/** The lines of all pages, each where it stood, joined to paragraphs without what the margins repeat. */
export function documentOf(
  reading: Pick<ScanReading, 'sha256' | 'fileName'>,
  pages: readonly Pick<ScanPage, 'page' | 'lines' | 'texts'>[],
): ReadDocument {
  const lines = pages.flatMap(({ lines: printed, texts }) =>
    printed.flatMap((line, at) => corrected(line, texts[at] ?? '')),
  );
  const top = Math.max(0, ...lines.map(({ y }) => y));
  const { text, margins } = dropMargins(lines, () => top + 72);
  const blocks = rebuildBlocks(text).map((block, index) => ({
    ...block,
    confidence: Math.min(block.confidence ?? 1, RECOGNISED),
    source: { ...block.source, index, recognised: true as const },
  }));
  const tally = createLossTally();
  tally.add('recognised', text.length);
  tally.add('headersFooters', margins.length);
  return {
    ...{ ok: true, kind: 'pdf', mediaType: MEDIA_TYPES.pdf },
    ...{ sha256: reading.sha256, fileName: reading.fileName },
    ...{ blocks, losses: tally.list(), notes: [], marginTexts: margins },
  };
}

/** The line where it stood, with the words of the person. */
function corrected(line: ReadLine, text: string): PdfLine[] {
  if (text === '') return [];
  const { doubts: _, ...printed } = line;
  const parts = text.split('\t');
  const isSame = parts.length === line.segments.length;
  const segments = isSame
    ? line.segments.map((segment, at) => ({ ...segment, text: parts[at] ?? '' }))
    : [{ text, left: line.left, right: line.right }];
  return [{ ...printed, text, segments }];
}
