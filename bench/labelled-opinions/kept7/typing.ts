import type { Chance } from '../chance.ts';

/** Words that turn a sentence round, or say what is asked: no slip touches them. */
const TURNING =
  /^(không|ko|k|khong|chưa|chua|đừng|dung|chớ|hổng|hông|chẳng|chả|bỏ|bo|giữ|giu|cấm|cam|miễn|mien|giảm|tăng|thêm|bớt|hạ|nâng|chỉ|mọi|sửa|dẹp|phải|được)$/i;

const SPELLED: Readonly<Record<string, string>> = {
  không: 'ko',
  được: 'đc',
  gì: 'j',
  rồi: 'r',
  người: 'ng',
  với: 'vs',
  vậy: 'v',
  biết: 'bít',
  cũng: 'cx',
  chúng: 'chúg',
  những: 'nhữg',
  quá: 'wá',
};

const SPOKEN: Readonly<Record<string, string>> = {
  tôi: 'tui',
  vào: 'vô',
  bảo: 'biểu',
  đắt: 'mắc',
  ngã: 'té',
  này: 'nầy',
  thật: 'thiệt',
  gửi: 'gởi',
};

const wordByWord = (text: string, words: Readonly<Record<string, string>>) =>
  text.replace(/\p{L}+/gu, (word) => {
    const other = words[word.toLowerCase()];
    if (other === undefined) return word;
    return word[0] === word[0]!.toLowerCase() ? other : other[0]!.toUpperCase() + other.slice(1);
  });

export const chatSpelling = (text: string) => wordByWord(text, SPELLED).toLowerCase();
export const spokenSpelling = (text: string) => wordByWord(text, SPOKEN);

/** Slips come in heaps: who makes one makes three, and most of them in long words. */
export function slips(text: string, luck: Chance): string {
  const parts = text.split(/(\s+)/);
  const able = parts.flatMap((part, at) => (/^\p{L}{3,}$/u.test(part) && !TURNING.test(part) ? [at] : []));
  const many = 1 + luck.below(Math.min(4, 1 + Math.floor(able.length / 8)));
  for (const at of luck.shuffle(able).slice(0, many)) parts[at] = slip(parts[at]!, luck);
  return parts.join('');
}

function slip(word: string, luck: Chance): string {
  const at = luck.below(word.length - 1);
  switch (luck.below(5)) {
    case 0:
      return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
    case 1:
      return word.slice(0, at + 1) + word.slice(at + 2);
    case 2:
      return word.slice(0, at + 1) + word.slice(at);
    case 3:
      return `${word} ${word}`;
    default:
      return `${word.slice(0, at + 1)} ${word.slice(at + 1)}`;
  }
}

/** "nhà tôi" → "nhàtôi": the space bar of a phone. */
export function lostSpaces(text: string, luck: Chance): string {
  const words = text.split(' ');
  const plain = (word: string | undefined) =>
    word !== undefined && /^\p{L}+$/u.test(word) && !TURNING.test(word);
  const able = words.flatMap((word, at) => (plain(word) && plain(words[at + 1]) ? [at] : []));
  const lost = new Set(luck.shuffle(able).slice(0, 1 + luck.below(2)));
  return words.map((word, at) => word + (at === words.length - 1 || lost.has(at) ? '' : ' ')).join('');
}

const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/m/, 'rn'],
  [/l/, '1'],
  [/ư/, 'u'],
  [/ô/, 'ò'],
  [/o/, '0'],
  [/h/, 'b'],
];

/** A paper held before a camera: lines broken where the paper breaks them, some letters read as others. */
export function scanned(text: string, luck: Chance): string {
  const wide = 34 + luck.below(24);
  let column = 0;
  const words = text.split(' ').map((word) => {
    const misread = /^\p{L}{2,}$/u.test(word) && !TURNING.test(word) && luck.happens(0.07);
    const [from, to] = luck.pick(MISREAD);
    return misread ? word.replace(from, to) : word;
  });
  return words
    .map((word, at) => {
      column += word.length + 1;
      if (at === 0) return word;
      if (column < wide) return ` ${word}`;
      column = word.length;
      return `\n${word}`;
    })
    .join('');
}
