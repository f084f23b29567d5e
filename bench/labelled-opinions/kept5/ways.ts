import type { Chance } from '../chance.ts';
import { recited } from '../kept3/senders.ts';
import { bare, changedWords, like, replacing, slipped } from '../kept3/typing.ts';
import type { Flag } from '../labelled-opinion.ts';
import { telexKeys, vniKeys } from '../vietnamese-typing.ts';
import PERSONAL from './personal.json' with { type: 'json' };
import { filledIn } from './senders.ts';

/** What one sender did to a letter; undefined where it finds nothing to do. */
export interface Way {
  readonly name: string;
  /** How many senders of a hundred and twenty do it. */
  readonly weight: number;
  readonly change: (text: string, luck: Chance) => string | undefined;
  readonly brings?: Flag;
  /** The letter has no marks any more. */
  readonly bare?: true;
}

const ifOther = (text: string, changed: string) => (changed === text ? undefined : changed);
const picked = (text: string, list: readonly string[], luck: Chance) => like(text, luck.pick(list));
const gap = (luck: Chance) => luck.pick([' ', ' ', '\n', '\n\n']);

const CHAT = replacing({
  không: 'k',
  được: 'đc',
  với: 'vs',
  người: 'ng',
  nhiều: 'nh',
  gì: 'j',
  rồi: 'rùi',
  trước: 'trc',
  tháng: 'thg',
  thôi: 'thui',
  biết: 'bik',
  bao: 'bn',
  cũng: 'cug',
  tôi: 't',
  đồng: 'đ',
  chúng: 'chúg',
  quá: 'qá',
  ngày: 'ngàyy',
});
const SOUTH = replacing({ tôi: 'tui', vậy: 'dậy', thế: 'vầy', về: 'dìa', mẹ: 'má', bố: 'tía', bệnh: 'bịnh' });
const CENTRE = replacing({ gì: 'chi', đâu: 'mô', sao: 'răng', vậy: 'rứa', này: 'ni', tôi: 'tui' });

/** Words by which a sentence turns round are heard rightly. */
const KEPT =
  /^(không|đừng|chưa|khỏi|bỏ|miễn|cấm|giữ|tăng|giảm|hạ|nâng|lên|xuống|sau|trước|nên|đúng|thêm|dời|rút|lùi)$/u;
const HOOK = '\u0309';
const TILDE = '\u0303';
/** One sound for another, as whoever speaks with an accent is heard. */
const HEARD: readonly ((word: string) => string)[] = [
  (word) => word.replace(/^tr/u, 'ch'),
  (word) => word.replace(/^s/u, 'x'),
  (word) => word.replace(/^d/u, 'gi'),
  (word) => word.replace(/^l/u, 'n'),
  (word) =>
    word
      .normalize('NFD')
      .replace(/[\u0303\u0309]/u, (tone) => (tone === HOOK ? TILDE : HOOK))
      .normalize('NFC'),
];

/** A voice that a telephone turned into letters: no capitals, no stops, a sound or two misheard, words of thinking. */
function spoken(text: string, luck: Chance): string {
  const flat = text
    .toLowerCase()
    .replace(/(?<!\d)[.,!?:;()–]+|[.,!?:;()–]+(?!\d)|\s+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const words = flat
    .split(' ')
    .map((word) =>
      /^\p{L}{3,}$/u.test(word) && !KEPT.test(word) && luck.happens(0.05) ? luck.pick(HEARD)(word) : word,
    );
  for (let count = luck.below(3); count > 0; count -= 1)
    words.splice(luck.below(words.length), 0, luck.pick(PERSONAL.fillers));
  return words.join(' ');
}

const keys = (text: string, luck: Chance) =>
  luck.happens(0.25)
    ? luck.pick([telexKeys, vniKeys])(text)
    : changedWords(text, 1 + luck.below(3), luck, luck.pick([telexKeys, vniKeys]));

const inLines = (text: string) => text.replace(/([^\n]{30,44}) /g, '$1\n');

/** "45.000 đồng" is "45k" (rules of labelling, 6: that is spelling). */
const shortMoney = (text: string) => text.replace(/(?<![\d.])(\d{1,3})\.000 đồng/gu, '$1k');

export const WAYS: readonly Way[] = [
  {
    name: 'slips',
    weight: 15,
    change: (text, luck) =>
      ifOther(
        text,
        changedWords(text, 1 + luck.below(3), luck, (word) => slipped(word, luck)),
      ),
  },
  { name: 'bare', weight: 13, change: (text) => ifOther(text, bare(text)), bare: true },
  {
    name: 'storyBehind',
    weight: 12,
    change: (text, luck) => text + gap(luck) + picked(text, PERSONAL.stories, luck),
  },
  {
    name: 'storyBefore',
    weight: 10,
    change: (text, luck) => picked(text, PERSONAL.stories, luck) + gap(luck) + text,
  },
  {
    name: 'closing',
    weight: 10,
    change: (text, luck) => text + gap(luck) + picked(text, PERSONAL.closings, luck),
  },
  { name: 'spoken', weight: 9, change: spoken },
  { name: 'chat', weight: 9, change: (text) => ifOther(text, CHAT(text.toLowerCase())) },
  {
    name: 'greeting',
    weight: 8,
    change: (text, luck) => `${picked(text, PERSONAL.greetings, luck)}${gap(luck)}${text}`,
  },
  {
    name: 'contact',
    weight: 6,
    brings: 'personalData',
    change: (text, luck) => text + gap(luck) + filledIn(picked(text, PERSONAL.contacts, luck), luck),
  },
  { name: 'recited', weight: 6, change: (text, luck) => ifOther(text, recited(text, luck)) },
  { name: 'region', weight: 5, change: (text, luck) => ifOther(text, luck.pick([SOUTH, CENTRE])(text)) },
  { name: 'passedOn', weight: 5, change: (text, luck) => picked(text, PERSONAL.passing, luck) + text },
  { name: 'shortMoney', weight: 4, change: (text) => ifOther(text, shortMoney(text)) },
  { name: 'keys', weight: 3, change: keys },
  {
    name: 'capitalsAndLines',
    weight: 3,
    change: (text, luck) => inLines(changedWords(text, 1, luck, (word) => slipped(word, luck)).toUpperCase()),
  },
  {
    name: 'insult',
    weight: 2,
    brings: 'insult',
    change: (text, luck) => `${text} ${picked(text, PERSONAL.insults, luck)}`,
  },
];
const DRAWN = WAYS.flatMap((way) => Array.from({ length: way.weight }, () => way));

export interface Changed {
  readonly text: string;
  readonly ways: readonly Way[];
}

/** The text after so many different ways; a story is not longer than the rest (rules of labelling, 1). */
export function changedBy(text: string, count: number, luck: Chance): Changed {
  let now: Changed = { text, ways: [] };
  for (let tries = 0; now.ways.length < count && tries < 60; tries += 1) {
    const way = luck.pick(DRAWN);
    const changed = now.ways.includes(way) ? undefined : way.change(now.text, luck);
    const tooLong = way.name.startsWith('story') && changed !== undefined && changed.length > text.length * 2;
    if (changed !== undefined && !tooLong) now = { text: changed, ways: [...now.ways, way] };
  }
  return now;
}
