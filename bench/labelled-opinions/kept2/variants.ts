import type { Chance } from '../chance.ts';
import type { Flag } from '../labelled-opinion.ts';
import { withoutMarks } from '../vietnamese-typing.ts';
import { fillSlots, PERSONAL } from './filling.ts';
import PHRASES from './phrases.json' with { type: 'json' };
import {
  exchanged,
  fromPdf,
  keyLeft,
  marksLostMidway,
  someWords,
  withoutTones,
  wrapped,
} from './spelling.ts';

/** A way of changing a text that leaves it the same opinion (docs/guides/labelled-opinions.md, 1). */
export interface Way {
  readonly name: string;
  /** Fewer words than this would leave nothing to recognise. */
  readonly words: number;
  /** It adds phrases that other opinions have too. */
  readonly frame?: boolean;
  readonly losesMarks?: boolean;
  change(text: string, luck: Chance): string | { readonly text: string; readonly flag: Flag | undefined };
}

const sentences = (text: string) => text.split(/(?<=[.!?])\s+/);
const oneLine = (text: string) => !text.includes('\n');

/** With `{name}` and the like in the addition, the text has personal data. */
const added = (text: string, addition: string, luck: Chance, put: (words: string) => string) => ({
  text: put(fillSlots(addition, text, luck)),
  flag: PERSONAL.test(addition) ? ('personalData' as const) : undefined,
});

function shuffled(text: string, luck: Chance): string {
  const parts = sentences(text);
  return parts.length > 2 && oneLine(text) ? luck.shuffle(parts).join(' ') : text;
}

/** In the order in which they are done: first the words, then what is put around them. */
export const WAYS: readonly Way[] = [
  { name: 'shuffled', words: 12, change: shuffled },
  {
    name: 'shortened',
    words: 4,
    change: (text, luck) =>
      exchanged(text, PHRASES.short, luck, 0.8)
        .replace(/(?<=\d) đồng(?!\p{L})/gu, 'đ')
        .replace(/ m²/g, 'm2'),
  },
  { name: 'askAndFall', words: 5, change: (text, luck) => exchanged(text, PHRASES.askAndFall, luck, 0.7) },
  {
    name: 'byEar',
    words: 5,
    change: (text, luck) => exchanged(text, luck.pick(Object.values(PHRASES.byEar)), luck, 0.8),
  },
  { name: 'newSpelling', words: 3, change: (text, luck) => exchanged(text, PHRASES.newSpelling, luck, 1) },
  { name: 'toneKeyLeft', words: 2, change: (text, luck) => someWords(text, luck, 0.3, keyLeft) },
  { name: 'tonesLost', words: 4, change: withoutTones },
  { name: 'marksLostMidway', words: 6, losesMarks: true, change: marksLostMidway },
  { name: 'noMarks', words: 1, losesMarks: true, change: withoutMarks },
  { name: 'dictated', words: 8, change: dictated },
  {
    name: 'insultAdded',
    words: 10,
    change: (text, luck) => ({ text: `${text} ${luck.pick(PHRASES.insults)}`, flag: 'insult' }),
  },
  { name: 'lawAdded', words: 18, change: (text, luck) => `${text} ${luck.pick(PHRASES.otherLaws)}` },
  {
    name: 'contactAdded',
    words: 12,
    change: (text, luck) => added(text, luck.pick(PHRASES.contacts), luck, (contact) => `${text} ${contact}`),
  },
  {
    name: 'echo',
    words: 10,
    frame: true,
    change: (text, luck) => `${luck.pick(PHRASES.echoes)} ${text}`,
  },
  {
    name: 'numbered',
    words: 14,
    change: (text) =>
      oneLine(text) && sentences(text).length > 2
        ? sentences(text)
            .map((sentence, at) => `${at + 1}. ${sentence}`)
            .join('\n')
        : text,
  },
  { name: 'fromPdf', words: 8, change: fromPdf },
  { name: 'pastedTwice', words: 6, change: (text) => `${text}\n${text}` },
  {
    name: 'otherGreeting',
    words: 10,
    frame: true,
    change: (text, luck) => `${luck.pick(PHRASES.greetings)}\n${text}`,
  },
  {
    name: 'otherClosing',
    words: 8,
    frame: true,
    change: (text, luck) => `${text}\n${luck.pick(PHRASES.closings)}`,
  },
  {
    name: 'mailTail',
    words: 10,
    frame: true,
    change: (text, luck) =>
      added(text, luck.pick([...PHRASES.tails, ...PHRASES.signatures]), luck, (tail) => `${text}\n\n${tail}`),
  },
  {
    name: 'forwarded',
    words: 14,
    frame: true,
    change: (text, luck) => added(text, luck.pick(PHRASES.forwards), luck, (head) => `${head}\n\n${text}`),
  },
  {
    name: 'letterHead',
    words: 20,
    frame: true,
    change: (text, luck) =>
      added(text, luck.pick(PHRASES.heads), luck, (head) => head.replace('¦', `\n${text}\n`).trim()),
  },
];

/** The machine that listens writes the signs as words, and no capitals. */
function dictated(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<!\d),(?=\s)/g, ' phẩy')
    .replace(/(?<!\d)[.!](?=\s|$)/g, ' chấm');
}

/** Ways of writing the very same letters and digits. */
export const COPIES: readonly { readonly name: string; change(text: string, luck: Chance): string }[] = [
  { name: 'sameLetters', change: (text) => text },
  { name: 'noBreakSpaces', change: (text) => text.replaceAll(' ', '\u00a0') },
  { name: 'wrapped', change: (text) => wrapped(text, 52) },
  { name: 'quotedLines', change: (text) => wrapped(text, 60).replace(/^/gm, '> ') },
  {
    name: 'curlySigns',
    change: (text) =>
      `“${text
        .replaceAll('"', '’')
        .replaceAll(' - ', ' – ')
        .replace(/(?<!\d)\.(?=\s|$)/g, '…')}”`,
  },
  {
    name: 'titleCase',
    change: (text) => text.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
  },
  { name: 'smallLetters', change: (text) => text.toLowerCase() },
  { name: 'signsGlued', change: (text) => text.replace(/(?<=\p{L}[.,!?:])[ ](?=\p{L})/gu, '') },
  { name: 'signsDoubled', change: (text) => text.replace(/(?<!\d)([.!?])(?=\s|$)/g, '$1$1$1') },
  { name: 'lineForEach', change: (text) => sentences(text).join('\n') },
  {
    name: 'emojiBetween',
    change: (text, luck) =>
      sentences(text)
        .map((sentence) => `${sentence} ${luck.pick(PHRASES.emoji)}`)
        .join(' '),
  },
  { name: 'apartMarks', change: (text) => text.normalize('NFD') },
];
