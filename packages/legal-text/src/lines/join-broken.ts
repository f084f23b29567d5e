import type { Line } from '../parse/line.ts';
import { isCapitals } from '../parse/marker.ts';
import { continuesSentence, endsSentence, isOpen, startsLikeUnit } from './sentence-edges.ts';

// A label that waits for its title or text on the next line:   Điều 5.   Chương II   1.   a)
const BARE_LABEL =
  /^["“]?(?:(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC|Phần|PHẦN|Phụ lục|PHỤ LỤC|Mẫu|MẪU)(?: số| SỐ)? \S+(?: \S+)?|[\p{L}\d.]{1,4}[.)/-]?)$/u;

// A line shorter than this may be a cell of a lost table ("đồng", "kg"), not half a sentence.
const HALF_A_SENTENCE = 40;

/**
 * Joins what a line break or a page break cut in the middle of a sentence: a line that begins with a
 * small letter, or stands behind a word that no sentence ends with, goes on with the line above it.
 * Titles in capitals, labels that wait for their title, tables, and lines that an officer spoke
 * about are left as they are. Looks at neighbouring lines only.
 *
 *   1. Bổ sung Điều 11a vào sau
 *   Điều 11 như sau:               ← goes on, and is no heading
 *
 * @example
 * joinBroken(lines).length;
 */
export function joinBroken(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  let open: Open | undefined;
  const close = (): void => {
    if (open && open.pieces.length > 1)
      joined[joined.length - 1] = { ...open.line, text: open.pieces.join(' ') };
  };
  for (const line of lines) {
    if (open && goesOn(open, line)) {
      open.pieces.push(line.text);
      open.length += line.text.length + 1;
      open.capitals &&= isCapitals(line.text);
      open.letters ||= /\p{L}/u.test(line.text);
      continue;
    }
    close();
    joined.push(line);
    const isTitle = open !== undefined && isBareLabel(open);
    const long = isTitle || startsLikeUnit(line.text);
    const { text } = line;
    const capitals = isCapitals(text);
    open = { line, pieces: [text], length: text.length, long, capitals, letters: /\p{L}/u.test(text) };
  }
  close();
  return joined;
}

/** The paragraph that may go on: its lines, and what is known of them together. */
interface Open {
  readonly line: Line;
  readonly pieces: string[];
  length: number;
  /** Half a sentence whatever its length: it begins a unit, or is the title of one. */
  readonly long: boolean;
  capitals: boolean;
  letters: boolean;
}

function goesOn(open: Open, line: Line): boolean {
  if (open.line.rows || line.rows || open.line.forced || line.forced) return false;
  const above = open.pieces.at(-1)!;
  if (endsSentence(above) || open.capitals || isBareLabel(open)) return false;
  if (!open.letters) return false;
  if (isOpen(above)) return !startsLikeUnit(line.text) && !isCapitals(line.text);
  return continuesSentence(line.text) && (open.long || open.length >= HALF_A_SENTENCE);
}

function isBareLabel({ pieces, length }: Open): boolean {
  return length < HALF_A_SENTENCE && BARE_LABEL.test(pieces.join(' '));
}
