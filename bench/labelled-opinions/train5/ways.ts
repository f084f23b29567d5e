import type { Chance } from '../chance.ts';
import { recited } from '../kept3/senders.ts';
import { bare, changedWords, like, replacing, slipped, telex } from '../kept3/typing.ts';
import PHRASES from './phrases.json' with { type: 'json' };
import { filledIn } from './senders.ts';

/** What somebody did to a letter; undefined where it finds nothing to do. `brings`: a name or a number comes with it. */
export interface Way {
  readonly name: string;
  readonly weight: number;
  readonly change: (text: string, luck: Chance) => string | undefined;
  readonly brings?: 'personalData';
  /** The letter has no marks any more. */
  readonly bare?: true;
}

const sentences = (text: string) => text.split(/(?<=[.!?])[ ]+(?=\p{Lu})|(?<=[.!?,])\n/u);
const ifOther = (text: string, changed: string) => (changed === text ? undefined : changed);
const own = (text: string, luck: Chance) => like(text, luck.pick(PHRASES.own));
const gap = (luck: Chance) => (luck.happens(0.6) ? ' ' : '\n');

const CHAT = replacing({
  không: 'ko',
  được: 'đc',
  với: 'vs',
  người: 'ng',
  mọi: 'mn',
  gì: 'j',
  cũng: 'cx',
  rồi: 'r',
  nhưng: 'nhg',
  những: 'nhữg',
  trước: 'trc',
  tháng: 'thág',
  thì: 'thỳ',
  biết: 'bít',
  vậy: 'zậy',
  mình: 'mk',
  bây: 'bh',
  quá: 'wá',
});
const SOUTH = replacing({
  tôi: 'tui',
  này: 'nầy',
  thế: 'vậy',
  đắt: 'mắc',
  bố: 'ba',
  ốm: 'bịnh',
  trả: 'chả',
  giữ: 'dữ',
  nhà: 'nhà',
});
const CENTRE = replacing({ gì: 'chi', đâu: 'mô', thế: 'rứa', này: 'ni', sao: 'răng' });
/** What a machine writes that listens: one sound for another. */
const HEARD: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})tr(?=\p{L})/gu, 'ch'],
  [/(?<!\p{L})s(?=\p{L})/gu, 'x'],
  [/(?<!\p{L})gi(?=[aăâoôơuư])/gu, 'd'],
  [/(?<!\p{L})r(?=\p{L})/gu, 'd'],
];
/** What a scanner takes for another letter. */
const SCANNED: readonly (readonly [string, string])[] = [
  ['m', 'rn'],
  ['l', '1'],
  ['i', 'l'],
  ['ă', 'á'],
  ['ẫ', 'ẩ'],
  ['ờ', 'ở'],
  ['c', 'e'],
  ['h', 'b'],
  ['u', 'n'],
  ['ộ', 'ô'],
];
/** Words by which a sentence turns round are not misheard or misread. */
const KEPT = /^(không|đừng|chưa|khỏi|bỏ|miễn|cấm|giữ|tăng|giảm|hạ|nâng|sau|trước|đúng|sai)$/iu;

function inPlaces(text: string, luck: Chance, share: number, how: (word: string) => string): string {
  return text.replace(/\p{L}+/gu, (word) => (!KEPT.test(word) && luck.happens(share) ? how(word) : word));
}

const dictated = (text: string, luck: Chance) => {
  const flat = text
    .toLowerCase()
    .replace(/(?<!\d)[.,!?:;]|[.,!?:;](?!\d)|\n/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const heard = inPlaces(flat, luck, 0.06, (word) => {
    const [from, to] = luck.pick(HEARD);
    return word.replace(from, to);
  });
  const words = heard.split(' ');
  for (let count = luck.below(3); count > 0; count -= 1)
    words.splice(luck.below(words.length), 0, luck.pick(PHRASES.fillers));
  return words.join(' ');
};

const scanned = (text: string, luck: Chance) =>
  inPlaces(text, luck, 0.1, (word) => {
    const [from, to] = luck.pick(SCANNED);
    return word.replace(from, to);
  }).replace(/([^\n]{38,60}) /g, (_, line) => (luck.happens(0.8) ? `${line}\n` : `${line} `));

function reordered(text: string, luck: Chance): string | undefined {
  const parts = sentences(text);
  const inner = parts.slice(1, -1);
  if (parts.length < 4 || inner.length < 2) return undefined;
  const order = luck.shuffle(inner);
  return ifOther(parts.join(' '), [parts[0], ...order, parts.at(-1)].join(' '));
}

function inserted(text: string, luck: Chance): string | undefined {
  const parts = sentences(text);
  if (parts.length < 3) return undefined;
  parts.splice(1 + luck.below(parts.length - 1), 0, own(text, luck));
  return parts.join(' ');
}

function aside(text: string, luck: Chance): string | undefined {
  const at = text.search(/ (?:thì|mà|là) /u);
  return at < 12 ? undefined : text.slice(0, at) + like(text, luck.pick(PHRASES.asides)) + text.slice(at);
}

/** In the third person, as whoever keeps the minutes writes. */
function inMinutes(text: string, luck: Chance): string {
  const lead = luck.pick(PHRASES.minutes);
  const who = lead.startsWith('Bà') || lead.includes(' bà') ? 'bà' : 'ông';
  const told = luck.happens(0.5) ? text.replace(/(?<!\p{L})(?:tôi|em)(?!\p{L})/gu, who) : text;
  const flat = told.replace(/^Kính (?:gửi|thưa)[^\n]*\n/u, '').replace(/\n/g, ' ');
  return filledIn(lead, luck) + flat + filledIn(luck.pick(PHRASES.minutesEnd), luck);
}

export const WAYS: readonly Way[] = [
  { name: 'ownBefore', weight: 8, change: (text, luck) => own(text, luck) + gap(luck) + text },
  { name: 'ownAfter', weight: 8, change: (text, luck) => text + gap(luck) + own(text, luck) },
  {
    name: 'ownBoth',
    weight: 4,
    change: (text, luck) => own(text, luck) + gap(luck) + text + gap(luck) + own(text, luck),
  },
  { name: 'ownInside', weight: 6, change: inserted },
  { name: 'aside', weight: 3, change: aside },
  { name: 'reordered', weight: 4, change: reordered },
  {
    name: 'greeted',
    weight: 5,
    change: (text, luck) => `${like(text, luck.pick(PHRASES.greetings))}\n${text}`,
  },
  {
    name: 'closed',
    weight: 6,
    change: (text, luck) => text + gap(luck) + like(text, luck.pick(PHRASES.closings)),
  },
  { name: 'passedOn', weight: 5, change: (text, luck) => like(text, luck.pick(PHRASES.passing)) + text },
  { name: 'inMinutes', weight: 7, change: inMinutes, brings: 'personalData' },
  {
    name: 'onForm',
    weight: 6,
    change: (text, luck) =>
      filledIn(luck.pick(PHRASES.forms), luck) + text + filledIn(luck.pick(PHRASES.formsEnd), luck),
    brings: 'personalData',
  },
  { name: 'dictated', weight: 7, change: dictated },
  { name: 'scanned', weight: 6, change: scanned },
  { name: 'bare', weight: 7, change: (text) => ifOther(text, bare(text)), bare: true },
  { name: 'chat', weight: 6, change: (text) => ifOther(text, CHAT(text.toLowerCase())) },
  {
    name: 'regional',
    weight: 3,
    change: (text, luck) => ifOther(text, (luck.happens(0.6) ? SOUTH : CENTRE)(text)),
  },
  {
    name: 'slips',
    weight: 7,
    change: (text, luck) =>
      ifOther(
        text,
        changedWords(text, 1 + luck.below(4), luck, (word) => slipped(word, luck)),
      ),
  },
  {
    name: 'telex',
    weight: 3,
    change: (text, luck) => ifOther(text, changedWords(text, 1 + luck.below(9), luck, telex)),
  },
  { name: 'recited', weight: 4, change: (text, luck) => ifOther(text, recited(text, luck)) },
  { name: 'capitals', weight: 2, change: (text) => text.toUpperCase() },
];
const DRAWN = WAYS.flatMap((way) => Array.from({ length: way.weight }, () => way));

export interface Changed {
  readonly text: string;
  readonly ways: readonly Way[];
}

/** The text after so many different ways. */
export function changedBy(text: string, count: number, luck: Chance): Changed {
  let now: Changed = { text, ways: [] };
  for (let tries = 0; now.ways.length < count && tries < 60; tries += 1) {
    const way = luck.pick(DRAWN);
    const changed = now.ways.includes(way) ? undefined : way.change(now.text, luck);
    // A story is not longer than the rest (rules of labelling, 1).
    const next =
      way.name.startsWith('own') && changed && changed.length > text.length * 2 ? undefined : changed;
    if (next !== undefined) now = { text: next, ways: [...now.ways, way] };
  }
  return now;
}
