import { saysIssuedWith } from './appendix.ts';
import type { Classified } from './classify.ts';
import { startsClosing } from './closing.ts';
import { linesOfTable } from './line.ts';
import { isDocumentType, isLetterhead, looksLikeHeading } from './preamble.ts';

/**
 * The document cut into its large pieces. Every line is in exactly one of them, in order.
 *
 * @example
 * // letterhead … căn cứ │ Chương I … Điều 20 │ TM. ỦY BAN … │ PHỤ LỤC I … │ PHỤ LỤC II …
 */
export interface Segments {
  readonly preamble: readonly Classified[];
  readonly main: Piece;
  readonly appendices: readonly Piece[];
}

/**
 * A run of units with its closing lines; for an appendix `units[0]` is its first line.
 *
 * @example
 * const piece: Piece = { units: [], closing: [] };
 */
export interface Piece {
  readonly units: readonly Classified[];
  readonly closing: readonly Classified[];
}

const HEADING_BLOCK = new Set(['preamble', 'legalBasis', 'enactingWords']);
const STRUCTURE = new Set(['part', 'chapter', 'section', 'subsection', 'article']);

/**
 * Cuts the lines. The main text begins with its first part, chapter or article; without articles before the appendices, at
 * the first marker or sentence below the heading block. An appendix begins where its line stands
 * and no later article carries on the count of the main text.
 *
 * @example
 * cutSegments(classified).preamble.length;
 */
export function cutSegments(lines: readonly Classified[]): Segments {
  const start = mainStart(lines);
  const starts = appendixStarts(lines, start);
  const mainEnd = starts[0] ?? lines.length;
  return {
    preamble: lines.slice(0, start),
    main: cutClosing(lines.slice(start, mainEnd)),
    appendices: starts.map((from, index) => cutClosing(lines.slice(from, starts[index + 1] ?? lines.length))),
  };
}

function mainStart(lines: readonly Classified[]): number {
  const forced = lines.findLastIndex((item) => HEADING_BLOCK.has(item.line.forced ?? '')) + 1;
  const article = lines.findIndex((item, index) => index >= forced && item.marker?.kind === 'article');
  // The articles of a form or appendix do not make a law of the plan or report before it.
  const annexed = lines.findIndex((item, index) => index >= forced && isAnnex(item));
  if (article < 0 || (annexed >= 0 && annexed < article)) return plainTextStart(lines, forced);
  return lines.findIndex((item, index) => index >= forced && (index === article || startsStructure(item)));
}

function isAnnex({ marker }: Classified): boolean {
  return marker?.kind === 'form' || (marker?.kind === 'appendix' && !marker.attached);
}

//  KẾ HOẠCH                              the type
//  Truyền thông dự thảo năm 2026         its title: lines behind the type that end in no stop
//  Thực hiện Kế hoạch số …, Sở … :       the text begins
function plainTextStart(lines: readonly Classified[], from: number): number {
  let inTitle = false;
  for (let index = from; index < lines.length; index += 1) {
    const item = lines[index]!;
    const { text } = item.line;
    const isTitle: boolean =
      inTitle && !item.marker && !item.line.rows && text.length <= 300 && !/[.;:]$/.test(text);
    if (startsPlainText(item) && !isTitle) return index;
    inTitle = isTitle || isDocumentType(text) || (inTitle && !item.line.rows && looksLikeHeading(text));
  }
  return lines.length;
}

function startsStructure(item: Classified): boolean {
  return STRUCTURE.has(item.marker?.kind ?? '') && !item.marker?.roman;
}

function startsPlainText(item: Classified): boolean {
  if (item.line.forced) return true;
  if (item.line.rows) return !isLetterhead(linesOfTable(item.line.rows));
  // "QUY ĐỊNH" at the top of a draft regulation is its type, not something issued with it.
  if (item.marker && item.marker.kind !== 'indent' && !item.marker.attached) return true;
  return !looksLikeHeading(item.line.text);
}

function appendixStarts(lines: readonly Classified[], from: number): number[] {
  const nextArticle = nextArticleNumbers(lines);
  const starts: number[] = [];
  let [inAppendix, inForm] = [false, false];
  for (let index = from; index < lines.length; index += 1) {
    const { marker, line } = lines[index]!;
    inForm ||= marker?.kind === 'form' && inAppendix;
    // Forms without an appendix around them follow each other; inside one they are its units.
    if (marker?.kind !== 'appendix' && !(marker?.kind === 'form' && !inAppendix)) continue;
    const restart = nextArticle[index];
    if (!line.forced && restart !== undefined && Number.parseInt(restart, 10) !== 1) continue;
    if (inForm && isAnnexOfForm(lines, index)) continue;
    starts.push(index);
    inForm = false;
    inAppendix ||= marker.kind === 'appendix';
  }
  return starts;
}

//  Mẫu số 01: Đơn đề nghị                   a form of annex I
//  PHỤ LỤC                                  its own annex, without a number: part of the form
//  (Kèm theo Đơn đề nghị cấp giấy phép)     what it goes with is no act
function isAnnexOfForm(lines: readonly Classified[], index: number): boolean {
  const { marker, line } = lines[index]!;
  if (marker?.kind !== 'appendix' || marker.number !== undefined || marker.attached || line.forced)
    return false;
  const next = lines.slice(index + 1, index + 5).map((other) => other.line.text);
  const note = [marker.rest, ...next].find(saysIssuedWith);
  return note !== undefined && !OF_AN_ACT.test(note);
}

const OF_AN_ACT =
  /(?:luật|nghị định|nghị quyết|thông tư|quyết định|pháp lệnh|chỉ thị|quy định|quy chế|kế hoạch|này)(?!\p{L})/iu;

/** For each line the number of the first article after it and before the next appendix line. */
function nextArticleNumbers(lines: readonly Classified[]): (string | undefined)[] {
  const numbers: (string | undefined)[] = lines.map(() => undefined);
  let next: string | undefined;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const marker = lines[index]!.marker;
    numbers[index] = next;
    if (marker?.kind === 'article') next = marker.number;
  }
  return numbers;
}

// The closing cannot begin before the last heading of the piece, or a sentence that looks like a
// signature would swallow what follows it.
function cutClosing(lines: readonly Classified[]): Piece {
  const last = lines.findLastIndex((item) => STRUCTURE.has(item.marker?.kind ?? '') && !item.quoted);
  const from = lines.findIndex((item, index) => index > last && !item.quoted && startsClosing(item.line));
  if (from < 0) return { units: lines, closing: [] };
  return { units: lines.slice(0, from), closing: lines.slice(from) };
}
