import type { Chance } from '../chance.ts';
import PHRASES from './phrases.json' with { type: 'json' };

export type Slots = Readonly<Record<string, string>>;
type Region = keyof typeof PHRASES.names;
export type DraftName = keyof typeof PHRASES.places;

const REGIONS: Readonly<Record<DraftName, readonly Region[]>> = {
  'bai-tam': ['centre'],
  'trau-bo': ['highland', 'highland', 'north'],
  'giu-xe': ['south', 'centre', 'north'],
  'be-boi': ['north'],
  camera: ['north', 'north', 'south'],
  'cho-noi': ['south'],
};

/** One person: what he or she fills into a form. */
export function sender(draft: string, luck: Chance): Slots {
  const names = PHRASES.names[luck.pick(REGIONS[draft as DraftName])];
  return {
    name: luck.pick(names),
    woman: luck.pick(names.filter((name) => name.includes(' Thị '))),
    man: luck.pick(names.filter((name) => / (Văn|A) /.test(name))),
    place: luck.pick(PHRASES.places[draft as DraftName]),
    years: String(6 + luck.below(38)),
    few: String(2 + luck.below(7)),
    grade: String(4 + luck.below(5)),
    home: luck.pick(PHRASES.homes),
    // Numbers that nobody has: no subscriber's begins with 0900, no province has the code 000.
    phone: `0900${String(luck.below(1_000_000)).padStart(6, '0')}`,
    identity: `000${String(luck.below(1_000_000_000)).padStart(9, '0')}`,
  };
}

export const filled = (text: string, slots: Slots) =>
  text.replace(/\{([a-z]+)\}/g, (_, slot: string) => slots[slot]!);

export const isForm = (text: string) => /\{[a-z]+\}/.test(text);

/** Slots that hold personal data. */
export const PERSONAL = /\{(name|woman|man|phone|identity|home)\}/;
