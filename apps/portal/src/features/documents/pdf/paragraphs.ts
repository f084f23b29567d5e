import type { Block } from '@danban/legal-text';
import {
  endsSentence,
  isAllCapitals,
  startsArticle,
  startsNext,
  startsParagraph,
  startsUnit,
} from '../plain/paragraph-starts.ts';
import type { PdfLine } from './lines.ts';

/** The measures of the text area, taken from the lines themselves. */
interface Frame {
  readonly left: number;
  readonly right: number;
  /** Usual distance between two baselines of one paragraph. */
  readonly pitch: number;
}

type Align = 'left' | 'center' | 'right' | 'justify';

interface OpenParagraph {
  readonly lines: PdfLine[];
  readonly align: Align;
}

// The file does not say where paragraphs are: they are rebuilt. Measured on text PDFs whose paragraphs are known.
const REBUILT = 0.8;
const REBUILT_TABLE = 0.5;

/**
 * Rebuilds paragraphs from printed lines. This works by asking at every line whether it can continue the
 * paragraph above: not if that one ended short, if this one is indented or set lower than usual, if the
 * alignment changes, or if it opens like a unit.
 */
export function rebuildBlocks(lines: readonly PdfLine[]): Block[] {
  const frame = measure(lines);
  const aligns = alignLines(lines, frame);
  const blocks: Block[] = [];
  let open: OpenParagraph | undefined;
  const close = () => {
    if (open) blocks.push(toBlock(open));
    open = undefined;
  };
  let i = 0;
  while (i < lines.length) {
    const columns = takeColumns(lines, i);
    if (columns.length > 0) {
      close();
      blocks.push(toTable(columns));
      i += columns.length;
      continue;
    }
    const align = aligns[i]!;
    const line = lines[i++]!;
    if (open && continues(open, line, align, frame)) open.lines.push(line);
    else {
      close();
      open = { lines: [line], align };
    }
  }
  close();
  return blocks;
}

function measure(lines: readonly PdfLine[]): Frame {
  const long = lines.filter((line) => line.text.length > 40 && line.segments.length === 1);
  const sample = long.length > 0 ? long : lines;
  const pitches: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const drop = lines[i - 1]!.y - lines[i]!.y;
    if (lines[i - 1]!.page === lines[i]!.page && drop > 4) pitches.push(drop);
  }
  return {
    left: percentile(
      sample.map((line) => line.left),
      0.1,
    ),
    right: percentile(
      sample.map((line) => line.right),
      0.9,
    ),
    pitch: percentile(pitches, 0.35) || 16,
  };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

/**
 * A line is centred when it stands well in on both sides; a wide title line is centred when it stands in a
 * little, equally on both sides, next to a line known to be centred.
 */
function alignLines(lines: readonly PdfLine[], frame: Frame): Align[] {
  const aligns = lines.map((line) => alignOf(line, frame));
  const spread = (i: number, neighbour: number) => {
    const [line, other] = [lines[i]!, lines[neighbour]];
    if (aligns[i] === 'center' || aligns[neighbour] !== 'center' || !other || other.page !== line.page)
      return;
    const near = Math.abs(other.y - line.y) <= frame.pitch * 1.5;
    if (near && isWideCentre(line, frame) && !startsParagraph(line.text)) aligns[i] = 'center';
  };
  for (let i = 0; i < lines.length; i++) spread(i, i - 1);
  for (let i = lines.length - 1; i >= 0; i--) spread(i, i + 1);
  return aligns;
}

function isWideCentre(line: PdfLine, frame: Frame): boolean {
  const before = line.left - frame.left;
  const after = frame.right - line.right;
  return before > 6 && after > 6 && Math.abs(before - after) < (frame.right - frame.left) * 0.04;
}

function alignOf(line: PdfLine, frame: Frame): Align {
  const before = line.left - frame.left;
  const after = frame.right - line.right;
  const width = frame.right - frame.left;
  // First-line indents are 1-1.27 cm (28-36 points): centred lines stand further in on both sides.
  if (before > 40 && after > 40 && Math.abs(before - after) < width * 0.06) return 'center';
  if (before > width * 0.45 && after < width * 0.1) return 'right';
  return 'justify';
}

function continues(open: OpenParagraph, line: PdfLine, align: Align, frame: Frame): boolean {
  const last = open.lines.at(-1)!;
  const short = isShort(last, line, frame);
  const isIndented = line.left - frame.left > line.size * 0.9;
  if (startsUnit(line.text) && (align !== open.align || endsSentence(last.text) || short || isIndented))
    return false;
  if (startsArticle(line.text, last.text)) return false;
  if (open.align !== 'justify' || align !== 'justify') return continuesTitle(open, line, align, frame);
  const newPage = last.page !== line.page;
  if (short || (!newPage && last.y - line.y > frame.pitch * 1.45)) return false;
  // Clauses may all begin at the margin and run to the other one: then only their numbers part them.
  if (
    endsSentence(last.text)
      ? startsParagraph(line.text)
      : startsNext(open.lines[0]!.text, line.text, last.text)
  )
    return false;
  if (!isIndented) return true;
  // Indented below lines that begin further left: a new paragraph.
  const leftmost = Math.min(...open.lines.map((l) => l.left));
  if (open.lines.length > 1 && line.left > leftmost + 2) return false;
  // Two lines indented alike: a new paragraph each, unless the first stops in the middle of a sentence.
  return !endsSentence(last.text) && !startsParagraph(line.text);
}

/** A centred title over two lines is one paragraph when both lines look alike and stand close. */
function continuesTitle(open: OpenParagraph, line: PdfLine, align: Align, frame: Frame): boolean {
  const last = open.lines.at(-1)!;
  return (
    open.align === align &&
    align === 'center' &&
    last.page === line.page &&
    last.y - line.y <= frame.pitch * 1.3 &&
    Math.abs(last.size - line.size) < 0.6 &&
    isAllCapitals(last.text) === isAllCapitals(line.text) &&
    !startsUnit(last.text) &&
    !startsParagraph(line.text) &&
    last.right - last.left > (frame.right - frame.left) * 0.5
  );
}

/** The next line's first word would still have fitted on this one: it was ended on purpose. */
function isShort(line: PdfLine, next: PdfLine, frame: Frame): boolean {
  const left = frame.right - line.right;
  const letter = (next.right - next.left) / Math.max(next.text.length, 1);
  const word = (next.text.split(' ')[0]?.length ?? 0) * letter + next.size * 0.3;
  return left > Math.max(word, (frame.right - frame.left) * 0.02);
}

/** Lines with wide gaps that follow each other are the rows of a letterhead or a table. */
function takeColumns(lines: readonly PdfLine[], from: number): PdfLine[] {
  const taken: PdfLine[] = [];
  let seen = 0;
  for (let i = from; i < lines.length && lines[i]!.page === lines[from]!.page; i++) {
    const line = lines[i]!;
    if (line.segments.length > 1) seen++;
    else if (taken.length === 0 || !fitsColumn(line, taken)) break;
    taken.push(line);
  }
  while (taken.at(-1)?.segments.length === 1) taken.pop();
  return seen > 0 ? taken : [];
}

/** A single stretch that lies inside one of the columns above continues that cell. */
function fitsColumn(line: PdfLine, taken: readonly PdfLine[]): boolean {
  const last = taken.findLast((other) => other.segments.length > 1);
  const gap = (taken.at(-1)?.y ?? 0) - line.y;
  if (!last || gap > line.size * 2.2 || startsUnit(line.text)) return false;
  const edge = (last.segments[0]!.right + last.segments[1]!.left) / 2;
  return line.right < edge || line.left > edge;
}

function toTable(lines: readonly PdfLine[]): Block {
  const first = lines[0]!;
  const widest = lines.reduce((a, b) => (b.segments.length > a.segments.length ? b : a));
  const starts = widest.segments.map((segment, i) =>
    i === 0 ? 0 : (widest.segments[i - 1]!.right + segment.left) / 2,
  );
  const rowOf = (line: PdfLine) => {
    const cells = starts.map(() => '');
    for (const segment of line.segments) {
      const column = starts.findLastIndex((start) => (segment.left + segment.right) / 2 >= start);
      cells[column] = [cells[column], segment.text].filter(Boolean).join(' ');
    }
    return cells;
  };
  const rows = lines.map(rowOf);
  // Two columns are a letterhead or a signature block: one row whose cells hold the lines.
  const merged =
    starts.length === 2
      ? [
          [0, 1].map((c) =>
            rows
              .map((row) => row[c])
              .filter(Boolean)
              .join('\n'),
          ),
        ]
      : rows;
  return {
    kind: 'table',
    text: '',
    rows: merged.map((row) => row.map((text) => ({ text }))),
    source: { index: 0, page: first.page },
    confidence: REBUILT_TABLE,
  };
}

function toBlock(open: OpenParagraph): Block {
  const text = open.lines
    .map((line) => line.text)
    .join(' ')
    .replace(/ {2,}/g, ' ');
  return {
    kind: 'paragraph',
    text,
    align: open.align,
    source: { index: 0, page: open.lines[0]!.page },
    confidence: REBUILT,
  };
}
