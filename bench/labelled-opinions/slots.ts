import type { Chance } from './chance.ts';
import PHRASES from './phrases.json' with { type: 'json' };

/** What stands for the slots of a kernel: names and places are exchanged between the copies of one letter. */
export const slots = (luck: Chance): Readonly<Record<string, () => string>> => ({
  name: () => luck.pick(PHRASES.names),
  place: () => luck.pick(PHRASES.places),
  home: () => luck.pick(PHRASES.homes),
  org: () => luck.pick(PHRASES.organisations),
  years: () => String(12 + luck.below(40)),
  letter: () => luck.pick(PHRASES.letters).replace('{n}', String(3 + luck.below(180))),
  // Numbers that nobody has: no subscriber's begins with 0900, no province has the code 000.
  phone: () => `0900${String(luck.below(1_000_000)).padStart(6, '0')}`,
  identity: () => `000${String(luck.below(1_000_000_000)).padStart(9, '0')}`,
});

/** The slots that hold personal data. */
export const PERSONAL = /\{(name|phone|identity|home)\}/;

export function fillSlots(text: string, luck: Chance): string {
  const words = slots(luck);
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => words[slot]!());
}
