import type { Chance } from '../chance.ts';
import PHRASES from './phrases.json' with { type: 'json' };

const digits = (luck: Chance, count: number) => Array.from({ length: count }, () => luck.below(10)).join('');

/** What stands for the slots. Telephones begin with 0900 and identities with 000: nobody has such a number. */
const SLOTS: Readonly<Record<string, (luck: Chance) => string>> = {
  name: (luck) => luck.pick(PHRASES.names),
  place: (luck) => luck.pick(PHRASES.places),
  home: (luck) => `số ${2 + luck.below(180)} ${luck.pick(PHRASES.streets)}`,
  years: (luck) => String(11 + luck.below(34)),
  age: (luck) => String(31 + luck.below(48)),
  n: (luck) => String(2 + luck.below(6)),
  letter: (luck) => `${2 + luck.below(90)}/${luck.pick(PHRASES.letters)}`,
  phone: (luck) => `0900${digits(luck, 6)}`,
  identity: (luck) => `000${digits(luck, 9)}`,
  day: (luck) => `${1 + luck.below(27)}/${1 + luck.below(6)}/2026`,
};

export const isSlot = (name: string) => name in SLOTS;

/** The slots that hold personal data. */
export const PERSONAL = /\{(name|phone|identity|home)\}/;

/** A slot has one filling in a text. */
export function filled(text: string, luck: Chance): string {
  const given = new Map<string, string>();
  return text.replace(/\{(\w+)\}/g, (whole, slot: string) => {
    if (!isSlot(slot)) return whole;
    if (!given.has(slot)) given.set(slot, SLOTS[slot]!(luck));
    return given.get(slot)!;
  });
}

/** The form that nobody filled in. */
export const leftOpen = (text: string) =>
  text.replace(/\{(\w+)\}/g, (whole, slot: string) => (isSlot(slot) ? '.........' : whole));
