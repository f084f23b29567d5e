import { continuesSentence, endsSentence } from './sentence-edges.ts';

/**
 * How a text was wrapped. `strict` means at a fixed number of characters, so that a line ended early
 * exactly when its paragraph ended; otherwise widths are those of printed letters and only about equal.
 *
 * @example
 * const wrap: Wrap = { width: 80, strict: true };
 */
export interface Wrap {
  readonly width: number;
  readonly strict: boolean;
}

// Text typed, printed or exported at a fixed width has 50 to 130 characters a line.
const NARROWEST = 45;
const WIDEST = 130;
const FEWEST_LINES = 5;
const FEWEST_BROKEN = 3;

/**
 * The width at which the lines of a text were wrapped, or nothing when each line is a paragraph. Few
 * lines may be longer than any wrap, and many full ones must stop in the middle of a sentence that the
 * next line goes on with.
 *
 * @example
 * wrapOf(['Điều 1. Phạm vi', 'Luật này quy định …']); // undefined
 */
export function wrapOf(lines: readonly string[]): Wrap | undefined {
  if (lines.length < FEWEST_LINES) return undefined;
  const lengths = lines.map((line) => line.length).sort((a, b) => a - b);
  const upper = lengths[Math.floor((lengths.length - 1) * 0.9)]!;
  const tooLong = lengths.filter((length) => length > WIDEST).length;
  if (upper < NARROWEST || tooLong > lines.length * 0.02) return undefined;
  const full = lines.filter((line) => line.length > upper * 0.72);
  const broken = lines.filter(
    (line, index) =>
      line.length > upper * 0.72 && !endsSentence(line) && continuesSentence(lines[index + 1] ?? ''),
  );
  if (broken.length < Math.max(FEWEST_BROKEN, full.length * 0.2)) return undefined;
  const width = lengths[Math.floor((lengths.length - 1) * 0.995)]!;
  return { width: isStrict(lines, width) ? width : upper, strict: isStrict(lines, width) };
}

// At a fixed width the next line's first word never had room on the line above it.
function isStrict(lines: readonly string[], width: number): boolean {
  let [broken, tight] = [0, 0];
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const [line, next] = [lines[index]!, lines[index + 1]!];
    if (endsSentence(line) || !/^\p{Ll}{2}/u.test(next)) continue;
    broken += 1;
    if (!hasRoom(line, next, width)) tight += 1;
  }
  return broken > 0 && tight >= broken * 0.95;
}

/**
 * Whether the first word of `next` would still have stood on `line` at this width.
 *
 * @example
 * hasRoom('Điều 1. Phạm vi', 'Luật này', 80); // true: the line was ended on purpose
 */
export function hasRoom(line: string, next: string, width: number): boolean {
  const space = next.indexOf(' ');
  return line.length + 1 + (space < 0 ? next.length : space) <= width;
}
