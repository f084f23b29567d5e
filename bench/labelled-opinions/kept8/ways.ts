import type { Chance } from '../chance.ts';
import type { Flag } from '../labelled-opinion.ts';
import { hasMarks, withoutMarks } from '../vietnamese-typing.ts';
import { sameWords, settled, unitsIn } from './citing.ts';
import type { HandCopy } from './kernel.ts';
import PHRASES from './phrases.json' with { type: 'json' };
import { ownOf, type Slots } from './senders.ts';

export interface Letter {
  readonly draft: string;
  /** With slots, with the words for its units, with the reasons that may be left out. */
  readonly template: string;
  readonly first: Slots;
  readonly spans: readonly (readonly [string, readonly string[]])[];
  readonly hand: readonly HandCopy[];
  /** Words that no mishap may touch. */
  readonly kept: ReadonlySet<string>;
}

interface Way {
  readonly name: string;
  /** In hundredths of the letters that are passed on, where the way fits. */
  readonly weight: (form: boolean) => number;
  /** The first sender's name and hamlet are left standing. */
  readonly keeps?: boolean;
  readonly fits?: (template: string, letter: Letter) => boolean;
  readonly send: (template: string, letter: Letter, luck: Chance) => string | undefined;
  readonly flags?: readonly Flag[];
}

export const isForm = (template: string) => /\{(name|woman|man|place|home)\}/.test(template);
const named = (template: string) => /\{(name|woman|man)\}/.test(template);
const always = (weight: number) => () => weight;
/** What somebody adds to words without marks has none. */
const like = (template: string, added: string) => (hasMarks(template) ? added : withoutMarks(added));
const before = (added: string, template: string) => `${like(template, added)}${template}`;
const behind = (template: string, added: string) => `${template}${like(template, added)}`;
const long = (template: string, own: string) => own.length < template.length * 0.8;

const DROPPABLE = /<([^>]*)>/g;
export const whole = (template: string) => template.replace(DROPPABLE, '$1');
const SENTENCES = /(?<=[.!?]) (?=\p{Lu}|\{)/u;

/** Who sends it stands first, here it stands last; or the demand stands first. */
function turned(form: string): string | undefined {
  const template = whole(form);
  const sentences = template.split(SENTENCES);
  if (template.includes('\n') || sentences.length < 3) return undefined;
  if (isForm(sentences[0]!)) return [...sentences.slice(1), sentences[0]!].join(' ');
  const demand = sentences.at(-1)!;
  return /^(Đề nghị|Xin|Mong|Yêu cầu) /.test(demand)
    ? [demand, ...sentences.slice(0, -1)].join(' ')
    : undefined;
}

function shortened(template: string, luck: Chance): string | undefined {
  const drop = [...template.matchAll(DROPPABLE)];
  if (drop.length === 0) return undefined;
  const all = luck.happens(0.3);
  const one = luck.pick(drop)[0];
  return template
    .replace(DROPPABLE, (reason) => (all || reason === one ? '' : reason))
    .replace(/ {2,}/g, ' ')
    .trim();
}

function reworded(template: string, letter: Letter, luck: Chance): string | undefined {
  const spans = luck.shuffle(
    letter.spans
      .map(
        ([from, others]) => [sameWords(from, template), others.map((to) => sameWords(to, template))] as const,
      )
      .filter(([from]) => template.split(from).length === 2),
  );
  const many = luck.happens(0.5) ? 1 : luck.happens(0.7) ? 2 : 3;
  const so = spans.slice(0, many).reduce((text, [from, others]) => {
    const to = luck.pick(others);
    return text.includes(from) ? text.replace(from, () => to) : text;
  }, template);
  return so === template ? undefined : settled(so, luck);
}

const added =
  (list: readonly string[], put: 'before' | 'behind', gap: string) =>
  (template: string, _: Letter, luck: Chance) => {
    const words = luck.pick(list);
    if (!long(template, words)) return undefined;
    return put === 'before' ? before(`${words}${gap}`, template) : behind(template, `${gap}${words}`);
  };

const own = (put: 'before' | 'behind') => (template: string, letter: Letter, luck: Chance) =>
  added(ownOf(letter.draft), put, luck.happens(0.5) ? ' ' : '\n')(template, letter, luck);

export const WAYS: readonly Way[] = [
  { name: 'filled', weight: (form) => (form ? 44 : 0), send: (template) => template },
  { name: 'pasted', weight: (form) => (form ? 7 : 37), keeps: true, send: (template) => template },
  {
    name: 'signed',
    weight: (form) => (form ? 2 : 14),
    keeps: true,
    fits: (template) => !named(template),
    send: (template, _, luck) => behind(template, `\n${luck.pick(PHRASES.signatures)}`),
  },
  { name: 'typed', weight: always(16), send: (template) => template },
  { name: 'own before', weight: always(4), send: own('before') },
  { name: 'own behind', weight: always(4), send: own('behind') },
  { name: 'greeting', weight: always(3), send: added(PHRASES.greetings, 'before', ' ') },
  { name: 'thanks', weight: always(3), send: added(PHRASES.thanks, 'behind', ' ') },
  { name: 'passing on', weight: always(2.5), send: added(PHRASES.passing, 'behind', '\n') },
  { name: 'contact', weight: always(1.5), send: added(PHRASES.contacts, 'behind', ' ') },
  { name: 'other law', weight: always(0.7), send: added(PHRASES.laws, 'behind', ' ') },
  { name: 'anger', weight: always(1), send: added(PHRASES.anger, 'behind', ' ') },
  {
    name: 'insult',
    weight: always(0.5),
    send: added(PHRASES.insults, 'behind', ' '),
    flags: ['insult'],
  },
  {
    name: 'taken down',
    weight: always(1),
    fits: (template) => !named(template),
    send: added(PHRASES.frames, 'before', ' '),
  },
  { name: 'shortened', weight: always(4.5), send: (template, _, luck) => shortened(template, luck) },
  { name: 'other order', weight: always(2.5), send: (template) => turned(template) },
  {
    name: 'unit otherwise',
    weight: always(3),
    fits: (template) => unitsIn(template).length > 0,
    send: (template, _, luck) => settled(template, luck, true, true),
  },
  { name: 'reworded', weight: always(6), send: reworded },
];
