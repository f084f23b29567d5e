import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { compareTrees, normaliseText, parse } from '@danban/legal-text';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { readDocument } from '#features/documents/import-document.server.ts';
import { reviewSections } from '../correcting/review-sections.ts';
import LawView from '../LawView.svelte';
import { changeList } from '../reading/change-list.ts';
import { readingTextOf } from '../reading/reading-text.ts';
import Toc from '../Toc.svelte';

// Real documents, read where they lie and never copied here. DANBAN_CORPORA names the folder.
const REPOSITORY = fileURLToPath(new URL('../../../../../../', import.meta.url));
const FOLDER = `${process.env.DANBAN_CORPORA ?? `${REPOSITORY}../shared/data`}/legal-documents/originals/dev`;

/** The test of the readers takes the largest ones; here they would only cost time. */
const LARGEST_BYTES = 2 * 1024 * 1024;

function filesOf(): string[] {
  try {
    const names = readdirSync(FOLDER).filter((name) => /\.(docx|pdf|txt)$/.test(name));
    return names.filter((name) => statSync(`${FOLDER}/${name}`).size <= LARGEST_BYTES);
  } catch {
    console.log(`left out: drafts from real documents (none at ${FOLDER}; set DANBAN_CORPORA)`);
    return [];
  }
}

/** Letters and digits of a page, without markup: what must not be lost on the way to the reader. */
// Files hold an eth for "đ" here and there; the page shows the letter that was meant.
function lettersOf(text: string): string {
  return normaliseText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function shownBy(html: string): string {
  const text = html.replace(/<!--[\s\S]*?-->|<[^>]+>/g, ' ');
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe.skipIf(filesOf().length === 0)('real documents', () => {
  test.each(filesOf())(
    '%s is shown whole, folded whole, and equal to itself',
    async (fileName) => {
      const read = await readDocument({ bytes: readFileSync(`${FOLDER}/${fileName}`), fileName });
      if (!read.ok) {
        expect(read.reason).toMatch(/^(scannedPdf|legacyEncoding|tooManyPages)$/);
        return;
      }
      const parsed = parse(read.blocks);
      const began = performance.now();
      const text = readingTextOf(parsed.tree);
      const body = render(LawView, {
        props: { text, commentHref: (id: string) => `/g?dieu=${id}` },
      }).body;
      const contents = render(Toc, { props: { text } }).body;
      expect(performance.now() - began, 'milliseconds to render').toBeLessThan(4_000);
      const shown = lettersOf(shownBy(body));
      for (const block of read.blocks) {
        for (const line of block.text.split('\n')) expect(shown).toContain(lettersOf(line).slice(0, 80));
        for (const cell of (block.rows ?? []).flat()) {
          for (const line of cell.text.split('\n')) expect(shown).toContain(lettersOf(line).slice(0, 80));
        }
      }
      const folds = reviewSections({ ...parsed, blocks: read.blocks, corrections: [] });
      const indexes = folds.flatMap((fold) => fold.lines.map((line) => line.index));
      expect(indexes).toEqual([...new Set(indexes)].sort((a, b) => a - b));
      expect(changeList(compareTrees(parsed.tree, parsed.tree), parsed.tree, parsed.tree)).toEqual([]);
      const articles = body.split('class="article"').length - 1;
      const bytes = brotliCompressSync(body + contents, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
      }).length;
      if (articles >= 20)
        console.log(`${fileName}: ${articles} articles, ${Math.round(bytes / 1024)} KB compressed`);
    },
    60_000,
  );
});
