// TCVN 5712:1993, the code of .VnTime: one byte a letter, here as the Latin-1 characters that a Unicode
// reader makes of it. "ư" is the soft hyphen. Capitals with a tone have no code of their own: the face
// .VnTimeH draws the small ones as capitals.
const LETTERS =
  'µà¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậ®đÌèÎẻÏẽÐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞị' +
  'ßòáỏâõãóäọ«ôåồæổçỗèốéộ¬ơêờëởìỡíớîợïùñủòũóúôụ\u00adưõừöử÷ữøứùựúỳûỷüỹýýþỵ' +
  '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ';

const TABLE: ReadonlyMap<string, string> = new Map(
  (LETTERS.match(/../gsu) ?? []).map((pair) => [pair[0]!, pair.slice(1)]),
);

const WORD = /[^\s.,;:()/"'-]+/g;

/**
 * Text of the TCVN3 fonts as Unicode. A word whose plain letters are all capitals was set in a capital
 * face and becomes capital throughout; where it has only one plain letter, its neighbour tells.
 *
 * @example
 * decodeTcvn3('S¾c lÖnh §iÒu 1'); // 'Sắc lệnh Điều 1'
 */
export function decodeTcvn3(text: string): string {
  const words = text.match(WORD) ?? [];
  const cases = words.map(caseOf);
  let at = -1;
  return text.replace(WORD, (word) => {
    at += 1;
    const decoded = word.replace(/[\u00a1-\u00ff]/g, (letter) => TABLE.get(letter) ?? letter);
    const isCapital = cases[at] ?? cases[at - 1] ?? cases[at + 1] ?? false;
    return isCapital && /\p{L}/u.test(word) ? decoded.toUpperCase() : decoded;
  });
}

/** Whether a word is set in capitals; undefined where one plain capital may only begin it. */
function caseOf(word: string): boolean | undefined {
  const plain = word.replace(/[^A-Za-z]/g, '');
  if (plain.length > 1) return plain === plain.toUpperCase();
  return plain.length === 1 && plain === plain.toUpperCase() && word.length > 1 ? undefined : false;
}
