import type { Chance } from '../chance.ts';
import PHRASES from './phrases.json' with { type: 'json' };

const between = (luck: Chance, low: number, high: number) => low + luck.below(high - low + 1);
const digits = (luck: Chance, count: number) => Array.from({ length: count }, () => luck.below(10)).join('');

const SLOTS: Readonly<Record<string, (luck: Chance) => string>> = {
  name: (luck) => [PHRASES.families, PHRASES.middles, PHRASES.given].map((list) => luck.pick(list)).join(' '),
  place: (luck) => `${luck.pick(PHRASES.kinds)} ${luck.pick(PHRASES.hamlets)}`,
  age: (luck) => String(between(luck, 70, 94)),
  years: (luck) => String(between(luck, 3, 41)),
  n: (luck) => String(between(luck, 2, 9)),
  class: (luck) => `lớp ${between(luck, 6, 12)}A${between(luck, 1, 9)}`,
  // Given to nobody.
  phone: (luck) => `0900${digits(luck, 6)}`,
};

/** Slots that name a private person. */
export const isPersonal = (template: string) => /\{(name|phone)\}/.test(template);
export const hasSender = (template: string) => /\{(?!cite\})\w+\}/.test(template);

export const filledIn = (template: string, luck: Chance) =>
  template.replace(/\{(?!cite\})(\w+)\}/g, (_, slot: string) => SLOTS[slot]!(luck));

/** A form that was printed and left open: dots, lines or nothing where the sender should stand. */
export function leftOpen(template: string, luck: Chance): string {
  const mark = luck.pick(['……', '..........', '_____', '…']);
  return template.replace(/\{(?!cite\})(\w+)\}/g, () => mark);
}
