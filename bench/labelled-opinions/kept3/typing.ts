import type { Chance } from '../chance.ts';

const TONES: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 's',
  s: 'd',
  n: 'm',
  m: 'n',
  o: 'p',
  i: 'u',
  u: 'y',
  t: 'r',
  h: 'g',
  g: 'h',
  c: 'v',
  e: 'w',
  r: 't',
};
/** Words by which a sentence turns round, and numbers in words: no mistake may fall on them. */
const KEPT =
  /^(không|ko|k|đừng|chưa|chớ|khỏi|chẳng|hết|bỏ|miễn|cấm|cho|tăng|giảm|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|thôi)$/iu;

export const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFC');
/** What is added to a text without marks has none. */
export const like = (text: string, added: string) => (bare(text) === text ? bare(added) : added);

/** Telex keys of one word whose input method was off: "nước" → "nuwowcs". */
export function telex(word: string): string {
  let [keys, tone] = ['', ''];
  for (const char of word.normalize('NFD'))
    if (TONES[char]) tone = TONES[char];
    else if (char === '\u0302') keys += keys.at(-1)!.toLowerCase();
    else if (char === '\u0306' || char === '\u031b') keys += 'w';
    else keys += char === 'đ' ? 'dd' : char === 'Đ' ? 'Dd' : char;
  return keys + tone;
}

const changeable = (word: string) => /^\p{L}{3,}$/u.test(word) && !KEPT.test(word);

/** So many words of the text, each changed by `how`; digits and words that turn a sentence round stay. */
export function changedWords(
  text: string,
  count: number,
  chance: Chance,
  how: (word: string) => string,
): string {
  const words = text.split(/(\s+)/);
  const places = chance.shuffle(words.flatMap((word, at) => (changeable(word) ? [at] : []))).slice(0, count);
  for (const at of places) words[at] = how(words[at]!);
  return words.join('');
}

/** What a thumb does to a word. */
export function slipped(word: string, chance: Chance): string {
  const at = 1 + chance.below(word.length - 1);
  const [before, char, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
  return chance.pick([
    () => before + after,
    () => before + char + char + after,
    () => before + (NEIGHBOURS[char] ?? bare(char)) + after,
    () => before + bare(char) + after,
    () => before.slice(0, -1) + char + before.at(-1) + after,
    () => `${before + char + after} ${before + char + after}`,
  ])();
}

/** Both ways of setting the mark are in use: "hòa" and "hoà"; the letters are other ones. */
const OLD_AND_NEW = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['ọa', 'oạ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ụy', 'uỵ'],
  ['óe', 'oé'],
] as const;
export const otherToneMarks = (text: string) =>
  OLD_AND_NEW.reduce((now, [old, modern]) => now.replace(new RegExp(`${old}(?!\\p{L})`, 'gu'), modern), text)
    .replace(/(?<!\p{L})([Qq])uy(?= định| ước)/gu, '$1ui')
    .replace(/(?<!\p{L})kỹ(?!\p{L})/gu, 'kĩ')
    .replace(/(?<!\p{L})lý(?!\p{L})/gu, 'lí');

const SHORT: Readonly<Record<string, string>> = {
  không: 'ko',
  được: 'dc',
  với: 'vs',
  người: 'ng',
  gì: 'j',
  rồi: 'r',
  nhiều: 'nhìu',
  biết: 'bít',
  trường: 'trg',
};
const REGION: Readonly<Record<string, string>> = {
  tôi: 'tui',
  gì: 'chi',
  đắt: 'mắc',
  thế: 'vậy',
  này: 'nầy',
};
export const replacing = (words: Readonly<Record<string, string>>) => (text: string) =>
  text.replace(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu, (word) => words[word] ?? word);
export const chatted = replacing(SHORT);
export const regional = replacing(REGION);

const MISREAD = [
  ['rn', 'm'],
  ['l', '1'],
  ['ở', 'ờ'],
  ['ẩ', 'ấ'],
  ['n', 'ri'],
  ['h', 'b'],
  ['ộ', 'ô'],
] as const;
export const misread = (word: string, chance: Chance) => {
  const [from, to] = chance.pick(MISREAD);
  return word.replace(from, to);
};
