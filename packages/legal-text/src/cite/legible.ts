/**
 * A text in the one spelling that the patterns of this folder know, with the way back: `text` is NFC,
 * every odd space is " ", "Ð" (eth, from old fonts) is "Đ", dashes are "-", nothing is invisible.
 * `at(i)` is the place in the original text (UTF-16 units) of place `i`.
 *
 * @example
 * legible('Ðiều\u00a05').text; // 'Điều 5'
 */
export interface Legible {
  readonly text: string;
  at(index: number): number;
}

const SPACES = /[\t\v\f\r\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const LINE_BREAKS = /[\u2028\u2029]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\u061c\ufeff]/;
const CLUSTER = /[\s\S]\p{M}*/gu;

/**
 * Makes a text legible for the patterns here. Linear; never throws.
 *
 * @example
 * legible('e\u0302\u0301 5').at(1); // 3: behind the three code units of "ế"
 */
export function legible(original: string): Legible {
  const plain = sameLength(original);
  if (!INVISIBLE.test(plain) && plain.normalize('NFC') === plain) {
    return { text: plain, at: (index) => index };
  }
  const pieces: string[] = [];
  const places: number[] = [];
  let place = 0;
  for (const [cluster] of plain.matchAll(CLUSTER)) {
    const composed = INVISIBLE.test(cluster[0]!) ? cluster.slice(1) : cluster.normalize('NFC');
    pieces.push(composed);
    for (let unit = 0; unit < composed.length; unit += 1) places.push(place);
    place += cluster.length;
  }
  places.push(place);
  return { text: pieces.join(''), at: (index) => places[index] ?? place };
}

function sameLength(text: string): string {
  return text
    .replace(SPACES, ' ')
    .replace(LINE_BREAKS, '\n')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ')
    .replace(/[‐-―−]/g, '-');
}
