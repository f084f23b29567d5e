import type { Chance } from '../chance.ts';
import type { Flag } from '../labelled-opinion.ts';
import { hasMarks, telexKeys, vniKeys, withoutMarks } from '../vietnamese-typing.ts';
import PHRASES from './phrases.json' with { type: 'json' };

/** A letter on its way: slots and cited units still stand in braces. */
export interface Letter {
  readonly text: string;
  readonly draft: string;
  readonly plain: boolean;
}

/** What was drawn to happen to it, or undefined where it cannot. `after`: the slots must be filled before. */
export interface Way {
  readonly name: string;
  readonly weight: number;
  readonly after?: true;
  readonly flags?: readonly Flag[];
  change(letter: Letter, luck: Chance): string | undefined;
}

/** Words that turn a sentence round, numbers in words and units: no slip touches them. */
const KEPT = new Set(
  withoutMarks(
    `không chưa chẳng đừng chỉ miễn cấm bỏ thêm tăng giảm giữ nguyên hơn dưới trên hai ba bốn năm sáu bảy tám chín mười
   điều khoản điểm mục đúng sai oan thừa thiếu nửa trước sau được phải nên đồng triệu ngàn nghìn phần trăm ngày giờ mét`,
  )
    .trim()
    .split(/\s+/),
);

const WORD = /(?<![\p{L}\p{N}{\d])\p{L}+(?![\p{L}\p{N}}])/gu;

/** `change` happens to `count` words that may be touched; words in braces and names with capitals are let be. */
function someWords(text: string, count: number, luck: Chance, change: (word: string) => string) {
  const places = [...text.replace(/\{[^}]*\}/g, (slot) => ' '.repeat(slot.length)).matchAll(WORD)].filter(
    ([word]) => word.length > 2 && word === word.toLowerCase() && !KEPT.has(withoutMarks(word)),
  );
  let changed = text;
  const chosen = luck.shuffle(places).slice(0, count);
  for (const { index, 0: word } of chosen.sort((a, b) => b.index - a.index))
    changed = changed.slice(0, index) + change(word) + changed.slice(index + word.length);
  return changed;
}

function slip(word: string, luck: Chance): string {
  const at = luck.below(word.length - 1);
  switch (luck.below(5)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    case 2:
      return `${word} ${word}`;
    case 3:
      return word.slice(0, at) + word[at] + word.slice(at);
    default:
      return withoutMarks(word);
  }
}

const around = (word: string) => new RegExp(`(?<![\\p{L}\\p{N}{])${word}(?![\\p{L}\\p{N}}])`, 'gu');

/** Pairs of words of which some stand in the text, each exchanged throughout or at one place. */
function exchanged(pairs: readonly (readonly string[])[], most: number) {
  return ({ text }: Letter, luck: Chance) => {
    let changed = text;
    const met = luck.shuffle(pairs.filter(([from]) => around(from!).test(text)));
    for (const [from, to] of met.slice(0, 1 + luck.below(most))) {
      const once = most < 3;
      let done = false;
      changed = changed.replace(around(from!), (word) => {
        if (once && done) return word;
        done = true;
        return to!;
      });
    }
    return changed;
  };
}

const bodyOf = (text: string) => text.split('\n').toSorted((a, b) => b.length - a.length)[0]!;
const sentencesOf = (line: string) => line.split(/(?<=[.!?…])\s+/);
const LEANING = /^(Vì|Nhưng|Cho nên|Còn|Nếu vậy|Như thế|Do đó|Vậy|Thế|Nên|Mà|Ngoài ra|Hơn nữa|Bởi)(?!\p{L})/u;

/** Lines of a letter that ask for nothing: whom it goes to, who writes, thanks. */
export const FRAME =
  /^(Kính gửi|Kính thưa|Kính chào|Tôi là|Tôi tên|Em là|Cháu là|Xin cảm ơn|Xin chân thành|Trân trọng|Cảm ơn|Họ tên|Họ và tên|Ký tên|Người viết|Người gửi|Địa chỉ|Số:|\{name\}|CỘNG HÒA|Độc lập|ĐƠN|Điện thoại)/u;

const unmarked = (letter: Letter, words: string) => (letter.plain ? withoutMarks(words) : words);
const placed = (text: string, words: string, luck: Chance) =>
  luck.happens(0.3) ? `${text}\n${words}` : `${text} ${words}`;
const before = (text: string, words: string, luck: Chance) =>
  luck.happens(0.4) ? `${words}\n${text}` : `${words} ${text}`;

const appended = (list: readonly string[]) => (letter: Letter, luck: Chance) =>
  placed(letter.text, unmarked(letter, luck.pick(list)), luck);

export const WAYS: readonly Way[] = [
  {
    name: 'personalSentence',
    weight: 14,
    change(letter, luck) {
      const words = unmarked(
        letter,
        luck.pick(PHRASES.personal[letter.draft as keyof typeof PHRASES.personal]),
      );
      if (words.length > letter.text.length) return;
      const body = bodyOf(letter.text);
      const [first, ...rest] = sentencesOf(body);
      if (rest.length > 1 && luck.happens(0.3))
        return letter.text.replace(body, () => [first, words, ...rest].join(' '));
      return luck.happens(0.5) ? placed(letter.text, words, luck) : before(letter.text, words, luck);
    },
  },
  {
    name: 'thanks',
    weight: 8,
    change: appended(PHRASES.thanks),
  },
  {
    name: 'greeting',
    weight: 6,
    change: (letter, luck) => before(letter.text, unmarked(letter, luck.pick(PHRASES.greetings)), luck),
  },
  {
    name: 'passing',
    weight: 6,
    change: (letter, luck) =>
      luck.happens(0.6)
        ? before(letter.text, unmarked(letter, luck.pick(PHRASES.passing)), luck)
        : placed(letter.text, unmarked(letter, luck.pick(PHRASES.passing)), luck),
  },
  { name: 'law', weight: 3, change: appended(PHRASES.law) },
  { name: 'insulted', weight: 2, flags: ['insult'], change: appended(PHRASES.insults) },
  { name: 'contact', weight: 6, change: appended(PHRASES.contacts) },
  {
    name: 'minutes',
    weight: 5,
    change: (letter, luck) => {
      const head = unmarked(letter, luck.pick(PHRASES.minutes));
      return luck.happens(0.5) ? `${head} "${letter.text}"` : `${head}\n${letter.text}`;
    },
  },
  {
    name: 'aside',
    weight: 3,
    change(letter, luck) {
      const body = bodyOf(letter.text);
      const commas = [...body.matchAll(/, (?=\p{L})/gu)];
      if (commas.length === 0) return;
      const { index } = luck.pick(commas);
      const words = `${body.slice(0, index)} ${unmarked(letter, luck.pick(PHRASES.asides))}${body.slice(index)}`;
      return letter.text.replace(body, () => words);
    },
  },
  {
    name: 'order',
    weight: 7,
    change({ text }, luck) {
      const body = bodyOf(text);
      const sentences = sentencesOf(body);
      if (sentences.length < 3 || sentences.some((one) => LEANING.test(one))) return;
      const last = sentences.at(-1)!;
      const moved = luck.happens(0.6)
        ? [last, ...sentences.slice(0, -1)]
        : [sentences[1]!, sentences[0]!, ...sentences.slice(2)];
      if (!/[.!?…]$/.test(last)) return;
      return text.replace(body, () => moved.join(' '));
    },
  },
  {
    name: 'headless',
    weight: 5,
    change({ text }) {
      const lines = text.split('\n');
      const rest = lines.filter((line) => !FRAME.test(line));
      return rest.length > 0 && rest.length < lines.length ? rest.join('\n') : undefined;
    },
  },
  {
    name: 'noMarks',
    weight: 12,
    after: true,
    change: ({ text }) => (hasMarks(text) ? withoutMarks(text) : undefined),
  },
  {
    name: 'lostMarks',
    weight: 4,
    after: true,
    change: ({ text }, luck) => someWords(text, 3 + luck.below(8), luck, withoutMarks),
  },
  {
    name: 'slips',
    weight: 13,
    after: true,
    change: ({ text }, luck) =>
      someWords(text, 1 + luck.below(Math.max(2, Math.round(text.length / 90))), luck, (word) =>
        slip(word, luck),
      ),
  },
  {
    name: 'joinedWords',
    weight: 4,
    after: true,
    change({ text }, luck) {
      let left = 1 + luck.below(3);
      return text.replace(/(?<=\p{Ll}{2}) (?=\p{Ll}{3})/gu, (space) =>
        left > 0 && luck.happens(0.12) && left-- > 0 ? '' : space,
      );
    },
  },
  {
    name: 'keys',
    weight: 3,
    after: true,
    change: ({ text }, luck) => {
      const strike = luck.happens(0.7) ? telexKeys : vniKeys;
      return luck.happens(0.3)
        ? text
            .split('\n')
            .map((line) => line.replace(/\p{L}+/gu, strike))
            .join('\n')
        : someWords(text, 2 + luck.below(5), luck, strike);
    },
  },
  { name: 'chat', weight: 8, change: exchanged(PHRASES.chat, 5) },
  { name: 'region', weight: 5, change: exchanged(PHRASES.regional, 3) },
  { name: 'courtesy', weight: 9, change: exchanged(PHRASES.courtesy, 2) },
  { name: 'sense', weight: 8, change: exchanged(PHRASES.sense, 2) },
  {
    name: 'shortNumbers',
    weight: 3,
    change: ({ text }, luck) =>
      luck.happens(0.5)
        ? text.replace(/(\d)\.000( đồng|đ)/g, '$1k')
        : text.replace(/(\d)\.000( đồng|đ)/g, '$1.000đ').replace(/(\d) (mét|phút)(?!\p{L})/gu, '$1$2'),
  },
  {
    name: 'scanned',
    weight: 3,
    after: true,
    change({ text }, luck) {
      const read = someWords(text, 2 + luck.below(5), luck, (word) =>
        word
          .replace('m', 'rn')
          .replace('l', '1')
          .replace('ii', 'ü')
          .replace('cl', 'd')
          .replace('h', luck.happens(0.3) ? 'li' : 'h'),
      );
      let room = 34;
      return read.replace(/ /g, () => (room-- > 0 || !luck.happens(0.12) ? ' ' : '\n'));
    },
  },
];
