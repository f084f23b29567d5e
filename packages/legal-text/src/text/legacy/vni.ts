// VNI-Times: a plain vowel and behind it one character for hat and tone together; ơ, ư, đ, i with its
// tones and ỵ have one character of their own. 67 small letters; the capitals are the same two
// characters in capitals, 134 in all.
const SMALL: readonly (readonly [vni: string, letter: string])[] = [
  ...marks('a', 'ùøûõï', 'áàảãạ'),
  ...marks('a', 'âáàåãä', 'âấầẩẫậ'),
  ...marks('a', 'êéèúüë', 'ăắằẳẵặ'),
  ...marks('e', 'ùøûõï', 'éèẻẽẹ'),
  ...marks('e', 'âáàåãä', 'êếềểễệ'),
  ...marks('', 'íìæóò', 'íìỉĩị'),
  ...marks('o', 'ùøûõï', 'óòỏõọ'),
  ...marks('o', 'âáàåãä', 'ôốồổỗộ'),
  ...marks('', 'ô', 'ơ'),
  ...marks('ô', 'ùøûõï', 'ớờởỡợ'),
  ...marks('u', 'ùøûõï', 'úùủũụ'),
  ...marks('', 'ö', 'ư'),
  ...marks('ö', 'ùøûõï', 'ứừửữự'),
  ...marks('y', 'ùøûõ', 'ýỳỷỹ'),
  ...marks('', 'îñ', 'ỵđ'),
];

function marks(base: string, codes: string, letters: string): (readonly [string, string])[] {
  return [...codes].map((code, index) => [base + code, [...letters][index]!] as const);
}

const TABLE: ReadonlyMap<string, string> = new Map(
  SMALL.flatMap(([vni, letter]) => [
    [vni, letter],
    [vni.toUpperCase(), letter.toUpperCase()],
    // A capital at the beginning of a word may carry a small mark.
    [vni[0]!.toUpperCase() + vni.slice(1), letter.toUpperCase()],
  ]),
);

// Longest first: "ôù" is ớ, not ơ and a stray mark.
const PAIRS = /[aeouyôöAEOUYÔÖ][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[íìæóòôöîñÍÌÆÓÒÔÖÎÑ]/g;

/**
 * Text of the VNI fonts as Unicode.
 *
 * @example
 * decodeVni('Ñieàu 1. Söûa ñoåi, boå sung ñöôøng boä'); // 'Điều 1. Sửa đổi, bổ sung đường bộ'
 */
export function decodeVni(text: string): string {
  return text.replace(PAIRS, (pair) => TABLE.get(pair) ?? pair);
}

/**
 * Unicode text as the VNI fonts hold it; the inverse of `decodeVni`, for tests and old systems.
 *
 * @example
 * encodeVni('đường'); // 'ñöôøng'
 */
export function encodeVni(text: string): string {
  return text.normalize('NFC').replace(/[\u00c0-\u1ef9]/g, (letter) => LETTERS.get(letter) ?? letter);
}

const LETTERS: ReadonlyMap<string, string> = new Map(
  SMALL.flatMap(([vni, letter]) => [
    [letter, vni],
    [letter.toUpperCase(), vni.toUpperCase()],
  ]),
);
