import type { Chance } from '../chance.ts';
import type { Flag } from '../labelled-opinion.ts';
import { hasMarks, telexKeys, vniKeys, withoutMarks } from '../vietnamese-typing.ts';
import { cited } from './citing.ts';
import type { HandCopy } from './kernel.ts';
import PHRASES from './phrases.json' with { type: 'json' };
import { type DraftName, filled, isForm, PERSONAL, type Slots, sender } from './senders.ts';
import { chatSpelling, lostSpaces, scanned, slips, spokenSpelling } from './typing.ts';

/** A letter that goes round. */
export interface Letter {
  readonly draft: string;
  /** With markers and slots. */
  readonly raw: string;
  /** Units named, slots open. */
  readonly form: string;
  /** As the first sender has sent it. */
  readonly first: Slots;
  readonly spans: readonly (readonly [string, readonly string[]])[];
  readonly hand: readonly HandCopy[];
}

export interface Sent {
  readonly text: string;
  readonly made: readonly string[];
  readonly flags: readonly Flag[];
}

interface Way {
  readonly name: string;
  /** Of a hundred copies; README.md says why. */
  readonly share: number;
  readonly fits?: (letter: Letter) => boolean;
  send(letter: Letter, luck: Chance, nth: number): Sent;
}

const personal = (text: string): Flag[] => (PERSONAL.test(text) ? ['personalData'] : []);

/** The letter as this person sends it on: a form is filled in, a post is pasted. */
function taken({ form, draft, first }: Letter, luck: Chance): Sent {
  const slots = isForm(form) ? sender(draft, luck) : first;
  return { text: filled(form, slots), made: isForm(form) ? ['filled'] : [], flags: personal(form) };
}

const changed =
  (name: string, change: (text: string, luck: Chance) => string) =>
  (letter: Letter, luck: Chance): Sent => {
    const { text, made, flags } = taken(letter, luck);
    return { text: change(text, luck), made: [...made, name], flags };
  };

/** What is put to words without marks has none, and what stands in its own line is a paragraph. */
const beside = (text: string, more: string, before: boolean, gap: string) => {
  const same = hasMarks(text) ? more : withoutMarks(more);
  return before ? same + gap + text : text + gap + same;
};

function ownSentence(letter: Letter, luck: Chance): Sent {
  const { text, made, flags } = taken(letter, luck);
  const own = luck.pick(luck.happens(0.15) ? PHRASES.own.any : PHRASES.own[letter.draft as DraftName]);
  const before = luck.happens(0.45);
  return {
    text: beside(text, own, before, luck.happens(0.55) ? '\n' : ' '),
    made: [...made, 'own sentence'],
    flags,
  };
}

function byHand({ hand, draft }: Letter, luck: Chance, nth: number): Sent {
  const [way, text] = hand[nth % hand.length]!;
  return {
    text: filled(cited(text, luck, luck.happens(0.3)), sender(draft, luck)),
    made: [`by hand: ${way}`],
    flags: personal(text),
  };
}

function otherWords(letter: Letter, luck: Chance): Sent {
  const able = letter.spans.filter(([from]) => letter.form.includes(from));
  const these = luck.shuffle(able).slice(0, 1 + luck.below(2));
  const form = these.reduce((text, [from, others]) => text.replace(from, luck.pick(others)), letter.form);
  const { text, made, flags } = taken({ ...letter, form }, luck);
  return { text, made: [...made, 'by hand: other words'], flags };
}

function otherCiting(letter: Letter, luck: Chance): Sent {
  const { text, made, flags } = taken({ ...letter, form: cited(letter.raw, luck, true) }, luck);
  return { text, made: [...made, 'cited otherwise'], flags };
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?]) (?=\p{Lu})/u);

/** The last sentence of the letter comes first, or two neighbours change places. */
function otherOrder(text: string, luck: Chance): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => sentencesOf(line).length > 2);
  const sentences = sentencesOf(lines[at]!);
  const from = luck.happens(0.5) ? sentences.length - 1 : 1 + luck.below(sentences.length - 1);
  const [moved] = sentences.splice(from, 1);
  sentences.splice(luck.happens(0.6) ? 0 : from - 1, 0, moved!);
  lines[at] = sentences.join(' ');
  return lines.join('\n');
}

const signed = (letter: Letter, luck: Chance): Sent => {
  const { name, place } = sender(letter.draft, luck);
  const { text } = taken(letter, luck);
  const tail = luck.pick([`${name}, ${place}`, `Ký tên: ${name} (${place})`, `Tôi: ${name} - ${place}`]);
  return { text: beside(text, tail!, false, '\n'), made: ['signed'], flags: ['personalData'] };
};

const flagged =
  (name: string, flag: Flag, words: (luck: Chance) => string) =>
  (letter: Letter, luck: Chance): Sent => {
    const { text, made, flags } = taken(letter, luck);
    return {
      text: beside(text, words(luck), false, ' '),
      made: [...made, name],
      flags: [...new Set([...flags, flag])],
    };
  };

const signs = (text: string, luck: Chance) =>
  luck.pick([
    (words: string) => words,
    (words: string) => words.toUpperCase(),
    (words: string) => words.toLowerCase(),
    (words: string) => words.replace(/[.,;:](?=\s|$)/g, ''),
    (words: string) => words.replace(/\. /g, '.\n'),
    (words: string) => `${words} ${luck.pick(['🙏', '👍', '!!!', '...', '🙏🙏🙏'])}`,
    (words: string) => words.normalize('NFD'),
  ])(text);

export const WAYS: readonly Way[] = [
  {
    name: 'filled',
    share: 48,
    fits: ({ form }) => isForm(form),
    send: taken,
  },
  {
    name: 'pasted',
    share: 19,
    send: ({ form, first }, luck) => {
      const text = filled(form, first);
      return {
        text: luck.happens(0.6) ? text : signs(text, luck),
        made: ['pasted'],
        flags: personal(form),
      };
    },
  },
  { name: 'signed', share: 17, fits: ({ form }) => !isForm(form), send: signed },
  { name: 'own sentence', share: 11, fits: ({ form }) => form.length > 80, send: ownSentence },
  { name: 'by hand', share: 10, fits: ({ hand }) => hand.length > 0, send: byHand },
  {
    name: 'other words',
    share: 9,
    fits: ({ spans, form }) => spans.some(([from]) => form.includes(from)),
    send: otherWords,
  },
  {
    name: 'no marks',
    share: 6,
    fits: ({ form }) => hasMarks(form),
    send: changed('no marks', withoutMarks),
  },
  { name: 'slips', share: 4, fits: ({ form }) => form.length > 40, send: changed('slips', slips) },
  {
    name: 'lost spaces',
    share: 1,
    fits: ({ form }) => form.length > 40,
    send: changed('lost spaces', lostSpaces),
  },
  {
    name: 'keys',
    share: 1,
    fits: ({ form }) => hasMarks(form),
    send: changed('keys', (text, luck) => (luck.happens(0.7) ? telexKeys(text) : vniKeys(text))),
  },
  {
    name: 'chat',
    share: 3,
    fits: ({ form }) => hasMarks(form) && chatSpelling(form) !== form.toLowerCase(),
    send: changed('chat', chatSpelling),
  },
  {
    name: 'region',
    share: 1.5,
    fits: ({ form }) => spokenSpelling(form) !== form,
    send: changed('region', spokenSpelling),
  },
  {
    name: 'order',
    share: 2.5,
    fits: ({ form }) => form.split('\n').some((line) => sentencesOf(line).length > 2),
    send: changed('order', otherOrder),
  },
  {
    name: 'scanned',
    share: 2.5,
    fits: ({ form }) => form.length > 120,
    send: changed('scanned', scanned),
  },
  {
    name: 'cited otherwise',
    share: 4,
    fits: ({ raw }) => /\{\d/.test(raw),
    send: otherCiting,
  },
  {
    name: 'thanks',
    share: 4,
    send: changed('thanks', (text, luck) =>
      luck.happens(0.65)
        ? beside(text, luck.pick(PHRASES.thanks), false, ' ')
        : beside(text, luck.pick(PHRASES.openings), true, luck.happens(0.5) ? '\n' : ' '),
    ),
  },
  {
    name: 'passed on',
    share: 3,
    send: changed('passed on', (text, luck) =>
      beside(text, luck.pick(PHRASES.passing), luck.happens(0.5), luck.happens(0.5) ? '\n' : ' '),
    ),
  },
  {
    name: 'anger',
    share: 1.5,
    fits: ({ form }) => form.length > 60,
    send: changed('anger', (text, luck) => beside(text, luck.pick(PHRASES.anger), luck.happens(0.4), ' ')),
  },
  {
    name: 'another law',
    share: 1,
    fits: ({ form }) => form.length > 60,
    send: changed('another law', (text, luck) => beside(text, luck.pick(PHRASES.laws), false, ' ')),
  },
  {
    name: 'insult',
    share: 1.2,
    send: flagged('insult', 'insult', (luck) => luck.pick(PHRASES.insults)),
  },
  {
    name: 'contact',
    share: 1.5,
    send: flagged('contact', 'personalData', (luck) => {
      const { phone } = sender('be-boi', luck);
      return luck.pick([`Liên hệ: ${phone}`, `ĐT ${phone}`, `Cần gì gọi tôi ${phone}.`]);
    }),
  },
];

/** Who has put a hand to the letter types on the same telephone: one in five has a mishap besides. */
const MISHAPS: readonly (readonly [string, (text: string, luck: Chance) => string])[] = [
  ['no marks', withoutMarks],
  ['no marks', withoutMarks],
  ['slips', slips],
  ['slips', slips],
  ['chat', chatSpelling],
  ['lost spaces', lostSpaces],
];
const CAREFUL = new Set([
  'filled',
  'own sentence',
  'signed',
  'other words',
  'by hand',
  'thanks',
  'cited otherwise',
]);

/** One more person sends the letter. */
export function passOn(letter: Letter, luck: Chance, nth: number): Sent {
  const able = WAYS.filter(({ fits }) => fits?.(letter) ?? true);
  let left = (luck.below(100_000) / 100_000) * able.reduce((sum, { share }) => sum + share, 0);
  const way = able.find(({ share }) => {
    left -= share;
    return left < 0;
  })!;
  const sent = way.send(letter, luck, nth);
  if (!CAREFUL.has(way.name) || !luck.happens(0.18)) return sent;
  const [name, mishap] = luck.pick(MISHAPS);
  const text = mishap(sent.text, luck);
  return text === sent.text ? sent : { ...sent, text, made: [...sent.made, name] };
}
