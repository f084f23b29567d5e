import { readArticle } from '../parse/article.ts';
import { readClause } from '../parse/clause.ts';
import { REFERENCE } from '../parse/grouping.ts';
import type { Line } from '../parse/line.ts';
import { isCapitals } from '../parse/marker.ts';
import { readPoint } from '../parse/point.ts';
import { quotedLines } from '../parse/quotes.ts';
import { follows, followsLetter } from '../parse/sequence.ts';

// … theo quy định của pháp luật. Điều 5. Hồ sơ        … tài sản. Chương II QUYỀN        … Điều 44.5.NĐ.1.9. Nguyên tắc
//                                ^^^^^^^^                         ^^^^^^^^^
const HEADING =
  /Điều (?<codified>\d+\.\d+\.\p{Lu}{1,4}(?:\.\d+[a-zđ]?)+)\.\s*(?=["“(]?\p{Lu})|(?:Điều|ĐIỀU) ?(?<article>\d{1,3}[a-zđ]?)\s?[.:]\s*(?=["“(]?\p{Lu}|$)|(?:Điều|ĐIỀU) (?<bare>\d{1,3}[a-zđ]?)(?=\s["“(]?\p{Lu}|$)|(?:Chương|CHƯƠNG) (?<chapter>[IVXL]{1,6}|\d{1,2})(?=[.:]?(?:\s\p{Lu}{2}|$))|(?:Mục|MỤC) (?<section>\d{1,2})(?=[.:]?(?:\s\p{Lu}{2}|$))/gu;

// 1. Một việc; 2. Hai việc.        a) Tờ trình; b) Dự thảo.
//              ^^                               ^^
const ITEM =
  /(?<=[.;:”"]\s?)(?:(?<clause>\d{1,3}[a-zđ]?)\.\s+(?=["“(]?\p{Lu})|(?<point>\p{Ll}\d?)\)\s+(?=\S))/gu;

const ENDED = /(?:[.;:!?…”"»)\]]|\.\/\.)\s*$/u;

const LARGEST_GAP = 5;

/** Where the count of the document stands. */
interface Count {
  article?: string;
  chapter?: string;
  section?: string;
  stopless?: boolean;
  clause?: string;
  point?: string;
}

/**
 * Cuts lines in which a unit begins behind the end of another. A heading is only believed where its
 * number is the next one, a clause or point only where it is the next one and does not stand at the
 * beginning of a later line. Nothing is cut inside quotations.
 *
 * @example
 * // 'Luật này về phí. Điều 2. Đối tượng' behind Điều 1 → 'Luật này về phí.' and 'Điều 2. Đối tượng'
 */
export function splitGlued(lines: readonly Line[]): Line[] {
  const { inside } = quotedLines(lines);
  const ahead = itemsAhead(lines, inside);
  const count: Count = {};
  const result: Line[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.rows || line.forced) result.push(line);
    else {
      let first = true;
      for (const text of cut(line.text, count, ahead[index]!, inside[index]!)) {
        result.push(first ? { ...line, text } : { text, blockIndex: line.blockIndex });
        first = false;
      }
    }
  }
  return result;
}

function cut(text: string, count: Count, ahead: Ahead, inside: boolean): string[] {
  const pieces = cutHeadings(text, count, inside);
  return inside ? pieces : pieces.flatMap((piece) => cutItems(piece, count, ahead));
}

// Behind a quotation that ends in the line, the host goes on.
const QUOTE_ENDED = /[”"»]\s?[.;]?\s*$/u;

function cutHeadings(text: string, count: Count, inside: boolean): string[] {
  const cuts: number[] = [];
  const isInQuote = quoteReader(text);
  const own = inside ? undefined : readArticle(text);
  if (own) count.stopless = own.unsure === true && !/[.:]$/.test(own.label);
  if (own && (!own.unsure || follows(count.article, own.number ?? '')) && !REFERENCE.test(own.rest))
    [count.article, count.clause, count.point] = [own.number, undefined, undefined];
  for (const match of text.matchAll(HEADING)) {
    const at = match.index;
    const { bare, chapter, codified, section } = match.groups!;
    // A heading without its stop is only believed in a document that writes none.
    const article =
      match.groups!.article ??
      (count.stopless && !REFERENCE.test(text.slice(at + match[0].length + 1)) ? bare : undefined);
    const start = cuts.at(-1) ?? 0;
    const before = text.slice(Math.max(start, at - BEFORE), at).trimEnd();
    if (!/\p{L}/u.test(before)) {
      if (chapter !== undefined && !inside) [count.chapter, count.section] = [chapter, undefined];
      if (section !== undefined && !inside) count.section = section;
      continue;
    }
    const ended = inside
      ? QUOTE_ENDED.test(before)
      : ENDED.test(before) || (at - start < BEFORE && isTitle(before));
    if ((isInQuote(at) && !inside) || !ended) continue;
    if (codified !== undefined && /[.)]\s*$/.test(before) && !isInBrackets(before)) {
      [count.clause, count.point] = [undefined, undefined];
    } else if (article !== undefined && isAhead(count.article, article, before)) {
      [count.article, count.clause, count.point] = [article, undefined, undefined];
    } else if (chapter !== undefined && follows(count.chapter, chapter)) {
      [count.chapter, count.section] = [chapter, undefined];
    } else if (section !== undefined && (section === '1' || follows(count.section, section)))
      count.section = section;
    else continue;
    cuts.push(at);
  }
  return slices(text, cuts);
}

//   Chương I QUY ĐỊNH CHUNG Điều 1. Phạm vi
//   ^^^^^^^^^^^^^^^^^^^^^^^ a title in capitals ends where the heading begins
function isTitle(before: string): boolean {
  return isCapitals(before.replace(/^(?:Phần|Chương|Mục|Tiểu mục)\s/u, ''));
}

// Behind a full stop a heading may also come after a gap, for one may be lost; lists of references
// ("Điều 4. Ban hành; Điều 42. Quy định") have semicolons.
function isAhead(previous: string | undefined, number: string, before: string): boolean {
  if (follows(previous, number)) return true;
  const gap = Number.parseInt(number, 10) - Number.parseInt(previous ?? '0', 10);
  return gap > 1 && gap <= LARGEST_GAP && /[.”"]\s*$/u.test(before);
}

/** What markers stand at the beginning of lines below, up to the next article. */
interface Ahead {
  readonly clause?: string;
  readonly point?: string;
}

function cutItems(text: string, count: Count, ahead: Ahead): string[] {
  const own = readClause(text);
  const ownPoint = own ? undefined : readPoint(text);
  if (own) [count.clause, count.point] = [own.number, undefined];
  if (ownPoint) count.point = ownPoint.number;
  const cuts: number[] = [];
  const isInQuote = quoteReader(text);
  for (const match of text.matchAll(ITEM)) {
    const { clause, point } = match.groups!;
    const before = text.slice(Math.max(cuts.at(-1) ?? 0, match.index - BEFORE), match.index);
    if (isInQuote(match.index) || !/\p{L}/u.test(before)) continue;
    if (clause !== undefined && count.clause !== undefined && clause !== ahead.clause) {
      if (!follows(count.clause, clause)) continue;
      [count.clause, count.point] = [clause, undefined];
    } else if (point !== undefined && point !== ahead.point && isNextPoint(count.point, point, text, ahead)) {
      count.point = point;
    } else continue;
    cuts.push(match.index);
  }
  return slices(text, cuts);
}

// The first point must be followed by the second, in the line or at the beginning of the next one.
function isNextPoint(previous: string | undefined, point: string, text: string, ahead: Ahead): boolean {
  if (point === 'a') return previous === undefined && (/[;.] b\)/.test(text) || ahead.point === 'b');
  return previous !== undefined && followsLetter(previous, point);
}

function itemsAhead(lines: readonly Line[], inside: readonly boolean[]): Ahead[] {
  const ahead: Ahead[] = lines.map(() => ({}));
  let next: Ahead = {};
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    ahead[index] = next;
    const { text, rows } = lines[index]!;
    if (rows || inside[index]) continue;
    if (/^(?:Điều|ĐIỀU|Chương|CHƯƠNG) ?\d/u.test(text)) next = {};
    else {
      const clause = readClause(text)?.number;
      if (clause !== undefined) next = { clause };
      else {
        const point = readPoint(text)?.number;
        if (point !== undefined) next = { ...next, point };
      }
    }
  }
  return ahead;
}

// "(Điều này có nội dung liên quan đến Điều 14.4.LQ.39. Đăng ký …)" lists references.
function isInBrackets(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/**
 * Tells whether a place lies inside a quotation. Places must be asked for from left to right, so that a
 * line of any length is read once.
 */
function quoteReader(text: string): (at: number) => boolean {
  let [open, index] = [0, 0];
  return (at) => {
    for (; index < at; index += 1) {
      if (text[index] === '“') open += 1;
      else if (text[index] === '”') open = Math.max(0, open - 1);
    }
    return open > 0;
  };
}

// What stands before a place is told by its end; a heading in capitals is shorter than this.
const BEFORE = 300;

function slices(text: string, cuts: readonly number[]): string[] {
  if (cuts.length === 0) return [text];
  const edges = [0, ...cuts, text.length];
  return edges.slice(1).map((end, index) => text.slice(edges[index], end).trim());
}
