import { namesAUnit, readUnitNumber } from './unit-numbers.ts';
import { type FoundWord, type LocatorKind, readUnitWord } from './unit-words.ts';

/**
 * One number of a part of a locator. `relative` stands for "này" (khoản này); `through` is the end of
 * a range. Neither number nor `relative`: an annex without a number.
 *
 * @example
 * // "từ 5 đến 9" → { number: '5', through: '9', start: 3, end: 12 }
 */
export interface UnitValue {
  readonly number?: string;
  readonly through?: string;
  readonly relative?: true;
  readonly start: number;
  readonly end: number;
}

/**
 * A unit word with the numbers behind it: "các khoản 1, 2 và 3".
 *
 * @example
 * // "điểm a và b" → { kind: 'point', many: false, values: [a, b], start: 0, end: 11 }
 */
export interface UnitPart {
  readonly kind: LocatorKind;
  readonly many: boolean;
  readonly values: readonly UnitValue[];
  readonly start: number;
  readonly end: number;
}

/** At most one line break: a sentence broken by the page, never a new paragraph. */
export const GAP = String.raw`[ ]{0,20}(?:\n[ ]{0,20})?`;

const THIS = new RegExp(String.raw`${GAP}này(?!\p{L})`, 'uy');
const BEFORE_NUMBER = new RegExp(String.raw`${GAP}(?:(?:[Ss]ố|SỐ)(?!\p{L})[ ]{0,5}:?)?${GAP}`, 'uy');
const FROM = new RegExp(`${GAP}từ${GAP}(?:số${GAP})?`, 'uy');
const THROUGH = new RegExp(String.raw`${GAP}đến(?:[ ]hết)?(?!\p{L})${GAP}`, 'uy');
const SEPARATOR = new RegExp(
  String.raw`(?:${GAP},${GAP}|[ ]{0,3};[ ]{0,3})(?:(?:và|hoặc)(?!\p{L})${GAP})?|${GAP}(?:và|hoặc|hay)(?!\p{L})${GAP}`,
  'uy',
);
const ATTACHED = new RegExp(
  String.raw`${GAP}(?:(?:ban[ ]hành[ ])?kèm[ ]theo(?!\p{L})|của${GAP}(?:Bộ luật|Luật|Pháp lệnh|Nghị|Thông tư|Quyết định|Qu[yi] ))`,
  'uy',
);
const BRACKET = new RegExp(String.raw`\)(?=${GAP}(?:khoản|điều|mục|,|và|hoặc))`, 'iuy');

/**
 * Where a sticky pattern that matches at `place` ends, or -1.
 *
 * @example
 * endOf(/a+/y, 'aab', 0); // 2
 */
export function endOf(pattern: RegExp, text: string, place: number): number {
  pattern.lastIndex = place;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/**
 * The part that begins exactly at `place`, or `null`. Numbers are taken into the list as long as the
 * sentence reads on as one about units ("Điều 113, 120 và 129 Luật …", but "Điều 5, 20 ngày" is one).
 *
 * @example
 * readUnitPart('các khoản 1, 2 và 3 Điều 5', 0)?.values.length; // 3
 */
export function readUnitPart(text: string, place: number): UnitPart | null {
  const word = readUnitWord(text, place);
  if (!word) return null;
  const first = firstValue(text, word);
  if (!first) return null;
  const values = [first];
  while (first.number !== undefined) {
    const next = nextValue(text, word.kind, values.at(-1)!.end);
    if (!next) break;
    values.push(next);
  }
  let end = values.at(-1)!.end;
  if (word.kind === 'point') end = Math.max(end, endOf(BRACKET, text, end));
  return { kind: word.kind, many: word.many, values, start: word.start, end };
}

function firstValue(text: string, word: FoundWord): UnitValue | null {
  const here = endOf(THIS, text, word.end);
  if (here >= 0) return word.many ? null : { relative: true, start: word.start, end: here };
  const from = word.many ? endOf(FROM, text, word.end) : -1;
  const numbered = from >= 0 ? from : endOf(BEFORE_NUMBER, text, word.end);
  const value = isMarkerAt(text, word.end, numbered) ? null : rangeAt(text, numbered, word.kind);
  if (value && isWritten(text, word, value.number!, numbered)) return { ...value, start: word.start };
  const isAttached = word.kind === 'appendix' && word.capital && endOf(ATTACHED, text, word.end) >= 0;
  return isAttached ? { start: word.start, end: word.end } : null;
}

// "hợp đồng theo mẫu / 1. Khi …": a number that opens a line with a full stop is that line's own marker.
function isMarkerAt(text: string, end: number, place: number): boolean {
  return (
    text.slice(end, place).includes('\n') && /^\d{1,3}[a-zđ]?\s?[.)]\s/u.test(text.slice(place, place + 7))
  );
}

// "Mẫu A" and "phần 1" may be anything; a form needs a digit or "số", a part in lower case no bare letter.
function isWritten(text: string, word: FoundWord, number: string, place: number): boolean {
  if (place === word.end && !/\d/.test(number)) return false;
  if (word.kind === 'form') return /\d/.test(number) || /số/i.test(text.slice(word.end, place));
  return true;
}

function nextValue(text: string, kind: LocatorKind, end: number): UnitValue | null {
  const place = endOf(SEPARATOR, text, end);
  if (place < 0) return null;
  const value = rangeAt(text, place, kind);
  if (!value || !namesAUnit(text, value.end)) return null;
  // "theo Điều 8,\n2. Hồ sơ": the number of the next line is its own marker.
  const isMarker =
    text.slice(end, place).includes('\n') && /^[ ]?[.)]/.test(text.slice(value.end, value.end + 2));
  return isMarker ? null : value;
}

function rangeAt(text: string, place: number, kind: LocatorKind): UnitValue | null {
  const first = readUnitNumber(text, place, kind);
  if (!first) return null;
  let behind = endOf(THROUGH, text, first.end);
  if (behind < 0) return first;
  const word = readUnitWord(text, behind);
  if (word && word.kind !== kind) return first;
  if (word) behind = endOf(BEFORE_NUMBER, text, word.end);
  const last = readUnitNumber(text, behind, kind);
  if (!last || (!word && !namesAUnit(text, last.end))) return first;
  return { number: first.number, through: last.number, start: first.start, end: last.end };
}
