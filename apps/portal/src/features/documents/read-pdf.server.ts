import { type Block, decodeLegacyBlocks } from '@danban/legal-text';
import { createLossTally, type Note, type ReadResult, refuse } from './import-result.ts';
import { extractPages } from './pdf/extract-pages.server.ts';
import { splitFootnotes } from './pdf/footnotes.ts';
import { linesOfPage, type PdfPage } from './pdf/lines.ts';
import { dropMargins } from './pdf/margins.ts';
import { rebuildBlocks } from './pdf/paragraphs.ts';
import { looksLegacyEncoded } from './plain/legacy-encoding.ts';
import { MAX_PDF_PAGES, MIN_LETTERS_PER_PAGE } from './upload-limits.ts';

/**
 * Reads a text PDF into blocks. A PDF keeps letters and places, not paragraphs: they are rebuilt, and every
 * block says so by a confidence below 1. Scans are refused; they need recognition and a person who confirms.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadResult> {
  const extracted = await extractPages(bytes);
  if ('pages' in extracted) return assemble(extracted.pages);
  const { failure, pageCount } = extracted;
  return pageCount === undefined
    ? refuse(failure)
    : refuse(failure, { pages: pageCount, most: MAX_PDF_PAGES });
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
  const printed = rebuildBlocks(text).map((block, index) => ({
    ...block,
    source: { ...block.source, index },
  }));
  const { blocks, encoding } = decodeLegacyBlocks(printed);
  if (!encoding && looksLegacyEncoded(text.map((line) => line.text).join('\n')))
    return refuse('legacyEncoding');
  const tally = createLossTally();
  tally.add('legacyFont', encoding ? blocks.length : 0);
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
