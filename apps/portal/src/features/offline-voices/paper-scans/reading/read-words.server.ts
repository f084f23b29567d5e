import sharp from 'sharp';
import { runProgram } from '#features/documents/ocr/programs.server.ts';
import type { Grey } from './picture.ts';
import { SCALE } from './picture.ts';

/** What a program made of words on paper. Handwriting mostly stays without a proposal: the person has the picture. */
export interface ReadWords {
  /** Something is written there. */
  readonly ink: boolean;
  /** What is proposed; empty when the program is too unsure to help. */
  readonly words: string;
  readonly sure: boolean;
}
export const NOTHING_WRITTEN: ReadWords = { ink: false, words: '', sure: true };

/** Mean confidence from which words are proposed, and from which they carry no mark; the least sure word counts for the latter. */
const PROPOSED = 72;
const SURE = { mean: 90, least: 78 };
const ONE_PIECE_MS = 20_000;
const INCH = 25.4;

export async function readWords(piece: Grey, layout: 'line' | 'block'): Promise<ReadWords> {
  const found = await recognised(piece, ['-l', 'vie', '--psm', layout === 'line' ? '7' : '6']);
  const words = found.map(({ word }) => word).join(' ');
  // A word is a word: a scribble comes out as signs.
  if (!/\p{L}|\d/u.test(words)) return { ink: true, words: '', sure: false };
  const mean = found.reduce((sum, { confidence }) => sum + confidence, 0) / found.length;
  const least = Math.min(...found.map(({ confidence }) => confidence));
  if (mean < PROPOSED) return { ink: true, words: '', sure: false };
  return { ink: true, words, sure: mean >= SURE.mean && least >= SURE.least };
}

const SIGNS = { digits: '0123456789', letter: 'abcdđeghiklmnopqrstuvxy' } as const;
/** A misread number is an opinion on another article: nearly certain, or shown as doubtful. */
const SURE_SIGNS = 96;

/** Signs in cells. As many as there are cells with ink, or none is proposed. */
export async function readSigns(row: Grey, kind: keyof typeof SIGNS, count: number): Promise<ReadWords> {
  const list = ['-c', `tessedit_char_whitelist=${SIGNS[kind]}`];
  const found = await recognised(row, ['-l', 'vie', '--psm', count === 1 ? '10' : '7', ...list]);
  const words = found.map(({ word }) => word).join('');
  if ([...words].length !== count) return { ink: true, words: '', sure: false };
  const least = Math.min(...found.map(({ confidence }) => confidence));
  return { ink: true, words, sure: least >= SURE_SIGNS };
}

async function recognised(
  { data, width, height }: Grey,
  parameters: readonly string[],
): Promise<{ readonly word: string; readonly confidence: number }[]> {
  const png = await sharp(data, { raw: { width, height, channels: 1 } })
    .extend({ top: 16, bottom: 16, left: 16, right: 16, background: '#fff' })
    .png()
    .toBuffer();
  const dpi = String(Math.round(SCALE * INCH));
  const run = await runProgram('tesseract', ['stdin', 'stdout', '--dpi', dpi, ...parameters, 'tsv'], {
    ...{ milliseconds: ONE_PIECE_MS, input: png },
  });
  if (!run.ok) return [];
  return run.output
    .toString()
    .normalize('NFC')
    .split('\n')
    .map((row) => row.split('\t'))
    .filter(([level, ...rest]) => level === '5' && (rest.at(-1) ?? '').trim() !== '')
    .map((row) => ({ word: row[11]!.trim(), confidence: Number(row[10]) }));
}
