import type { Locator, LocatorStep } from '../locator.ts';
import { isHeadingAt } from './heading.ts';
import { endOf, GAP, readUnitPart, type UnitPart, type UnitValue } from './unit-part.ts';
import { type LocatorKind, unitSize } from './unit-words.ts';

/**
 * A list of locators read in one go. `end` is the place behind it.
 *
 * @example
 * // 'khoản 2 và 13 Điều 25, khoản 8 Điều 32 của' → three locators, end 39
 */
export interface LocatorRun {
  readonly locators: readonly Locator[];
  readonly start: number;
  readonly end: number;
}

/** Parts that hold one another, small to large: "điểm a khoản 2 Điều 20". */
interface Chain {
  readonly parts: UnitPart[];
  readonly commaBefore: boolean;
}

const OF = new RegExp(String.raw`${GAP}(?:(?:của|thuộc|tại|trong)(?!\p{L})${GAP})?`, 'uy');
const COMMA = new RegExp(`${GAP},${GAP}`, 'uy');
const AND = new RegExp(
  String.raw`${GAP}(?:,${GAP}|;[ ]{0,3})?(?:(?:và\/hoặc|và|hoặc|hay|đến|cùng)(?!\p{L})${GAP})?(?:(?:tại|từ|theo)(?!\p{L})${GAP})?`,
  'uy',
);

/**
 * Reads the list of locators that begins exactly at `place` (at a unit word, or at "các" before one).
 * This works by reading chains of parts from left to right, and then, from right to left, lending each
 * chain the larger units that it does not name itself. `null` when no unit stands there.
 *
 * @example
 * readLocatorRun('khoản 2, khoản 3 Điều 20 Luật này', 0)?.end; // 24
 */
export function readLocatorRun(text: string, place: number): LocatorRun | null {
  const chains: Chain[] = [];
  let chain = readChain(text, place, false);
  while (chain) {
    chains.push(chain);
    const next = endOf(AND, text, endOfChain(chain));
    const separator = next < 0 ? '' : text.slice(endOfChain(chain), next);
    if (!/[,;]|\p{L}/u.test(separator)) break;
    chain = readChain(text, next, /^\s*,\s*$/.test(separator));
  }
  if (chains.length === 0) return null;
  const end = endOfChain(chains.at(-1)!);
  const start = Math.min(...chains[0]!.parts.map((part) => part.start));
  turnTrailing(chains);
  return { locators: locatorsOf(chains), start, end };
}

function endOfChain(chain: Chain): number {
  return Math.max(...chain.parts.map((part) => part.end));
}

function readChain(text: string, place: number, commaBefore: boolean): Chain | null {
  const first = partAt(text, place);
  if (!first) return null;
  const parts = [first];
  for (;;) {
    const last = parts.at(-1)!;
    const part = partAt(text, endOf(OF, text, last.end));
    if (part && fits(parts, part)) {
      parts.push(part);
      continue;
    }
    const behindComma = endOf(COMMA, text, last.end);
    const larger = behindComma < 0 ? null : partAt(text, behindComma);
    if (!larger || !isLooseParent(last.kind, larger.kind)) break;
    parts.push(larger);
  }
  const descending =
    parts.length > 1 && first.kind !== 'section' && unitSize(parts[1]!.kind) < unitSize(first.kind);
  return { parts: descending ? parts.reverse() : parts, commaBefore };
}

function partAt(text: string, place: number): UnitPart | null {
  if (place < 0 || isHeadingAt(text, place)) return null;
  return readUnitPart(text, place);
}

// Larger than the last one, or (in old texts: "Điều 5 khoản 2 điểm a") always smaller from the start on.
function fits(parts: readonly UnitPart[], next: UnitPart): boolean {
  const last = parts.at(-1)!;
  const isLarger = unitSize(next.kind) > unitSize(last.kind);
  // "mục 3 Điều 2": some offices call a part of an article mục; articles are not counted by section.
  if (parts.length === 1 && last.kind === 'section' && !isLarger) return isPartOfArticle(next.kind);
  if (parts.length === 1 && !isLarger) {
    return unitSize(next.kind) < unitSize(last.kind) && last.values.length === 1 && !last.values[0]!.relative;
  }
  const first = parts[0]!.kind;
  if (parts.length === 1 || first === 'section') return isLarger;
  return isLarger === unitSize(last.kind) > unitSize(first);
}

const isPartOfArticle = (kind: LocatorKind): boolean => kind === 'clause' || kind === 'article';

// "điểm a, khoản 2, Điều 5": sloppy, but one locator. "Điều 5, Chương II" are two.
function isLooseParent(kind: LocatorKind, parent: LocatorKind): boolean {
  if (unitSize(parent) <= unitSize(kind)) return false;
  if (kind === 'subsection') return parent === 'section';
  if (kind === 'section') return parent === 'part';
  if (unitSize(kind) > unitSize('clause')) return false;
  return unitSize(parent) <= unitSize('section') && parent !== 'subsection';
}

// "Điều 5, khoản 2": a last chain that lends nothing and stands behind its article belongs to it.
function turnTrailing(chains: Chain[]): void {
  const [before, last] = chains.slice(-2);
  if (!before || !last?.commaBefore || chains.length !== 2) return;
  const top = last.parts.at(-1)!;
  const isWhole = before.parts.length === 1 && before.parts[0]!.kind === 'article';
  if (!isWhole || before.parts[0]!.values.length > 1 || unitSize(top.kind) >= unitSize('article')) return;
  if (before.parts[0]!.values[0]!.relative) return;
  chains.splice(0, 2, { parts: [...last.parts, before.parts[0]!], commaBefore: false });
}

function locatorsOf(chains: readonly Chain[]): Locator[] {
  const lists: Locator[][] = [];
  let lent: readonly LocatorStep[] = [];
  for (const chain of [...chains].reverse()) {
    const top = chain.parts.at(-1)!;
    const borrowed = top.values.some((value) => value.relative) ? [] : borrow(top.kind, lent);
    lists.push(expand(chain.parts, borrowed));
    lent = [...chain.parts.map((part) => stepOf(part.kind, part.values[0]!)), ...borrowed];
  }
  return lists.reverse().flat();
}

// An article runs through its document and borrows nothing; a section only from another section.
function borrow(top: LocatorKind, lent: readonly LocatorStep[]): readonly LocatorStep[] {
  if (top === 'section' || top === 'subsection') {
    return lent[0]?.kind === top ? lent.slice(1) : [];
  }
  if (unitSize(top) > unitSize('clause') || lent.length === 0) return [];
  if (unitSize(lent[0]!.kind) > unitSize(top)) return [];
  return lent.filter((step) => unitSize(step.kind) > unitSize(top));
}

function expand(parts: readonly UnitPart[], borrowed: readonly LocatorStep[]): Locator[] {
  const locators: Locator[] = [];
  for (const [index, part] of parts.entries()) {
    const outer = parts.slice(index + 1);
    const isFirst = index === 0;
    for (const [place, value] of part.values.entries()) {
      if (!isFirst && (place === 0 || part.many)) continue;
      const isLast = place === part.values.length - 1;
      for (const steps of products(outer)) {
        locators.push({
          steps: [stepOf(part.kind, value), ...steps, ...borrowed],
          start: value.start,
          end: isFirst && isLast ? Math.max(value.end, ...singles(outer)) : value.end,
        });
      }
    }
  }
  return locators;
}

// "điểm b các khoản 1 và 2": the point of each; without "các" only the first number holds what is before it.
function products(outer: readonly UnitPart[]): LocatorStep[][] {
  let lists: LocatorStep[][] = [[]];
  for (const part of outer) {
    const values = part.many ? part.values : part.values.slice(0, 1);
    lists = lists.flatMap((list) => values.map((value) => [...list, stepOf(part.kind, value)]));
  }
  return lists;
}

function singles(outer: readonly UnitPart[]): number[] {
  const ends: number[] = [];
  for (const part of outer) {
    ends.push(part.values[0]!.end);
    if (part.values.length > 1) break;
  }
  return ends;
}

function stepOf(kind: LocatorKind, value: UnitValue): LocatorStep {
  return {
    kind,
    ...(value.number === undefined ? {} : { number: value.number }),
    ...(value.through === undefined ? {} : { through: value.through }),
    ...(value.relative ? { relative: true } : {}),
  };
}
