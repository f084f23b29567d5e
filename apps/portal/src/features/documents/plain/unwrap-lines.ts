import { endsSentence, isAllCapitals, startsParagraph, startsUnit } from './paragraph-starts.ts';

export interface UnwrappedParagraph {
  readonly text: string;
  /** 0-based number of its first line. */
  readonly line: number;
  readonly joined: boolean;
}

// Text typed or exported at a fixed width wraps at 60 to 110 characters; a longer line is a whole paragraph.
const WIDEST_WRAP = 115;
const NARROWEST_WRAP = 50;
const FULL = 0.72;

/**
 * Puts the paragraphs of a hard-wrapped text back together; a text with one paragraph per line stays as it is.
 *
 * This works by first asking whether the file is wrapped at all: few lines are longer than any wrap width, and
 * many full lines break in mid-sentence. Only then does a line continue the one above, when that one was full
 * and this one does not open like a paragraph. Blank lines part paragraphs, except in texts exported with a
 * blank line after every line, where they mean nothing.
 */
export function unwrapLines(lines: readonly string[]): { paragraphs: UnwrappedParagraph[]; rebuilt: number } {
  const written = lines.map((text, line) => ({ text, line })).filter(({ text }) => text !== '');
  const width = wrapWidth(written.map(({ text }) => text));
  const blanksMean = lines.length < written.length * 1.6;
  const paragraphs: { text: string; line: number; joined: boolean }[] = [];
  let previous: { text: string; line: number } | undefined;
  for (const current of written) {
    const last = paragraphs.at(-1);
    const parted = blanksMean && previous !== undefined && current.line > previous.line + 1;
    if (width && last && previous && !parted && continuesLine(previous.text, current.text, width)) {
      last.text += ` ${current.text}`;
      last.joined = true;
    } else paragraphs.push({ ...current, joined: false });
    previous = current;
  }
  return { paragraphs, rebuilt: paragraphs.filter((paragraph) => paragraph.joined).length };
}

/** The width the text is wrapped at, or undefined when it is not wrapped. */
function wrapWidth(lines: readonly string[]): number | undefined {
  const lengths = lines.map((line) => line.length).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
  const tooLong = lengths.filter((length) => length > WIDEST_WRAP).length;
  if (width < NARROWEST_WRAP || tooLong > lines.length * 0.02) return undefined;
  const full = lines.filter((line) => line.length > width * FULL);
  const broken = full.filter((line) => !endsSentence(line));
  return broken.length > Math.max(2, full.length * 0.3) ? width : undefined;
}

function continuesLine(above: string, line: string, width: number): boolean {
  if (startsUnit(line) || startsParagraph(line)) return false;
  if (isAllCapitals(above) !== isAllCapitals(line)) return false;
  // In a wrapped text a lower-case letter never opens a paragraph.
  const full = above.length > width * FULL;
  if (/^\p{Ll}/u.test(line)) return full || !endsSentence(above);
  return full && !/[.;:]$/.test(above);
}
