// What readers of scans and other alphabets make of a letter: printed → meant. Letters that a point may
// really have are only here where they are impossible in their place (see `repair.ts`).
const POINT_SHAPES: Readonly<Record<string, string>> = {
  a: '4ạảáàäâăåа',
  b: '6ḅhь',
  c: '€©ćçсeo',
  d: 'đ',
  đ: 'ðdä',
  e: 'ẹéèêöеc',
  g: 'øö89qsğ',
  h: 'bнn',
  i: '1ïíìịỉĩ!|¡jlі',
  k: 'к',
  l: '1ù!|ịi¡',
  m: 'мnr',
  n: 'ñń',
  o: '0öóòôơоø',
  p: 'рƿ',
  q: '9g',
  r: 'г',
  s: '5§',
  t: 'т',
  u: 'ưúùüû',
  v: 'ѵy',
  x: '×х',
  y: 'ýỳỷỹỵуv',
};

/**
 * Whether what is printed before the bracket of a point can be a misread `letter`; nothing printed at
 * all ("  ) Hỗ trợ") can be any.
 *
 * @example
 * looksLikePoint('ø', 'g'); // true
 */
export function looksLikePoint(printed: string, letter: string): boolean {
  const shapes = POINT_SHAPES[letter] ?? '';
  return (
    printed === '' || [...printed.toLowerCase()].some((shape) => shapes.includes(shape) || shape === letter)
  );
}

/**
 * A Roman numeral with its strokes set right ("IH" is III, "l" and "]" are I); as it is when it holds
 * anything else.
 *
 * @example
 * romanOf('IH'); // 'III'
 */
export function romanOf(printed: string): string {
  return printed
    .replace(/H/g, 'II')
    .replace(/[l1|!\][ỊỈĨÌÍ¡]/g, 'I')
    .replace(/[Yy]/g, 'V');
}

/**
 * Figures with the letters set right that look like them ("1O" is 10, "l2" is 12).
 *
 * @example
 * figuresOf('1O'); // '10'
 */
export function figuresOf(printed: string): string {
  return printed
    .replace(/[OoQ]/g, '0')
    .replace(/[lI|!]/g, '1')
    .replace(/[Ss§]/g, '5')
    .replace(/B/g, '8')
    .replace(/Z/g, '2');
}
