import type { Chance } from '../chance.ts';
import PERSONAL from './personal.json' with { type: 'json' };

const between = (luck: Chance, low: number, high: number) => low + luck.below(high - low + 1);
const digits = (luck: Chance, count: number) => Array.from({ length: count }, () => luck.below(10)).join('');

const SLOTS: Readonly<Record<string, (luck: Chance) => string>> = {
  name: (luck) =>
    [PERSONAL.families, PERSONAL.middles, PERSONAL.given].map((list) => luck.pick(list)).join(' '),
  place: (luck) => `${luck.pick(PERSONAL.kinds)} ${luck.pick(PERSONAL.hamlets)}`,
  age: (luck) => String(between(luck, 62, 88)),
  years: (luck) => String(between(luck, 2, 33)),
  n: (luck) => String(between(luck, 2, 18)),
  // Given to nobody.
  phone: (luck) =>
    luck.happens(0.5) ? `0900${digits(luck, 6)}` : `0900.${digits(luck, 3)}.${digits(luck, 3)}`,
};

/** Slots that name a private person. */
export const isPersonal = (template: string) => /\{(name|phone)\}/.test(template);
export const hasSender = (template: string) => /\{(?!cite\})\w+\}/.test(template);

export const filledIn = (template: string, luck: Chance) =>
  template.replace(/\{(?!cite\})(\w+)\}/g, (_, slot: string) => SLOTS[slot]!(luck));
