/**
 * A sentence whose quotations are each replaced by one private sign, so that their words are never
 * taken for a formula. `phrases[i]` belongs to the sign `\uE000 + i`; `open` is the beginning of a
 * quotation that goes on in later lines.
 *
 * @example
 * // 'Bỏ cụm từ “lệ phí” tại Điều 5' → { text: 'Bỏ cụm từ \uE000 tại Điều 5', phrases: ['lệ phí'] }
 */
export interface Masked {
  readonly text: string;
  readonly phrases: readonly string[];
  readonly open?: string;
}

/**
 * A pattern for one masked quotation.
 *
 * @example
 * new RegExp(`cụm từ (${QUOTATION})`, 'u');
 */
export const QUOTATION = '[\\uE000-\\uF8FF]';
const FIRST = 0xe000;
const MOST = 0x1800;

/**
 * Masks the quotations of a sentence: “ ” may be nested, " " may not.
 *
 * @example
 * maskQuotations('Thay “A” bằng "B"').phrases; // ['A', 'B']
 */
export function maskQuotations(sentence: string): Masked {
  const phrases: string[] = [];
  let text = '';
  let phrase = '';
  const closers: string[] = [];
  const isMixed = sentence.split('“').length !== sentence.split('”').length;
  for (const printed of sentence) {
    // Where the marks do not pair, scans and typists mixed them: then each one opens or closes.
    const sign = isMixed && /[“”]/.test(printed) ? '"' : printed;
    const inside = closers.length > 0;
    if (inside && sign === closers.at(-1)) {
      closers.pop();
      if (closers.length === 0 && phrases.length < MOST) {
        text += String.fromCharCode(FIRST + phrases.length);
        phrases.push(phrase.trim());
        phrase = '';
      } else phrase += sign;
    } else if (sign === '“' || (sign === '"' && !inside)) {
      closers.push(sign === '“' ? '”' : '"');
      if (inside) phrase += sign;
    } else if (inside) phrase += sign;
    else text += sign;
  }
  return closers.length > 0 ? { text: text.trimEnd(), phrases, open: phrase.trim() } : { text, phrases };
}

/**
 * The quotations behind the signs of `text`.
 *
 * @example
 * phrasesIn(masked, '\uE001'); // [masked.phrases[1]]
 */
export function phrasesIn(masked: Masked, text: string): string[] {
  return [...text.matchAll(new RegExp(QUOTATION, 'g'))].map(
    ([sign]) => masked.phrases[sign.charCodeAt(0) - FIRST] ?? '',
  );
}
