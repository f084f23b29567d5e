import type { Block } from '@danban/legal-text';
import { definePDFJSModule, getDocumentProxy } from 'unpdf';
import { createLossTally, type Note, type ReadResult, type Refused, refuse } from './import-result.ts';
import { splitFootnotes } from './pdf/footnotes.ts';
import { linesOfPage, type PdfPage, type TextItem } from './pdf/lines.ts';
import { dropMargins } from './pdf/margins.ts';
import { rebuildBlocks } from './pdf/paragraphs.ts';
import { looksLegacyEncoded } from './plain/legacy-encoding.ts';
import { MAX_PDF_MILLISECONDS, MAX_PDF_PAGES, MIN_LETTERS_PER_PAGE } from './upload-limits.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPageProxy = Awaited<ReturnType<PdfDocument['getPage']>>;
type PdfTextItem = Awaited<ReturnType<PdfPageProxy['getTextContent']>>['items'][number];

/**
 * Reads a text PDF into blocks. A PDF keeps letters and places, not paragraphs: they are rebuilt, and every
 * block says so by a confidence below 1. Scans are refused; they need recognition and a person who confirms.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadResult> {
  const opened = await openPdf(bytes);
  if ('ok' in opened) return opened;
  try {
    if (opened.numPages > MAX_PDF_PAGES)
      return refuse('tooManyPages', { pages: opened.numPages, most: MAX_PDF_PAGES });
    const pages = await readPages(opened);
    return pages === 'tooSlow' ? refuse('tooSlow') : assemble(pages);
  } catch {
    // pdf.js repairs what it can; what it throws on is damaged beyond that.
    return refuse('brokenPdf');
  } finally {
    await opened.loadingTask.destroy();
  }
}

async function openPdf(bytes: Uint8Array): Promise<PdfDocument | Refused> {
  try {
    await definePDFJSModule(() => import('unpdf/pdfjs'));
    // pdf.js takes the buffer over: it gets a copy. Nothing is fetched, no script of the file runs.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      stopAtErrors: false,
      enableXfa: false,
    });
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    return refuse(encrypted ? 'encrypted' : 'brokenPdf');
  }
}

async function readPages(pdf: PdfDocument): Promise<PdfPage[] | 'tooSlow'> {
  const pages: PdfPage[] = [];
  const started = performance.now();
  for (let number = 1; number <= pdf.numPages; number++) {
    if (performance.now() - started > MAX_PDF_MILLISECONDS) return 'tooSlow';
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    pages.push({ number, width, height, items: content.items.flatMap((item) => toItem(item, page.rotate)) });
    page.cleanup();
  }
  return pages;
}

function toItem(item: PdfTextItem, rotation: number): TextItem[] {
  if (!('str' in item)) return [];
  const [a, b, , , x, y] = item.transform.map(Number) as [number, number, number, number, number, number];
  // Turned pages and vertical watermarks: only text that runs along the page is text of the document.
  if (rotation % 180 === 0 && Math.abs(b) > Math.abs(a)) return [];
  return [{ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) }];
}

function assemble(pages: readonly PdfPage[]): ReadResult {
  const letters = pages.map((page) => page.items.reduce((sum, item) => sum + countLetters(item.text), 0));
  const total = letters.reduce((a, b) => a + b, 0);
  if (total < MIN_LETTERS_PER_PAGE * pages.length) {
    return refuse('scannedPdf', { pages: pages.length, letters: total });
  }
  const heights = new Map(pages.map((page) => [page.number, page.height]));
  const { text: kept, margins } = dropMargins(pages.flatMap(linesOfPage), (page) => heights.get(page) ?? 842);
  const { text, notes } = splitFootnotes(kept);
  if (looksLegacyEncoded(text.map((line) => line.text).join('\n'))) return refuse('legacyEncoding');
  const blocks = rebuildBlocks(text).map((block, index) => ({
    ...block,
    source: { ...block.source, index },
  }));
  const tally = createLossTally();
  tally.add('rebuiltParagraphs', blocks.filter((block) => block.kind === 'paragraph').length);
  tally.add('rebuiltTables', blocks.filter((block) => block.kind === 'table').length);
  tally.add('scannedPages', letters.filter((count) => count < 10).length);
  tally.add('headersFooters', margins.length);
  tally.add(
    'footnotes',
    Math.max(
      notes.length,
      text.reduce((sum, line) => sum + line.raisedMarks, 0),
    ),
  );
  return {
    ok: true,
    blocks,
    losses: tally.list(),
    notes: notes.map((note) => placeNote(note, blocks)),
    marginTexts: margins,
  };
}

/** A PDF does not say which paragraph a note belongs to: the last one of its page stands for it. */
function placeNote(note: { readonly page: number; readonly text: string }, blocks: readonly Block[]): Note {
  const at = blocks.findLastIndex((block) => (block.source?.page ?? 0) <= note.page);
  return { kind: 'footnote', text: note.text, blockIndex: Math.max(at, 0) };
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
