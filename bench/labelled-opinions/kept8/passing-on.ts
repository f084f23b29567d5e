import type { Chance } from '../chance.ts';
import type { Flag } from '../labelled-opinion.ts';
import { folded, withoutMarks } from '../vietnamese-typing.ts';
import { settled, spoken } from './citing.ts';
import { filled, PERSONAL, regionOf, type Slots, sender } from './senders.ts';
import { TYPINGS } from './typing.ts';
import { isForm, type Letter, WAYS, whole } from './ways.ts';
import { weighed } from './weighed.ts';

/** The letter as it lies before the next one who sends it on. */
interface Version {
  readonly template: string;
  readonly made: readonly string[];
  readonly flags: readonly Flag[];
}

export interface Sent {
  readonly text: string;
  readonly made: readonly string[];
  readonly flags: readonly Flag[];
}

/** So many send the letter in words of their own: a hand has written these copies whole, and each goes out once at most. */
const BY_HAND = 0.07;
/** So many take the letter from somebody who had changed it already, and not from its author. */
const FROM_ANOTHER = 0.14;
/** Ways after which the text is this sender's and nobody else's. */
const ENDS = ['filled', 'pasted', 'typed', 'signed', 'insult', 'taken down', 'contact'];

export const read = (template: string, slots: Slots) => filled(spoken(whole(template)), slots);

/** All who send the letter after the first. */
export function passOn(letter: Letter, many: number, luck: Chance): Sent[] {
  const going: Version[] = [];
  const hand = luck.shuffle(letter.hand);
  return Array.from({ length: many }, () => {
    if (hand.length > 0 && luck.happens(BY_HAND)) {
      const [way, text] = hand.pop()!;
      const version = { template: settled(text, luck), made: [way], flags: [] };
      going.push(version);
      return written(version, sender(letter.draft, luck), letter, luck, 0.12);
    }
    const start: Version = { template: letter.template, made: [], flags: [] };
    const from = going.length > 0 && luck.happens(FROM_ANOTHER) ? luck.pick(going) : start;
    return changed(from, letter, luck, going);
  });
}

function changed(from: Version, letter: Letter, luck: Chance, going: Version[]): Sent {
  const form = isForm(from.template);
  const ways = WAYS.filter(({ fits }) => fits?.(from.template, letter) ?? true);
  for (;;) {
    const way = weighed(ways, ({ weight }) => weight(form), luck);
    const template = way.send(from.template, letter, luck);
    if (template === undefined) continue;
    const name = way.name === 'typed' ? [] : [way.name];
    const version = { template, made: [...from.made, ...name], flags: [...from.flags, ...(way.flags ?? [])] };
    if (!ENDS.includes(way.name) && from.made.length < 2) going.push(version);
    const next = sender(letter.draft, luck);
    const slots = way.keeps ? { ...next, ...slotsLeft(letter) } : next;
    return written(version, slots, letter, luck, way.name === 'typed' ? 1 : way.name === 'pasted' ? 0 : 0.15);
  }
}

/** Who only pastes leaves the name that stood there; who signs a letter without a name puts his own. */
const slotsLeft = ({ template, first }: Letter): Slots =>
  Object.fromEntries(Object.entries(first).filter(([slot]) => template.includes(`{${slot}}`)));

function written(version: Version, slots: Slots, letter: Letter, luck: Chance, mishap: number): Sent {
  const text = read(version.template, slots);
  const flags = [...version.flags, ...(PERSONAL.test(version.template) ? (['personalData'] as const) : [])];
  if (!luck.happens(mishap)) return { text, made: version.made, flags };
  const names = Object.values(slots).flatMap((value) => folded(withoutMarks(value)).split(' '));
  const kept = new Set([...letter.kept, ...names]);
  for (;;) {
    const { name, type } = weighed(TYPINGS, ({ weight }) => weight, luck);
    const typed = type(text, luck, regionOf(letter.draft), kept);
    if (typed !== text) return { text: typed, made: [...version.made, name], flags };
  }
}
