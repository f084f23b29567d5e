import { linesOfPage, type PdfLine, type TextItem } from '../pdf/lines.ts';
import { runProgram } from './programs.server.ts';

/** A word of which the program is not sure. */
export interface Doubt {
  readonly word: string;
  /** 0 to 100, as the program says. */
  readonly confidence: number;
}

/** One printed line that a program read in a picture. */
export interface ReadLine extends PdfLine {
  readonly doubts: readonly Doubt[];
}

interface Word extends TextItem {
  readonly confidence: number;
}

/**
 * Below this a word is shown as doubtful. Chosen on the side of showing too much, not measured: every line is confirmed by a person
 * in any case.
 */
export const SURE = 90;

const ONE_PAGE_MS = 60_000;

/**
 * Reads the words of a page picture (PNG) of this resolution, with places in points as a PDF has them and a doubt for each
 * unsure word. `undefined` when the program is missing or gave up.
 */
export async function readPage(
  png: Uint8Array,
  page: number,
  resolution: number,
): Promise<ReadLine[] | undefined> {
  const parameters = ['stdin', 'stdout', '-l', 'vie', '--dpi', String(resolution), '--psm', '3', 'tsv'];
  const run = await runProgram('tesseract', parameters, { milliseconds: ONE_PAGE_MS, input: png });
  return run.ok ? linesOf(run.output.toString().normalize('NFC'), page, resolution) : undefined;
}

/** The table that the program prints: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
export function linesOf(table: string, page: number, resolution: number): ReadLine[] {
  const rows = table.split('\n').map((row) => row.split('\t'));
  const scale = 72 / resolution;
  const bottom = Number(rows.find((row) => row[0] === '1')?.[9] ?? 0) * scale;
  const heights = rows.filter((row) => row[0] === '4').map((row) => Number(row[9]) * scale);
  const size = 0.72 * (heights.sort((a, b) => a - b)[Math.floor(heights.length / 2)] ?? 0);
  const words: Word[] = [];
  let y = 0;
  for (const [level, , , , , , left, top, width, height, confidence, text = ''] of rows) {
    // All words of a line stand on it, however askew the sheet lay.
    if (level === '4') y = bottom - (Number(top) + Number(height) * 0.78) * scale;
    if (level !== '5' || text.trim() === '') continue;
    const [x, span] = [Number(left) * scale, Number(width) * scale];
    words.push({ text: `${text.trim()} `, x, y, width: span, size, confidence: Number(confidence) });
  }
  const printed = linesOfPage({ number: page, width: 0, height: bottom, items: words });
  return printed.map((line) => ({ ...line, doubts: doubtsOf(line, words) }));
}

function doubtsOf(line: PdfLine, words: readonly Word[]): Doubt[] {
  const own = words.filter((word) => Math.abs(word.y - line.y) < line.size / 2 && word.x >= line.left - 1);
  return own
    .filter(({ confidence }) => confidence < SURE)
    .map(({ text, confidence }) => ({ word: text.trim(), confidence: Math.round(confidence) }));
}
