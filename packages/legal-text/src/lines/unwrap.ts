import { isCapitals } from '../parse/marker.ts';
import type { RawLine } from './page-furniture.ts';
import {
  continuesSentence,
  endsSentence,
  endsWithLocator,
  isHanging,
  isOpen,
  startsLikeUnit,
} from './sentence-edges.ts';
import { hasRoom, type Wrap, wrapOf } from './wrap-width.ts';

/**
 * One paragraph put back together from printed lines; `index` is the line it begins on.
 *
 * @example
 * const paragraph: Paragraph = { text: 'Luật này quy định …', index: 3, joined: true, afterPage: false };
 */
export interface Paragraph {
  text: string;
  readonly index: number;
  /** More than one line: a good guess, where a line of its own is what the file says. */
  joined: boolean;
  readonly afterPage: boolean;
}

const FULL = 0.72;

/**
 * Puts the paragraphs of a wrapped text back together; a text with one paragraph in each line stays
 * as it is. This works by finding the width first; then a line goes on with the one above when that
 * one was full, or stops where no sentence stops, and this one does not begin like a unit. Empty lines
 * part paragraphs, except in texts that have one after every line, and at page ends.
 *
 * @example
 * unwrapLines(lines).map((paragraph) => paragraph.text);
 */
export function unwrapLines(lines: readonly RawLine[]): Paragraph[] {
  const wrap = wrapOf(lines.map((line) => line.text));
  const blanks = lines.filter((line) => line.afterBlank).length;
  const blanksMean = blanks < lines.length * 0.6;
  const paragraphs: Paragraph[] = [];
  let above: RawLine | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const parted = blanksMean && line.afterBlank && !line.afterPage;
    if (wrap && above && last && isJoined(above.text, line.text, wrap, parted)) {
      last.text += ` ${line.text}`;
      last.joined = true;
    } else {
      const { text, index, afterPage } = line;
      paragraphs.push({ text, index, joined: false, afterPage });
    }
    above = line;
  }
  return paragraphs;
}

function isJoined(above: string, line: string, wrap: Wrap, parted: boolean): boolean {
  if (isTable(above) || isTable(line)) return false;
  const full = wrap.strict ? !hasRoom(above, line, wrap.width) : above.length > wrap.width * FULL;
  if (parted) return continuesSentence(line) && !endsSentence(above) && !isCapitals(above);
  if (full && endsWithLocator(above)) return true;
  if (isOpen(above) && !isCapitals(above)) return full || !startsLikeUnit(line);
  if (full && isHanging(above) && !isCapitals(above)) return true;
  if (isCapitals(above) !== isCapitals(line) && !full) return false;
  if (continuesSentence(line)) return full || (!endsSentence(above) && !isCapitals(above));
  if (isDash(line)) return full && !endsSentence(above) && !isCapitals(above);
  if (startsLikeUnit(line) || !full) return false;
  if (isCapitals(above)) return isCapitals(line);
  return wrap.strict ? !/:$/.test(above) : !/[.;:]$/.test(above);
}

const isTable = (text: string): boolean => text.startsWith('|') && text.endsWith('|');
const isDash = (text: string): boolean => /^[-–]\s/.test(text);
