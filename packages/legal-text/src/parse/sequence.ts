import { compareKeys, POINT_LETTERS, sortKey } from '../text/numerals.ts';
import { saysIssuedWith } from './appendix.ts';
import type { Classified } from './classify.ts';
import { REFERENCE } from './grouping.ts';
import { startsSmall } from './marker.ts';

/**
 * Whether `number` may directly follow `previous` by the rule of inserted units: 5 → 6, 5 → 5a,
 * 5d → 5đ, 5a → 6. With no previous one the first must be 1 (or a).
 *
 * @example
 * follows('5a', '6'); // true
 */
export function follows(previous: string | undefined, number: string): boolean {
  const key = sortKey(number);
  // 1 or a begins a list; 3.1 begins the decimals under 3
  if (previous === undefined) return compareKeys(key, [1]) === 0 || /^\d+\.1$/.test(number);
  const before = sortKey(previous);
  if (key.length === 1 && key[0] === before[0]! + 1) return true;
  if (key[0] !== before[0]) return false;
  if (key.length > before.length) return key[1] === 1;
  const [from, to] = [/^\d+(\p{Ll})$/u.exec(previous)?.[1], /^\d+(\p{Ll})$/u.exec(number)?.[1]];
  if (from && to) return POINT_LETTERS[POINT_LETTERS.indexOf(from) + 1] === to;
  return key[1] === (before[1] ?? 0) + 1;
}

/**
 * Whether a point may follow another by its letter: d is followed by đ, e by g, i by k; a1 and b both
 * may follow a.
 *
 * @example
 * followsLetter('d', 'đ'); // true
 */
export function followsLetter(previous: string | undefined, number: string): boolean {
  if (previous === undefined || !/^\p{Ll}/u.test(previous) || number.length !== 1) return false;
  const index = POINT_LETTERS.indexOf(previous[0]!);
  return index >= 0 && POINT_LETTERS[index + 1] === number;
}

/**
 * Drops markers that their neighbours disprove: articles that running text only seems to have, and
 * the title of an appendix that looks like a regulation of its own.
 *
 *
 *   Bổ sung Điều 11a vào sau
 *   Điều 11 như sau:          ← a broken line, no heading
 *
 * A marker written in full ("Điều 5. Tên điều") stands unless its text begins with a small letter.
 * An unsure one stands where its number is the next one, and a bare "Điều 5" also where the line
 * before has ended and the next does not go on in small letters.
 *
 * @example
 * believedMarkers(classified); // the same lines, some without their marker
 */
export function believedMarkers(lines: readonly Classified[]): Classified[] {
  let previous: string | undefined;
  return lines.map((item, index) => {
    const marker = item.marker;
    if (marker?.attached && isAppendixTitle(lines, index)) return { ...item, marker: undefined };
    if (marker?.kind === 'appendix') previous = undefined;
    if (marker?.kind !== 'article') return item;
    // Between codified articles (39.3.LQ.1) a plain one is a reference to where they come from.
    if (isCodified(previous) && !isCodified(marker.number) && !item.line.forced)
      return { ...item, marker: undefined };
    if (marker.unsure && !item.line.forced && !isBelieved(lines, index, previous))
      return { ...item, marker: undefined };
    previous = marker.number ?? previous;
    return item;
  });
}

function isCodified(number: string | undefined): boolean {
  return number?.includes('.') === true;
}

//  PHỤ LỤC I
//  DANH MỤC TUYẾN ĐƯỜNG          ← its title, not a list issued by itself
//  (Kèm theo Quy định …)
function isAppendixTitle(lines: readonly Classified[], index: number): boolean {
  const above = lines[index - 1];
  const isNote = above !== undefined && !above.marker && saysIssuedWith(above.line.text);
  const label = isNote ? lines[index - 2] : above;
  return label?.marker?.kind === 'appendix' && !label.marker.attached && label.marker.rest === '';
}

function isBelieved(lines: readonly Classified[], index: number, previous: string | undefined): boolean {
  const marker = lines[index]!.marker!;
  const next = lines[index + 1];
  if (marker.rest === '' && next && !next.marker && startsSmall(next.line.text)) return false;
  const isNext = follows(previous, marker.number ?? '');
  // "… quy định tại / Điều 32 Luật Đường bộ" against "Điều 139 Luật này thay thế …"
  if (isNext && !REFERENCE.test(marker.rest)) return true;
  return (isNext || marker.rest === '') && endsSentence(lines[index - 1]);
}

function endsSentence(item: Classified | undefined): boolean {
  if (item?.line.rows) return false;
  if (!item || item.marker?.kind === 'chapter' || item.marker?.kind === 'section') return true;
  return /[.;:”"!?]$|\.\/\.$/.test(item.line.text) || item.line.text === item.line.text.toUpperCase();
}
