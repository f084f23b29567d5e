import { growItems, type PlanItem } from './plan-items.ts';
import { DASH, ROMAN } from './plan-lines.ts';
import type { PlanBody, PlanParts } from './plan-parts.ts';

/** What is odd in the printed numbers. They are never repaired; a person is told. */
export interface NumberFaults {
  /** Roman headings that are left out: "III" between II and IV. */
  readonly missingSections: readonly string[];
  /** Numbers that two items of one heading have, with the block of the second. */
  readonly doubleNumbers: readonly { readonly number: string; readonly at: number }[];
}

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
const ROMANS = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
];

export function numberFaults({ sections, bodies }: PlanParts): NumberFaults {
  const numbers = sections.filter(({ rank }) => rank === ROMAN).map(({ number }) => romanValue(number));
  const last = Math.max(0, ...numbers);
  return {
    missingSections: ROMANS.slice(0, last).filter((_, at) => !numbers.includes(at + 1)),
    doubleNumbers: bodies.flatMap(doublesIn),
  };
}

const doublesIn = (body: PlanBody) => doublesUnder(growItems(body.lines));

function doublesUnder(item: PlanItem): { readonly number: string; readonly at: number }[] {
  const marked = item.children.filter((child) => child.rank < DASH && child.number !== '');
  const double = marked.filter((child, at) =>
    marked.slice(0, at).some((before) => before.rank === child.rank && before.number === child.number),
  );
  return [...double.map(({ number, at }) => ({ number, at })), ...item.children.flatMap(doublesUnder)];
}

function romanValue(roman: string): number {
  const values = [...roman].map((letter) => VALUES[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
