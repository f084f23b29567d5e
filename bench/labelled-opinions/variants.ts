import type { Chance } from './chance.ts';
import type { Flag } from './labelled-opinion.ts';
import PHRASES from './phrases.json' with { type: 'json' };
import { fillSlots } from './slots.ts';
import { telexKeys, vniKeys, withoutMarks } from './vietnamese-typing.ts';

/**
 * Each way of changing a text that leaves it the same opinion (docs/guides/labelled-opinions.md, 1). None changes
 * a digit or the letters of a word that turns a sentence round, but for what every reader undoes (marks, keys, teen, region).
 */
export interface Variant {
  readonly name: string;
  /** Fewer words than this would leave nothing to recognise. */
  readonly words: number;
  readonly flag?: Flag;
  change(text: string, chance: Chance): string;
}

const KEPT = new Set(PHRASES.kept);
const mayChange = (token: string, letters: number) =>
  !/\d/.test(token) &&
  [...token].length >= letters &&
  !KEPT.has(token.toLowerCase().replace(/[^\p{L}]/gu, ''));

/** Changes about `share` of the words that may be changed, at least one. */
function someWords(
  text: string,
  chance: Chance,
  share: number,
  letters: number,
  change: (word: string) => string,
) {
  const tokens = text.split(/(\s+)/);
  const places = tokens.flatMap((token, at) => (mayChange(token, letters) && token.trim() ? [at] : []));
  const chosen = new Set(chance.shuffle(places).slice(0, Math.max(1, Math.round(places.length * share))));
  return tokens.map((token, at) => (chosen.has(at) ? change(token) : token)).join('');
}

function exchange(text: string, words: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(words).reduce(
    (changed, [from, to]) => changed.replace(new RegExp(`(?<![\\p{L}])${from}(?![\\p{L}])`, 'gu'), to!),
    text,
  );
}

function slip(word: string, chance: Chance): string {
  const letters = [...word];
  const at = chance.below(letters.length - 1);
  const [one, two] = [letters[at]!, letters[at + 1]!];
  letters.splice(at, 2, ...chance.pick([[two, one], [one, one, two], [two], [one, two, two]]));
  return letters.join('');
}

function misread(word: string, chance: Chance): string {
  const possible = PHRASES.ocr.filter(([seen]) => word.includes(seen!));
  if (possible.length === 0) return word;
  const [seen, read] = chance.pick(possible);
  return word.replace(seen!, read!);
}

const sentences = (text: string) => text.split(/(?<=[.!?])\s+/);

export const VARIANTS: readonly Variant[] = [
  { name: 'lostMarks', words: 1, change: (text) => withoutMarks(text) },
  {
    name: 'telex',
    words: 1,
    change: (text, chance) => someWords(text, chance, chance.happens(0.25) ? 1 : 0.2, 2, telexKeys),
  },
  {
    name: 'vni',
    words: 1,
    change: (text, chance) => someWords(text, chance, chance.happens(0.25) ? 1 : 0.2, 2, vniKeys),
  },
  {
    name: 'slips',
    words: 8,
    change: (text, chance) => someWords(text, chance, 0.12, 4, (word) => slip(word, chance)),
  },
  {
    name: 'missingSpace',
    words: 8,
    change: (text, chance) =>
      someWords(text, chance, 0.08, 3, (word) => `${word}¦`)
        .replace(/¦\s*(?=\p{L})/gu, '')
        .replaceAll('¦', ''),
  },
  { name: 'teen', words: 4, change: (text) => exchange(text.toLowerCase(), PHRASES.teen) },
  {
    name: 'regional',
    words: 4,
    change: (text, chance) => exchange(text, chance.pick(Object.values(PHRASES.regional))),
  },
  {
    name: 'scanned',
    words: 8,
    change: (text, chance) =>
      someWords(text, chance, 0.15, 3, (word) => misread(word, chance)).replace(/((?:\S+ ){9}\S+) /g, '$1\n'),
  },
  {
    name: 'order',
    words: 8,
    change(text) {
      const parts = sentences(text);
      return parts.length > 2 && !text.includes('\n')
        ? [parts.at(-1), ...parts.slice(0, -1)].join(' ')
        : text;
    },
  },
  { name: 'greeting', words: 10, change: (text, chance) => `${chance.pick(PHRASES.greetings)}\n${text}` },
  { name: 'closing', words: 8, change: (text, chance) => `${text} ${chance.pick(PHRASES.closings)}` },
  {
    name: 'personal',
    words: 26,
    change: (text, chance) => chance.shuffle([chance.pick(PHRASES.personal), text]).join('\n'),
  },
  { name: 'otherLaw', words: 18, change: (text, chance) => `${text} ${chance.pick(PHRASES.otherLaws)}` },
  {
    name: 'contact',
    words: 14,
    flag: 'personalData',
    change: (text, chance) => `${text} ${fillSlots(chance.pick(PHRASES.contacts), chance)}`,
  },
  {
    name: 'insulting',
    words: 10,
    flag: 'insult',
    change: (text, chance) => `${text} ${chance.pick(PHRASES.insults)}`,
  },
];

/** Ways of writing the very same letters: exact copies. */
export const COPIES: readonly Pick<Variant, 'name' | 'change'>[] = [
  { name: 'verbatim', change: (text) => text },
  { name: 'verbatim', change: (text) => text },
  { name: 'decomposed', change: (text) => text.normalize('NFD') },
  { name: 'spaced', change: (text) => `  ${text.replaceAll(' ', '  ')}\n` },
  { name: 'capitals', change: (text) => text.toUpperCase() },
  { name: 'emoji', change: (text, chance) => `${text} ${chance.pick(PHRASES.emoji)}` },
  { name: 'unsigned', change: (text) => text.replace(/(?<!\d)[.,!](?=\s|$)/g, '') },
];
