// The number of a document in running text, with the odd spaces of offices and page breaks:
//
//   78/2025/NĐ-CP   407/QĐ-TTg   043/2025/QĐ-UBND   66.13/2026/NQ-CP   30c/NQ-CP   80/2015/QH13
//   22/2020/QĐ - UBND   14/TTLT / BTC-BTNMT   122/KHUBND   61/CP   26/VBHN-VPQH   66-NQ/TW   /2026/NĐ-CP
const GAP = String.raw`[ ]{0,3}(?:\n[ ]{0,3})?`;
const COUNT = String.raw`\d{1,5}(?:\.\d{1,3})?[a-zđA-ZĐ]?`;
const YEAR = String.raw`(?:19|20)\d{2}`;
const LETTERS = String.raw`\p{Lu}[\p{L}\d]{0,40}`;
// Types that offices write, for telling "260/QĐ - BKH" from "số 5/A - Bộ Tài chính".
const TYPE =
  'QĐ|NQ|NQLT|NĐ|TT|TTLT|CT|CTr|KH|BC|TTr|TB|HD|CV|PA|ĐA|QC|KL|VBHN|BB|GM|PL|SL|L|LCT|CĐ|QyĐ|HĐ|TC|TTg|HĐPH';
const LOWER = '(?:qđ|nq|nđ|tt|ttlt|ct|kh|bc|tb|hd|ttr)-[a-zđ]{2,12}';
const BLANK = '[ .…_]{0,40}';

const FIRST_JOINT = String.raw`(?:(?<=(?:^|[^\p{L}])(?:${TYPE}))${GAP}[-/]{1,2}${GAP}[-]?|[-/]{1,2}[ ]?)`;
const TAIL = String.raw`(?:${LETTERS}(?:${FIRST_JOINT}(?:${LETTERS}|\d{1,4}(?![\d/])))?(?:[-/][ ]?(?=\p{Lu}{2}|\p{Lu}\p{L}{1,8}(?![\p{Ll}]))${LETTERS}|\.\p{Lu}[\p{L}\d]{0,10}|-(?:[IVX]{1,4}|\d{1,4})(?!\p{L})){0,8}|${LOWER})`;
const END = String.raw`(?![\p{L}\d])`;

const STATE = new RegExp(
  String.raw`(${COUNT})${GAP}\/${GAP}(?:(${YEAR})${GAP}\/${GAP})?(${TAIL})${END}`,
  'uy',
);
const BLANK_STATE = new RegExp(String.raw`${BLANK}\/${GAP}(?:(${YEAR})${GAP}\/${GAP})?(${TAIL})${END}`, 'uy');
const PARTY = new RegExp(
  String.raw`(${COUNT})${GAP}-${GAP}((?:${TYPE})${GAP}\/${GAP}\p{Lu}[\p{L}\d]{0,20}(?:[-.](?:\p{Lu}[\p{L}\d]{0,20}|\d{1,4})){0,3})${END}`,
  'uy',
);
const OLD = new RegExp(String.raw`(\d{1,4})-(\p{Lu}{2,8}(?:[-/.]\p{Lu}{1,8}){0,3})${END}`, 'uy');
const PARTIAL = new RegExp(String.raw`(\d{1,4}[a-zđ]?)(?:\/(${YEAR}))?(?![\p{L}\d]|[.,]\d|[ ]?%)`, 'uy');

/**
 * A document's number found in running text, without spaces, and where it ends.
 *
 * @example
 * // '22/2020/QĐ - UBND' → { number: '22/2020/QĐ-UBND', end: 17 }
 */
export interface FoundSymbol {
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The whole number that begins exactly at `place`, or `null`. `known` says that the words before call
 * it a document's number ("Quyết định số"): then old and short forms are believed, too.
 *
 * @example
 * readSymbolAt('407/QĐ-TTg ngày', 0, false)?.number; // '407/QĐ-TTg'
 */
export function readSymbolAt(text: string, place: number, known: boolean): FoundSymbol | null {
  return (
    found(PARTY, text, place) ??
    stateAt(text, place, known) ??
    (known ? (found(BLANK_STATE, text, place) ?? found(OLD, text, place)) : null)
  );
}

// Alone, "12/TNDN" may be anything: a number by itself needs its year or its issuer.
function stateAt(text: string, place: number, known: boolean): FoundSymbol | null {
  STATE.lastIndex = place;
  const match = STATE.exec(text);
  if (!match) return null;
  const isWhole = match[2] !== undefined || /[-/]/.test(match[3]!);
  return known || (isWhole && /\p{Lu}{2}|^\p{Ll}/u.test(match[3]!)) ? symbolOf(match, place) : null;
}

/**
 * What people say instead of the whole number: "Nghị định số 78", "Nghị định 78/2025".
 *
 * @example
 * readPartialSymbolAt('78/2025 và', 0)?.number; // '78/2025'
 */
export function readPartialSymbolAt(text: string, place: number): FoundSymbol | null {
  return found(PARTIAL, text, place);
}

function found(pattern: RegExp, text: string, place: number): FoundSymbol | null {
  pattern.lastIndex = place;
  const match = pattern.exec(text);
  return match && symbolOf(match, place);
}

function symbolOf(match: RegExpExecArray, place: number): FoundSymbol {
  const number = match[0]
    .replace(/[\s…_]+/g, '')
    .replace(/^\.+(?=\/)/, '')
    .replace(/--+/g, '-');
  return { number, start: place, end: place + match[0].length };
}
