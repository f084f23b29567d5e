import { POINT_LETTERS } from '../text/numerals.ts';
import { readArticle } from './article.ts';
import type { Classified } from './classify.ts';
import { readClause } from './clause.ts';
import { figuresOf, looksLikePoint, romanOf } from './look-alikes.ts';
import { isCapitals, type Marker } from './marker.ts';
import { readPoint } from './point.ts';
import { follows, followsLetter } from './sequence.ts';

// Specks of a scan before a marker:   . 3. Cơ quan        __2. Người        l k) Người
const SPECKS = /^(?:[._~`'’,:;¬›‹^°](?:\s?[._~`'’,:;¬›‹^°]){0,3}\s*|[lI|!]\s(?=\p{Ll}\)))/u;

// ø) Thương binh        ï) Người        ) Hỗ trợ        1) Vay vốn
const GARBLED_POINT = /^([^\s(]{0,2}?)\s?\)\s*(?=\p{L})(.*)$/u;

// Điêu 9. Hồ sơ        Diều l2. Hồ sơ        Điễu 5
const GARBLED_ARTICLE =
  /^([ĐDÐB][iìíïlI1][êềếễểệeèéẽẻẹ]u\s+([\dOolIS|]{1,3})\s?[.,:;]?)\s+(?=["“(]?\p{Lu})(.*)$/u;

// l. Mức hưởng        l0. Hỗ trợ        2, Thân nhân
const GARBLED_CLAUSE = /^(([\dOlI|S]{1,2})\s?[.,])\s+(?=\p{Lu}\p{Ll})(.*)$/u;

// Chương IH        Chương l        Mục S        Mục §
const GARBLED_GROUP = /^((Chương|CHƯƠNG|Mục|MỤC)\s(\S{1,5}))(?:\s\S)?$/u;

/** Where the count stands before a line. */
interface Count {
  article?: string;
  chapter?: string;
  section?: string;
  clause?: string;
  point?: string;
}

/**
 * Reads markers that a scan, a keyboard or another alphabet spoilt, where the count of the units leaves
 * no doubt: the shape can be that of the next number, and nothing else would be. What is repaired so
 * says it in `misread`, and is reported as a likely typing error.
 *
 *   e) Anh hùng Lao động;
 *   ø) Thương binh;            ← g
 *   h) Bệnh binh;
 *
 * @example
 * repairMarkers(classified).filter((item) => item.marker?.misread !== undefined);
 */
export function repairMarkers(lines: readonly Classified[]): Classified[] {
  const count: Count = {};
  return lines.map((item, index) => {
    if (item.quoted || item.line.forced || item.line.rows) return item;
    const marker = repaired(item, lines, index, count) ?? item.marker;
    if (marker) take(count, marker);
    return marker === item.marker ? item : { ...item, marker };
  });
}

function take(count: Count, { kind, number }: Marker): void {
  if (kind === 'chapter') [count.chapter, count.section] = [number, undefined];
  else if (kind === 'section') count.section = number;
  else if (kind === 'article') [count.article, count.clause, count.point] = [number, undefined, undefined];
  else if (kind === 'clause') [count.clause, count.point] = [number, undefined];
  else if (kind === 'point' && !number?.includes('.')) count.point = number;
}

function repaired(
  item: Classified,
  lines: readonly Classified[],
  index: number,
  count: Count,
): Marker | undefined {
  const { marker, line } = item;
  if (marker?.kind === 'point' || marker?.kind === 'clause') return repairedPoint(item, lines, index, count);
  if (marker) return undefined;
  return (
    withoutSpecks(line.text, count) ??
    repairedPoint(item, lines, index, count) ??
    repairedArticle(line.text, count) ??
    repairedClause(line.text, count) ??
    repairedGroup(line.text, lines[index + 1], count)
  );
}

function withoutSpecks(text: string, count: Count): Marker | undefined {
  const specks = SPECKS.exec(text)?.[0];
  if (!specks) return undefined;
  const rest = text.slice(specks.length);
  const marker = readArticle(rest) ?? readClause(rest) ?? readPoint(rest);
  const number = marker?.number ?? '';
  const isNext =
    (marker?.kind === 'article' && follows(count.article, number)) ||
    (marker?.kind === 'clause' && follows(count.clause, number)) ||
    (marker?.kind === 'point' && (followsLetter(count.point, number) || (number === 'a' && !count.point)));
  if (!marker || !isNext || marker.unsure) return undefined;
  return { ...marker, label: specks + marker.label, misread: specks.trim() };
}

function repairedPoint(
  { marker, line }: Classified,
  lines: readonly Classified[],
  index: number,
  count: Count,
): Marker | undefined {
  const match = GARBLED_POINT.exec(line.text);
  if (!match || count.point === undefined) return undefined;
  const expected = POINT_LETTERS[POINT_LETTERS.indexOf(count.point[0]!) + 1];
  const printed = match[1]!;
  if (expected === undefined || printed === expected || !looksLikePoint(printed, expected)) return undefined;
  const after = nextPoint(lines, index);
  // A letter of the list may stand for another only where it comes again at once, or where its own
  // place is taken by a spoilt one: c) đ) đ) e)    c) đ) _) e)
  const isTaken = after === printed || spoiltBefore(lines, index);
  if (marker?.kind === 'point' && POINT_LETTERS.includes(printed) && !isTaken) return undefined;
  if (marker?.kind === 'clause' && !followsLetter(expected, after ?? '')) return undefined;
  const label = line.text.slice(0, line.text.length - match[2]!.length).trim();
  return { kind: 'point', number: expected, label, rest: match[2]!, misread: printed };
}

/** Whether a spoilt point stands before the next point that can be read. */
function spoiltBefore(lines: readonly Classified[], from: number): boolean {
  for (let index = from + 1; index < Math.min(lines.length, from + 6); index += 1) {
    const { marker, line } = lines[index]!;
    if (marker) return false;
    if (GARBLED_POINT.test(line.text)) return true;
  }
  return false;
}

/** The letter of the next point before any clause or article. */
function nextPoint(lines: readonly Classified[], from: number): string | undefined {
  for (let index = from + 1; index < Math.min(lines.length, from + 12); index += 1) {
    const marker = lines[index]!.marker;
    if (marker?.kind === 'point') return marker.number;
    if (marker?.kind === 'article' || (marker?.kind === 'clause' && marker.number !== '1')) return undefined;
  }
  return undefined;
}

function repairedArticle(text: string, count: Count): Marker | undefined {
  const match = GARBLED_ARTICLE.exec(text);
  if (!match) return undefined;
  const number = figuresOf(match[2]!);
  if (!follows(count.article, number)) return undefined;
  return { kind: 'article', number, label: match[1]!, rest: match[3]!, misread: match[1]! };
}

function repairedClause(text: string, count: Count): Marker | undefined {
  const match = GARBLED_CLAUSE.exec(text);
  if (!match || count.article === undefined) return undefined;
  const number = figuresOf(match[2]!);
  if (!/^\d+$/.test(number) || !follows(count.clause, number)) return undefined;
  return { kind: 'clause', number, label: match[1]!, rest: match[3]!, misread: match[1]! };
}

// The number of a chapter is set right by its strokes; that of a section, whose title in capitals
// follows, is the next one whatever was made of it.
function repairedGroup(text: string, next: Classified | undefined, count: Count): Marker | undefined {
  const match = GARBLED_GROUP.exec(text);
  if (!match || !next || !isCapitals(next.line.text)) return undefined;
  const [label, printed] = [text, match[3]!];
  const isChapter = /^ch/i.test(match[2]!);
  if (isChapter) {
    const number = romanOf(printed);
    const fits = follows(count.chapter, number);
    return fits ? { kind: 'chapter', number, label, rest: '', misread: printed } : undefined;
  }
  if (printed.length > 2 || /\p{Ll}/u.test(printed)) return undefined;
  const number = String(Number.parseInt(count.section ?? '0', 10) + 1);
  return { kind: 'section', number, label, rest: '', misread: printed };
}
