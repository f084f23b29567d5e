import { normaliseText } from './normalise.ts';

/**
 * Text for looking things up: lower case, no tone or vowel marks, "đ" as "d", one space at most
 * between words. Not for showing, and offsets do not carry over.
 *
 * @example
 * foldForSearch('Nghị định  số 78/2025/NĐ-CP'); // 'nghi dinh so 78/2025/nd-cp'
 */
export function foldForSearch(text: string): string {
  return normaliseText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đð]/g, 'd')
    .replace(/\s+/g, ' ')
    .normalize('NFC');
}

/**
 * The same words for a reader: equal after normalising, with old and new tone placement equal
 * (hoà = hòa, uỷ = ủy) and any run of spaces and line breaks as one space. Case counts.
 *
 * @example
 * sameText('hoà giải', 'hòa  giải'); // true
 */
export function sameText(a: string, b: string): boolean {
  return a === b || comparableText(a) === comparableText(b);
}

/**
 * The form in which two texts are equal exactly when `sameText` says so: NFC, one space, tone mark
 * in the new place (on the second vowel of oa, oe, uy at the end of a syllable).
 *
 * @example
 * comparableText('hòa  giải'); // 'hoà giải'
 */
export function comparableText(text: string): string {
  return newTonePlacement(normaliseText(text).replace(/\s+/g, ' '));
}

const OLD_PLACE = /(?<![qQ])([òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY])(?!\p{L})/gu;

// Example:  h ò a  →  h o à      ủ y  →  u ỷ      (an open syllable only: "hoàn" has one spelling)
function newTonePlacement(text: string): string {
  return text.replace(OLD_PLACE, (pair) => {
    const [base, tone] = [...pair[0]!.normalize('NFD')];
    return (base! + pair[1]! + tone!).normalize('NFC');
  });
}
