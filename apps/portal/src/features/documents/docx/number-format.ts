const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/**
 * A list number as Word prints it. Word's letters are the English 26 without "đ" (a b c d e, then aa bb);
 * the printed letter is the label, so nothing is corrected here.
 */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerLetter':
      return letter(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

function roman(value: number): string {
  // Word prints nothing sensible beyond this; a forged start value must not build a long string.
  if (value < 1 || value > 32_767) return String(value);
  let left = value;
  let printed = '';
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      printed += sign;
      left -= worth;
    }
  }
  return printed;
}

function letter(value: number): string {
  if (value < 1 || value > 780) return String(value);
  const sign = String.fromCharCode(97 + ((value - 1) % 26));
  return sign.repeat(Math.ceil(value / 26));
}
