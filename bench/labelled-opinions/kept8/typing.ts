import type { Chance } from '../chance.ts';
import { telexKeys, vniKeys, withoutMarks } from '../vietnamese-typing.ts';
import type { Region } from './senders.ts';
import { CHAT, SPEECH } from './spelling.ts';

/** A way in which the words are kept and the typing is not. `kept`: words that no mishap may touch. */
export type Typing = (text: string, luck: Chance, region: Region, kept: ReadonlySet<string>) => string;

/** Words that turn a sentence round, or say whom and how much; without the words of the twins, which the letter adds. */
const TURNING =
  `không chưa đừng chớ khỏi hơn trên dưới trước sau tăng giảm bỏ giữ thêm bớt nên cấm được bị miễn thu hạ nâng cho
  điều khoản điểm mục dự thảo một hai ba bốn năm sáu bảy tám chín mười trăm ngàn nghìn triệu đồng nửa cả mỗi ko k dc đc hông hổng`
    .split(/\s+/)
    .map(withoutMarks);

const WORD = /[\p{L}\p{M}]+/gu;
export const wordsOf = (text: string): string[] =>
  (text.normalize('NFC').match(WORD) ?? []).map((word) => withoutMarks(word.toLowerCase()));

const mayBeStruck = (word: string, kept: ReadonlySet<string>) => {
  const bare = withoutMarks(word.toLowerCase());
  return word.length > 2 && !TURNING.includes(bare) && !kept.has(bare) && word[0] === word[0]!.toLowerCase();
};

/** So many of the words that may be struck wrong are changed. */
function some(
  text: string,
  luck: Chance,
  kept: ReadonlySet<string>,
  change: (word: string) => string,
  many: number,
) {
  const all = [...text.matchAll(WORD)].filter(([word]) => mayBeStruck(word, kept) && change(word) !== word);
  const at = new Set(luck.shuffle(all.map(({ index }) => index)).slice(0, many));
  return text.replace(WORD, (word, index: number) => (at.has(index) ? change(word) : word));
}

const FLAT = { hỏi: '\u0309', ngã: '\u0303' };
const otherTone = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\u0309\u0303]/g, (mark) => (mark === FLAT.hỏi ? FLAT.ngã : FLAT.hỏi))
    .normalize('NFC');
const otherHead = (word: string) => {
  const heads: readonly (readonly [string, string])[] = [
    ['tr', 'ch'],
    ['ch', 'tr'],
    ['l', 'n'],
    ['n', 'l'],
    ['x', 's'],
  ];
  const found = heads.find(([head]) => word.startsWith(head) && !/^n[hg]/.test(word));
  return found ? found[1] + word.slice(found[0].length) : word;
};

/** Few make one mistake; who makes mistakes makes some. */
const heap = (luck: Chance, text: string) =>
  Math.min(1 + luck.below(3) + (luck.happens(0.25) ? luck.below(6) : 0), Math.ceil(text.length / 60));

const slips: Typing = (text, luck, _, kept) => {
  const ways: readonly ((word: string) => string)[] = [
    (word) => word.slice(1),
    (word) => word[1] + word[0]! + word.slice(2),
    (word) => `${word} ${word}`,
    (word) => word + word.at(-1),
    (word) => withoutMarks(word),
    (word) => word.slice(0, -1),
  ];
  const struck = Array.from({ length: heap(luck, text) }).reduce<string>(
    (so, _way) => some(so, luck, kept, luck.pick(ways), 1),
    text,
  );
  return luck.happens(0.3) ? struck.replace(/([\p{Ll}\p{M}]), (?=\p{Ll})/u, '$1,') : struck;
};

const asSpoken: Typing = (text, luck, region, kept) =>
  some(text, luck, kept, region === 'north' ? otherHead : otherTone, 1 + luck.below(4));

const spelt = (
  text: string,
  list: readonly (readonly [string, readonly string[]])[],
  luck: Chance,
  often: number,
) =>
  list.reduce((so, [word, shorter]) => {
    const mine = luck.pick(shorter);
    return so.replace(new RegExp(`(?<![\\p{L}\\p{M}])${word}(?![\\p{L}\\p{M}])`, 'gu'), (found) =>
      luck.happens(often) ? mine : found,
    );
  }, text);

const chat: Typing = (text, luck) => {
  const so = spelt(text, CHAT, luck, 0.85);
  return luck.happens(0.5) ? so.toLowerCase() : so;
};

const ofTheRegion: Typing = (text, luck, region) => spelt(text, SPEECH[region], luck, 0.9);

const scan: Typing = (text, luck, _, kept) => {
  const misread = [/m/, /l/, /ế/, /ổ/, /ư/, /ộ/];
  const read = ['rn', '1', 'é', 'ỏ', 'u', 'ọ'];
  const wrong = (word: string) => {
    const at = misread.findIndex((sign) => sign.test(word));
    return at < 0 ? word : word.replace(misread[at]!, read[at]!);
  };
  return broken(some(text, luck, kept, wrong, 2 + luck.below(5)), luck);
};

/** Lines as a sheet or a small window breaks them; an empty line is left where it was. */
const broken = (text: string, luck: Chance) => {
  const width = 34 + luck.below(30);
  return text
    .split('\n')
    .map((line) => line.replace(new RegExp(`(.{${width}}\\S*) `, 'g'), '$1\n'))
    .join('\n');
};

export const TYPINGS: readonly { readonly name: string; readonly weight: number; readonly type: Typing }[] = [
  { name: 'no marks', weight: 9, type: (text) => withoutMarks(text) },
  { name: 'no marks, small letters', weight: 4, type: (text) => withoutMarks(text).toLowerCase() },
  { name: 'slips', weight: 8, type: slips },
  { name: 'spelt as spoken', weight: 4, type: asSpoken },
  { name: 'chat', weight: 5, type: chat },
  { name: 'words of the region', weight: 4, type: ofTheRegion },
  { name: 'telex', weight: 1.5, type: (text) => telexKeys(text) },
  { name: 'vni', weight: 1, type: (text) => vniKeys(text) },
  { name: 'scan', weight: 4, type: scan },
  { name: 'broken lines', weight: 2, type: (text, luck) => broken(text, luck) },
  { name: 'capitals', weight: 2, type: (text) => text.toUpperCase() },
  { name: 'no points', weight: 3, type: (text) => text.replace(/[.,;:!?](?!\d)/g, '').toLowerCase() },
  { name: 'decomposed', weight: 1, type: (text) => text.normalize('NFD') },
];
