import type { Block } from '@danban/legal-text';
import type { ReadDocument } from '../import-document.server.ts';
import { recognise } from '../ocr/recognise.server.ts';
import { extractPages } from '../pdf/extract-pages.server.ts';
import { linesOfPage } from '../pdf/lines.ts';
import { type SecrecyHit, type SecrecyPlace, scanRecognised, scanSecrecy } from '../scan-secrecy.ts';
import { docxPictures } from './docx-pictures.server.ts';
import { docxPlaces } from './docx-places.server.ts';
import { type OpenPdf, withPdf } from './pdf-pages.server.ts';
import { scanFileName, scanPlaces } from './places.ts';

/** Pictures and pages that are recognised of one file; a small mark takes about a second, a page two. */
const MOST_PICTURES = 24;

type Cause = NonNullable<SecrecyHit['cause']>;

/**
 * Everything about a file that was read: its text, page margins, properties, comments, hidden words, pictures. Whatever
 * cannot be read here is a hit as well, so that a person looks before anything goes on (fail closed).
 */
export async function scanFile(read: ReadDocument, bytes: Uint8Array): Promise<SecrecyHit[]> {
  const inText = [...scanSecrecy(read.blocks, read.marginTexts), ...scanFileName(read.fileName)];
  // Recognition is slow, and one stamp is enough to stop.
  if (inText.some((hit) => hit.form === 'stamp')) return inText;
  if (read.kind === 'docx') return [...inText, ...(await scanDocx(bytes))];
  if (read.kind === 'pdf') return [...inText, ...(await withPdf(bytes, (pdf) => scanPdf(pdf, read.blocks)))];
  return inText;
}

/** A picture alone, as it is attached to something. */
export async function scanPicture(bytes: Uint8Array): Promise<SecrecyHit[]> {
  return await scanPictures([() => Promise.resolve(bytes)], 'picture');
}

/** A PDF that holds pictures of pages and hardly a word. */
export async function scanPagesOf(bytes: Uint8Array): Promise<SecrecyHit[]> {
  return [...(await scanLayer(bytes)), ...(await withPdf(bytes, (pdf) => scanPdf(pdf, [])))];
}

/**
 * Properties, attachments, words and the picture of the first page of a scanned PDF; `pages` undefined when poppler could not open
 * it.
 */
export async function scanFirstPage(
  bytes: Uint8Array,
): Promise<{ readonly hits: readonly SecrecyHit[]; readonly pages: number | undefined }> {
  const inLayer = await scanLayer(bytes);
  return await withPdf(bytes, async (pdf) => ({
    hits: [...inLayer, ...(await scanPdf({ ...pdf, pictured: pdf.pictured && [1] }, []))],
    pages: pdf.pages,
  }));
}

/** Words that the pages of a scan carry beside their pictures, seen or not: what another program recognised, or a stamp laid over. */
async function scanLayer(bytes: Uint8Array): Promise<SecrecyHit[]> {
  const extracted = await extractPages(bytes);
  if (!('pages' in extracted)) return [];
  return extracted.pages.flatMap((page) =>
    scanRecognised(
      linesOfPage(page).map(({ text }) => text),
      false,
      'page',
    ),
  );
}

/** The picture of one page. */
export async function scanPagePicture(png: Uint8Array): Promise<SecrecyHit[]> {
  return await scanPictures([() => Promise.resolve(png)], 'page');
}

async function scanDocx(bytes: Uint8Array): Promise<SecrecyHit[]> {
  const { texts, unread } = docxPlaces(bytes);
  const hits = [...scanPlaces(texts), ...notRead(unread, 'embedded', 'unreadable')];
  if (hits.some((hit) => hit.form === 'stamp')) return hits;
  const found = docxPictures(bytes);
  const pictures = found.pictures.map((picture) => () => Promise.resolve(picture));
  return [
    ...hits,
    ...(await scanPictures(pictures, 'picture')),
    ...notRead(found.unread, 'picture', 'unreadable'),
  ];
}

async function scanPdf(pdf: OpenPdf, blocks: readonly Block[]): Promise<SecrecyHit[]> {
  const { properties, attachments, pictured } = pdf;
  if (!properties || attachments === undefined || !pictured) return notRead(1, 'page', 'noProgram');
  const hits = [...scanPlaces(properties), ...notRead(attachments, 'embedded', 'unreadable')];
  const pages = pagesToSee(blocks, pictured).map((page) => () => pdf.render(page));
  return [...hits, ...(await scanPictures(pages, 'page'))];
}

/** The first page, where a stamp stands; pages with pictures; pages without words. */
function pagesToSee(blocks: readonly Block[], pictured: readonly number[]): number[] {
  const worded = new Set(blocks.map((block) => block.source?.page ?? 1));
  const last = Math.max(...worded, ...pictured, 1);
  const wordless = Array.from({ length: last }, (_, i) => i + 1).filter((page) => !worded.has(page));
  return [...new Set([1, ...pictured, ...wordless])].sort((a, b) => a - b);
}

async function scanPictures(
  pictures: readonly (() => Promise<Uint8Array | undefined>)[],
  place: SecrecyPlace,
): Promise<SecrecyHit[]> {
  const hits: SecrecyHit[] = [];
  const missed: Record<Cause, number> = { noProgram: 0, unreadable: 0, tooMany: 0 };
  missed.tooMany = Math.max(0, pictures.length - MOST_PICTURES);
  for (const open of pictures.slice(0, MOST_PICTURES)) {
    const bytes = await open();
    const seen =
      bytes &&
      (await oneAtATime(() => recognise(bytes, (lines) => scanRecognised(lines, true, place).length > 0)));
    if (!seen?.ok) missed[seen?.reason === 'noProgram' ? 'noProgram' : 'unreadable']++;
    else
      hits.push(
        ...scanRecognised(seen.lines, seen.isMark, place),
        ...scanRecognised(seen.marks, true, place),
      );
    if (hits.some((hit) => hit.form === 'stamp')) return hits;
  }
  const causes = Object.entries(missed) as [Cause, number][];
  return [...hits, ...causes.flatMap(([cause, count]) => notRead(count, place, cause))];
}

function notRead(count: number, place: SecrecyPlace, cause: Cause): SecrecyHit[] {
  return count === 0 ? [] : [{ level: null, form: 'unread', blockIndex: -1, text: '', place, count, cause }];
}

let queue: Promise<unknown> = Promise.resolve();

/** Recognition takes a whole core: two uploads at once wait for each other, the readers do not wait for both. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const run = queue.then(work);
  queue = run.catch(() => undefined);
  return run;
}
