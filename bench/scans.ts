/**
 * How many letters of a real scan the desk of scans would show wrong, before any person corrects them: the pages are drawn and read
 * as the job reads them, page margins are dropped and lines joined as for a version, and the words are laid beside the text
 * that is known. Character error rate = (letters put in + left out + exchanged) / letters of the known text, white space
 * counted as one, from the first line of the known text to the last page read.
 * By hand: `node --conditions=development bench/scans.ts --pages=6` (needs tesseract with Vietnamese, poppler and DANBAN_CORPORA);
 * another pair with `--scan=a.pdf --text=a.txt`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type ReadLine, readPage } from '../apps/portal/src/features/documents/ocr/read-page.server.ts';
import { documentOf } from '../apps/portal/src/features/documents/scans/take-scan.server.ts';
import { RESOLUTION, withPdf } from '../apps/portal/src/features/documents/secrecy/pdf-pages.server.ts';

const PAIR = 'legal-documents/amendments/dev/nd-75-2021__step1_55-2023/original_75-2021-ND-CP';
const corpora = process.env.DANBAN_CORPORA ?? fileURLToPath(new URL('../../shared/data', import.meta.url));
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '6' },
    scan: { type: 'string', default: join(corpora, `${PAIR}.scan.pdf`) },
    text: { type: 'string', default: join(corpora, `${PAIR}.txt`) },
  },
});

const began = performance.now();
const pages: ReadLine[][] = await withPdf(readFileSync(values.scan), async (pdf) => {
  const last = Math.min(Number(values.pages), pdf.pages ?? 0);
  const read: ReadLine[][] = [];
  for (let page = 1; page <= last; page++) {
    const png = await pdf.render(page);
    const lines = png && (await readPage(png, page, RESOLUTION));
    if (!lines) throw new Error(`page ${page} could not be read: tesseract or poppler is missing`);
    read.push(lines);
  }
  return read;
});
const seconds = (performance.now() - began) / 1000;

const { blocks } = documentOf(
  { sha256: '', fileName: 'scan.pdf' },
  pages.map((lines, at) => ({ page: at + 1, lines, texts: lines.map(({ text }) => text) })),
);
const textOf = blocks.flatMap(({ text, rows }) => (rows ? rows.flat().map((cell) => cell.text) : [text]));
const flat = (text: string) => [...text.normalize('NFC').replace(/\s+/g, ' ').trim()];
const twin = readFileSync(values.text, 'utf8');
// The known text leaves out what stands above its first line: stamps of the portal, letterhead, number and day.
const [title = ''] = twin.split('\n');
const printed = textOf.join(' ').normalize('NFC').replace(/\s+/g, ' ');
const from = printed.indexOf(title.trim());
if (from < 0) throw new Error(`"${title}" was not read`);
const read = flat(printed.slice(from));
const known = flat(twin);
const { errors, letters } = distance(read, known);
const plain = (letter: string) => letter.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
const unmarked = distance(read.map(plain), known.map(plain));
const doubts = pages.flat().flatMap((line) => line.doubts).length;
const words = read.join('').split(' ').length;

console.log(`pages ${pages.length}, ${(seconds / pages.length).toFixed(1)} s a page`);
console.log(`letters known ${letters}, read ${read.length}, errors ${errors}`);
console.log(
  `character error rate ${rate(errors, letters)}; marks of the vowels aside ${rate(unmarked.errors, unmarked.letters)}`,
);
console.log(
  `words ${words}, shown as unsure ${doubts} (${rate(doubts, words)}); paragraphs ${blocks.length}`,
);
const articles = (text: string) => new Set(text.match(/Điều \d+\. /g)).size;
const begin = textOf.filter((text) => /^Điều \d+\./.test(text)).length;
console.log(
  `articles in the known part ${articles(known.slice(0, letters).join(''))}, paragraphs that begin one ${begin}`,
);

function rate(part: number, whole: number): string {
  return `${((100 * part) / Math.max(whole, 1)).toFixed(2)} %`;
}

/** Edits between what was read and the beginning of the known text that it fits best. */
function distance(a: readonly string[], b: readonly string[]): { errors: number; letters: number } {
  const end = Math.min(b.length, Math.ceil(a.length * 1.3));
  let row = Uint32Array.from({ length: end + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint32Array(end + 1);
    next[0] = i;
    for (let j = 1; j <= end; j++) {
      const same = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(same, row[j]! + 1, next[j - 1]! + 1);
    }
    row = next;
  }
  let best = 0;
  for (let j = 1; j <= end; j++) if (row[j]! < row[best]!) best = j;
  return { errors: row[best]!, letters: best };
}
