import {
  citationOf,
  findUnit,
  indexUnits,
  type LegalTree,
  parseLocators,
  resolveLocator,
  type UnitId,
  type UnitIndex,
} from '@danban/legal-text';
import { WHOLE_DRAFT } from './typed-unit.data.ts';

/** A place in the draft as somebody typed it: the whole draft, a unit, words that say no place, a place that is not there. */
export type TypedUnit =
  | { readonly ok: true; readonly unitId: UnitId | null; readonly citation: string }
  | {
      readonly ok: false;
      readonly reason: 'unreadable' | 'ambiguous' | 'notInDraft';
      readonly meant: string;
    };

//     Đ 5   k 2   đ a      5.2.a      điều 5 khoản 2      d5 k2a
const SHORT =
  /^(?:điều|dieu|đ|d)?[ .]*(\d{1,4}[a-zđ]{0,2})(?:(?: *(?:khoản|khoan|k)[ .]*| *[.,/;-] *)(\d{1,3}[a-zđ]?)(?:(?: *(?:điểm|diem)[ .]*| *[.,/;-] *| *[đd](?=[ .]*[a-zđ])[ .]*| +)([a-zđ]\d?))?)?$/u;
const CLAUSE_WITH_LETTER = /^(\d+)([a-zđ])$/u;

/**
 * Reads a place as people type it in a hurry: numbers alone are article, clause, point; whole words are read as the law
 * writes them. Nothing near is guessed: what the draft does not have, or has twice, is said.
 */
export function readTypedUnit(tree: LegalTree, typed: string): TypedUnit {
  const text = typed.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (WHOLE_DRAFT.has(text.toLowerCase())) return { ok: true, unitId: null, citation: '' };
  if (findUnit(tree, text)) return { ok: true, unitId: text, citation: citationOf(tree, text) };
  const readings = readingsOf(text.toLowerCase()) ?? [text];
  const found = readings.flatMap((words) => unitsOf(tree, words));
  const meant = readings[0]!;
  if (found.length === 1) return { ok: true, unitId: found[0]!, citation: citationOf(tree, found[0]!) };
  if (found.length > 1) return { ok: false, reason: 'ambiguous', meant };
  return { ok: false, reason: parseLocators(meant).length > 0 ? 'notInDraft' : 'unreadable', meant };
}

/** A table asks five thousand times about one tree. */
const indexes = new WeakMap<LegalTree, UnitIndex>();

function indexOf(tree: LegalTree): UnitIndex {
  const known = indexes.get(tree) ?? indexUnits(tree);
  indexes.set(tree, known);
  return known;
}

/** One unit or none; a range, a list or several units with this number are more than a place. */
function unitsOf(tree: LegalTree, words: string): readonly UnitId[] {
  const locators = parseLocators(words);
  if (locators.length !== 1 || locators[0]!.steps.some((step) => step.through !== undefined)) return [];
  const { units } = resolveLocator(indexOf(tree), locators[0]!);
  return units.filter((id) => findUnit(tree, id));
}

/** "đ5k2đa" → "điểm a khoản 2 Điều 5"; "5.2a" is khoản 2a, or điểm a khoản 2. Undefined when it is no short form. */
function readingsOf(text: string): string[] | undefined {
  const match = SHORT.exec(text);
  if (!match) return undefined;
  const [, article = '', clause, point] = match;
  const said = inFull(article, clause, point);
  const split = point ? null : CLAUSE_WITH_LETTER.exec(clause ?? '');
  return split ? [said, inFull(article, split[1], split[2])] : [said];
}

function inFull(article: string, clause: string | undefined, point: string | undefined): string {
  return [point && `điểm ${point}`, clause && `khoản ${clause}`, `Điều ${article}`].filter(Boolean).join(' ');
}
