import { normaliseText } from '../text/normalise.ts';

/**
 * The symbol of a document (số, ký hiệu) taken apart. `number` stays text ("043", "30c", "66.13");
 * it is missing while the clerk has not given one. `year` is there only when printed. Where the
 * symbol names the issuer alone ("80/2015/QH13"), `type` repeats it.
 *
 * @example
 * // "78/2025/NĐ-CP" → { number: '78', year: 2025, type: 'NĐ', issuer: 'CP' }
 */
export interface DocumentSymbol {
  readonly number?: string;
  readonly year?: number;
  readonly type: string;
  readonly issuer: string;
}

// No symbol comes near this; it keeps the patterns below off long text.
const LONGEST = 300;

// Types that offices write glued to the issuer: "122/KHUBND".
const GLUED = /^(QĐ|NQ|CT|KH|BC|TB|CV|TTr|HD|ĐA|TT|NĐ)(UBND|HĐND|UBMTTQ|MTTQ|HĐPH|BCĐ)$/;

//            Số:  043   /  2025  /  QĐ - UBND            Số: 66 - NQ/TW
const STATE = /^(?:(\d+(?:\.\d+)?[a-zđ]?)\s*)?\/\s*(?:(\d{4})\s*\/\s*)?([\p{L}\d.-]+(?:\/[\p{L}.-]+)*)$/u;
const PARTY = /^(\d+[a-zđ]?)?\s*-\s*(\p{Lu}\p{L}{0,3})\/(\p{Lu}[\p{L}-]*)$/u;

/**
 * Reads a symbol as people print it, with or without "Số:", with odd spaces, a padded or still empty
 * number; state form ("78/2025/NĐ-CP", "407/QĐ-TTg", "/KH-SKHCN") and Party form ("66-NQ/TW").
 * `null` when it is none. Nothing is corrected.
 *
 * @example
 * readSymbol('22/2020/QĐ - UBND'); // { number: '22', year: 2020, type: 'QĐ', issuer: 'UBND' }
 */
export function readSymbol(text: string): DocumentSymbol | null {
  if (text.length > LONGEST) return null;
  const symbol = normaliseText(text)
    .replace(/^(?:luật\s+|nghị quyết\s+|pháp lệnh\s+)?số\s*:?\s*/i, '')
    .replace(/Ð/g, 'Đ')
    .replace(/[–—]/g, '-')
    .replace(/\s*([-/])\s*/g, '$1');
  const party = PARTY.exec(symbol);
  if (party) return withoutGaps(party[1], undefined, party[2]!, party[3]!);
  const state = STATE.exec(symbol);
  if (!state || !/\p{Lu}/u.test(state[3]!)) return null;
  return withoutGaps(state[1], state[2], ...typeAndIssuer(state[3]!));
}

function typeAndIssuer(tail: string): [string, string] {
  const glued = GLUED.exec(tail);
  if (glued) return [glued[1]!, glued[2]!];
  const dash = tail.indexOf('-');
  return dash < 0 ? [tail, tail] : [tail.slice(0, dash), tail.slice(dash + 1)];
}

function withoutGaps(
  number: string | undefined,
  year: string | undefined,
  type: string,
  issuer: string,
): DocumentSymbol | null {
  if (type === '' || issuer === '') return null;
  return { ...(number ? { number } : {}), ...(year ? { year: Number(year) } : {}), type, issuer };
}

/**
 * Whether the symbol suggests a legal document: it then carries the year of issue. A hint only; the
 * officer decides and the reason is kept.
 *
 * @example
 * suggestsLegalDocument('78/2025/NĐ-CP'); // true
 * suggestsLegalDocument('407/QĐ-TTg'); // false
 */
export function suggestsLegalDocument(symbol: string | DocumentSymbol): boolean {
  const read = typeof symbol === 'string' ? readSymbol(symbol) : symbol;
  return read?.year !== undefined && read.year >= 1945 && read.year < 2200;
}
