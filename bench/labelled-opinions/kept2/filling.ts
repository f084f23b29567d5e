import type { Chance } from '../chance.ts';
import type { Draft, UnitRef } from '../labelled-opinion.ts';
import { hasMarks, withoutMarks } from '../vietnamese-typing.ts';
import { cite } from './citing.ts';
import PHRASES from './phrases.json' with { type: 'json' };

/** The slots that hold personal data. */
export const PERSONAL = /\{(name|other|phone|identity|home)\}/;

export interface Filled {
  readonly text: string;
  readonly units: readonly UnitRef[];
}

const digits = (luck: Chance, count: number) => String(luck.below(10 ** count)).padStart(count, '0');

/** One name and one place for the whole text, those that stand in it already: who writes at its head signs below it. */
function slots(luck: Chance, already = ''): Readonly<Record<string, string>> {
  const said = withoutMarks(already).toLowerCase();
  const inIt = (words: string) => said.includes(withoutMarks(words).toLowerCase());
  const [name, other] = luck.shuffle(PHRASES.names);
  const place = luck.pick(PHRASES.places);
  return {
    name: PHRASES.names.find(inIt) ?? name!,
    other: other!,
    place: PHRASES.places.find(inIt) ?? place,
    home: luck.pick(PHRASES.homes),
    org: luck.pick(PHRASES.organisations),
    years: String(11 + luck.below(37)),
    letter: luck.pick(PHRASES.letters).replace('{n}', String(2 + luck.below(240))),
    // Numbers that nobody has: no subscriber's begins with 0900, no province has the code 000.
    phone: `0900${digits(luck, 6)}`,
    identity: `000${digits(luck, 9)}`,
  };
}

/** What is added to a text: its sender is the one whom the text names. */
export function fillSlots(addition: string, text: string, luck: Chance): string {
  const words = slots(luck, text);
  return addition.replace(/\{(\w+)\}/g, (_, slot: string) => words[slot]!);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The words of a template: capital at the head of a sentence, no marks where the template has none. */
export function fill(
  template: string,
  at: readonly UnitRef[],
  draft: Draft,
  luck: Chance,
  byHeading: boolean,
): Filled {
  const words = slots(luck);
  const bare = template.replace(/\{\w+\}/g, '');
  const [marked, upper] = [hasMarks(bare), bare.toUpperCase() === bare];
  const cited = template.includes('{cite}') ? cite(at[0]!, draft, luck, byHeading) : undefined;
  const text = template.replace(/([.!?:]\s+|\n|)\{(\w+)\}/g, (_, before: string, slot: string, index) => {
    const filled = slot === 'cite' ? cited!.words : words[slot]!;
    const cased = upper ? filled.toUpperCase() : before !== '' || index === 0 ? capital(filled) : filled;
    return before + (marked ? cased : withoutMarks(cased));
  });
  return { text, units: cited ? [cited.unit, ...at.slice(1)] : at };
}
