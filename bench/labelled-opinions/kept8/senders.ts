import type { Chance } from '../chance.ts';
import PHRASES from './phrases.json' with { type: 'json' };

export type Slots = Readonly<Record<string, string>>;
export type Region = 'north' | 'centre' | 'south';

/** The slots that hold personal data. */
export const PERSONAL = /\{(name|woman|man|phone|identity|home)\}/;
export const SLOT = /\{([a-z]+)\}/g;

const LOCAL = PHRASES.local as Readonly<Record<string, { region: Region; places: string[]; own: string[] }>>;
export const regionOf = (draft: string): Region => LOCAL[draft]!.region;
export const ownOf = (draft: string): readonly string[] => LOCAL[draft]!.own;

export function sender(draft: string, luck: Chance): Slots {
  const { places, region } = LOCAL[draft]!;
  const named = (list: readonly string[]) => `${luck.pick(PHRASES.surnames)} ${luck.pick(list)}`;
  const [woman, man] = [named(PHRASES.women[region]), named(PHRASES.men[region])];
  const digits = (count: number) => String(luck.below(10 ** count)).padStart(count, '0');
  const place = luck.pick(places);
  return {
    woman,
    man,
    name: luck.happens(0.5) ? woman : man,
    place,
    home: `số ${2 + luck.below(180)} ${place}`,
    age: String(41 + luck.below(45)),
    years: String(6 + luck.below(34)),
    // Numbers that nobody has: no subscriber's begins with 0900, no province has the code 000.
    phone: `0900${digits(6)}`,
    identity: `000${digits(9)}`,
  };
}

export const filled = (text: string, slots: Slots) => text.replace(SLOT, (_, slot: string) => slots[slot]!);
