/** How Vietnamese looks when the keyboard or the encoding fails. */

const QUALITY = { '\u0302': ['', '6'], '\u0306': ['w', '8'], '\u031b': ['w', '7'] } as const;
const TONE = {
  '\u0301': ['s', '1'],
  '\u0300': ['f', '2'],
  '\u0309': ['r', '3'],
  '\u0303': ['x', '4'],
  '\u0323': ['j', '5'],
} as const;

/** "Được" → "Duoc" */
export const withoutMarks = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

export const hasMarks = (text: string) => withoutMarks(text) !== text.normalize('NFC');

/** "được" → "dduwowcj": the keys as they were struck, the keyboard not switched on. */
export const telexKeys = (text: string) => struck(text, 0);

/** "được" → "d9u7o7c5" */
export const vniKeys = (text: string) => struck(text, 1);

const struck = (text: string, method: 0 | 1) =>
  text.normalize('NFC').replace(/\p{L}+/gu, (word) => keys(word, method));

function keys(word: string, method: 0 | 1): string {
  let struck = '';
  let tone = '';
  for (const char of word.normalize('NFD')) {
    if (char in TONE) tone = TONE[char as keyof typeof TONE][method];
    else if (char in QUALITY)
      struck += QUALITY[char as keyof typeof QUALITY][method] || struck.at(-1)!.toLowerCase();
    else if (char === 'đ' || char === 'Đ') struck += (char === 'đ' ? 'd' : 'D') + (method === 0 ? 'd' : '9');
    else struck += char;
  }
  return struck + tone;
}

/** What two opinions have in common when they are exactly the same: letters and digits, no case, no signs. */
export const folded = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? text;
