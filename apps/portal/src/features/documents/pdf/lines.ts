import { cleanText } from '../plain/clean-text.ts';

/** A run of text as pdf.js gives it: origin at the bottom left of the page, in points. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Font size. */
  readonly size: number;
}

/** A stretch of a line without a wide gap; a line of a letterhead or a table has several. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** One printed line. */
export interface PdfLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  /** Footnote marks taken out of the text ("Điều 1. Phạm vi²"): small raised numbers. */
  readonly raisedMarks: number;
}

export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
  /** Notes and marks of reviewers (links and form fields are none); absent where nobody counted. */
  readonly remarks?: number;
}

// A superscript sits 0.3-0.4 of a letter above its line; the next line is at least 1 away.
const SAME_LINE = 0.5;
// Word gaps in justified text reach about 1 em; columns of a letterhead are 2 em and more apart.
const COLUMN_GAP = 1.8;
// The rule under an agency or a motto, drawn with the keyboard.
const RULE = /^[_\-–—*\s]{3,}$/;
// Glyph runs of one word touch; a space is about a quarter of the size.
const WORD_GAP = 0.15;

/** Groups the text of a page into printed lines, top to bottom. */
export function linesOfPage(page: PdfPage): PdfLine[] {
  const rows: TextItem[][] = [];
  const printed = page.items.filter((item) => item.text !== '' && item.size > 0);
  for (const item of [...printed].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.findLast((other) => isSameLine(other, item));
    if (row) row.push(item);
    else rows.push([item]);
  }
  return rows
    .map((row) => toLine(row, page.number))
    .filter((line) => line.text !== '' && !RULE.test(line.text))
    .sort((a, b) => b.y - a.y || a.left - b.left);
}

function isSameLine(row: readonly TextItem[], item: TextItem): boolean {
  const first = row[0];
  return first !== undefined && Math.abs(first.y - item.y) < SAME_LINE * Math.max(first.size, item.size);
}

function toLine(row: TextItem[], page: number): PdfLine {
  const size = Math.max(...row.map((item) => item.size));
  const base = row.find((item) => item.size === size)?.y ?? 0;
  const sorted = row.filter((item) => item.text.trim() !== '').sort((a, b) => a.x - b.x);
  const items = sorted.filter((item, i) => !isFootnoteMark(item, sorted[i - 1], size, base));
  const segments: { text: string; left: number; right: number }[] = [];
  for (const item of items) {
    const last = segments.at(-1);
    const gap = last ? item.x - last.right : Number.POSITIVE_INFINITY;
    if (last && gap < COLUMN_GAP * size) {
      last.text += (gap > WORD_GAP * size ? ' ' : '') + item.text;
      last.right = Math.max(last.right, item.x + item.width);
    } else segments.push({ text: item.text, left: item.x, right: item.x + item.width });
  }
  const cleaned = segments.map((segment) => ({ ...segment, text: cleanText(segment.text) }));
  return {
    page,
    text: cleaned.map((segment) => segment.text).join('\t'),
    left: cleaned[0]?.left ?? 0,
    right: cleaned.at(-1)?.right ?? 0,
    y: base,
    size,
    segments: cleaned,
    raisedMarks: sorted.length - items.length,
  };
}

/** A small raised number is the mark of a footnote, unless it squares or cubes a metre ("120 m2"). */
function isFootnoteMark(item: TextItem, before: TextItem | undefined, size: number, base: number): boolean {
  const isRaised = item.size < size * 0.75 && item.y > base + size * 0.15;
  if (!isRaised || !/^\[?\d{1,3}\]?$/.test(item.text.trim())) return false;
  return !(/^[23]$/.test(item.text.trim()) && /(^|[\s\d/])[kcdm]?m$/.test(before?.text.trimEnd() ?? ''));
}
