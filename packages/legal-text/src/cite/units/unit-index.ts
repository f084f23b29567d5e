import type { LegalNode, LegalTree, UnitId } from '../../model/node.ts';
import { type TableItem, tableItems } from '../../model/table-items.ts';
import { idStep } from '../../model/unit-id.ts';
import { walk } from '../../model/visit.ts';
import { compareKeys, sortKey } from '../../text/numerals.ts';
import type { Locator, LocatorStep } from '../locator.ts';
import type { ResolvedUnit } from '../resolve.ts';
import { type LocatorKind, unitSize } from './unit-words.ts';

interface Placed {
  readonly node: LegalNode;
  readonly ancestors: readonly LegalNode[];
}

/**
 * The units of a tree, ready for looking up many locators. Quoted units are left out: they are another
 * document's words.
 *
 * @example
 * indexUnits(tree).byStep.get('dieu-5')?.length; // 1
 */
export interface UnitIndex {
  readonly byStep: ReadonlyMap<string, readonly Placed[]>;
  readonly byId: ReadonlyMap<UnitId, Placed>;
}

/**
 * Makes the index of a tree. Linear in the number of units.
 *
 * @example
 * const index = indexUnits(parse(blocks).tree);
 */
export function indexUnits(tree: LegalTree): UnitIndex {
  const byStep = new Map<string, Placed[]>();
  const byId = new Map<UnitId, Placed>();
  walk(tree, (node, ancestors) => {
    if (node.quoted) return false;
    const placed = { node, ancestors };
    byId.set(node.id, placed);
    const step = stepKey(node.kind, node.number);
    addTo(byStep, step, placed);
    for (const item of tableItems(node)) addItem(byStep, item, [...ancestors, node]);
    return true;
  });
  return { byStep, byId };
}

// A numbered row is an item of its table and of the annex around it: số thứ tự 3 Phụ lục I; mục 3 Phụ lục I.
function addItem(
  byStep: Map<string, Placed[]>,
  { id, number, group, text }: TableItem,
  above: readonly LegalNode[],
): void {
  if (number === undefined) return;
  const row: LegalNode = { id, kind: 'table', number, text, children: [] };
  const outer =
    group === undefined ? [] : [{ ...row, id: `${id}~`, kind: 'section' as const, number: group }];
  addTo(byStep, stepKey('row', number), { node: row, ancestors: [...above, ...outer] });
}

function addTo(byStep: Map<string, Placed[]>, step: string, placed: Placed): void {
  const list = byStep.get(step);
  if (list) list.push(placed);
  else byStep.set(step, [placed]);
}

function stepKey(kind: LocatorKind | LegalNode['kind'], number: string | undefined): string {
  if (kind === 'subpoint') return `tiet-${number ?? ''}`;
  return kind === 'row' ? `stt-${number ?? ''}` : idStep(kind, number);
}

/**
 * Looks up a locator. Relative steps ("Điều này") and larger steps that are not said are taken from
 * `citing`, the unit in which the locator stands; a range gives every unit between its ends. Where a
 * number stands in several places, the one inside the citing unit's own regulation or annex wins, then
 * the main text.
 *
 * @example
 * resolveLocator(index, locator, 'dieu-5__khoan-1').state; // 'resolved'
 */
export function resolveLocator(index: UnitIndex, locator: Locator, citing?: UnitId): ResolvedUnit {
  const here = citing === undefined ? undefined : index.byId.get(citing);
  const around = here ? [...here.ancestors, here.node] : [];
  const steps = [...locator.steps].reverse();
  const said = whole(steps, around);
  if (!said) return { locator, state: 'noContext', units: [] };
  const placed = preferred(firstFound(index, waysToSay(withoutFirstParagraph(said))), around);
  const isRange = said.at(-1)!.through !== undefined;
  const found = isRange ? placed : nearest(placed, around);
  const units = found.map(({ node }) => node.id);
  if (units.length === 0) return { locator, state: 'absent', units };
  return { locator, state: isRange || units.length === 1 ? 'resolved' : 'ambiguous', units };
}

// What is printed, and what it may mean where no unit is called so; the first that is there counts.
function waysToSay(steps: readonly LocatorStep[]): (readonly LocatorStep[])[] {
  return [steps, withClauses(steps), withRows(steps)];
}

function firstFound(index: UnitIndex, ways: readonly (readonly LocatorStep[])[]): Placed[] {
  for (const steps of ways) {
    const found = candidates(index, steps);
    if (found.length > 0) return found;
  }
  return [];
}

// The first paragraph of a unit is the unit's own text in the tree.
function withoutFirstParagraph(steps: readonly LocatorStep[]): readonly LocatorStep[] {
  const last = steps.at(-1)!;
  const isFirst =
    last.kind === 'paragraph' && /^(?:1|(?:thứ )?nhất|mở đầu|đầu|đầu tiên)$/.test(last.number ?? '');
  return isFirst && steps.length > 1 ? steps.slice(0, -1) : steps;
}

// Old laws count what is now khoản and call it điểm: "các điểm 3 và 4 Điều 157".
function withClauses(steps: readonly LocatorStep[]): readonly LocatorStep[] {
  const last = steps.at(-1)!;
  const isClause =
    last.kind === 'point' && /^\d+$/.test(last.number ?? '') && steps.at(-2)?.kind === 'article';
  return isClause ? [...steps.slice(0, -1), { ...last, kind: 'clause' }] : steps;
}

// "mục 3 Phụ lục I" and "mục I Phụ lục I" of an annex that is a table are its rows.
function withRows(steps: readonly LocatorStep[]): readonly LocatorStep[] {
  const last = steps.at(-1)!;
  const isItem = last.kind === 'section' && steps.some(({ kind }) => kind === 'appendix' || kind === 'form');
  return isItem ? [...steps.slice(0, -1), { ...last, kind: 'row' }] : steps;
}

// Largest step first, "này" and what was left out filled in from the units around the citation.
function whole(steps: readonly LocatorStep[], around: readonly LegalNode[]): LocatorStep[] | null {
  const filled: LocatorStep[] = [];
  for (const step of steps) {
    if (!step.relative) {
      filled.push(step);
      continue;
    }
    const unit = around.findLast((node) => node.kind === step.kind);
    if (!unit) return null;
    filled.push({ kind: unit.kind as LocatorKind, number: unit.number ?? '' });
    const outer = around.slice(0, around.indexOf(unit)).filter((node) => isCounted(node, unit));
    filled.unshift(...outer.map((node) => ({ kind: node.kind as LocatorKind, number: node.number ?? '' })));
  }
  const [largest] = filled;
  if (!largest || unitSize(largest.kind) >= unitSize('article')) return filled;
  const missing = around.filter(
    (node) => isInner(node.kind) && unitSize(node.kind as LocatorKind) > unitSize(largest.kind),
  );
  if (missing.length === 0) return largest.kind === 'clause' ? inGroup(filled, around) : null;
  return [
    ...missing.map((node) => ({ kind: node.kind as LocatorKind, number: node.number ?? '' })),
    ...filled,
  ];
}

// Plans and letters have clauses without articles: "khoản 1 nêu trên" is of the same part of the paper.
function inGroup(filled: readonly LocatorStep[], around: readonly LegalNode[]): LocatorStep[] | null {
  const group = around.findLast(({ kind }) => kind === 'section' || kind === 'part' || kind === 'appendix');
  if (!group || group.number === undefined) return null;
  return [{ kind: group.kind as LocatorKind, number: group.number }, ...filled];
}

const isInner = (kind: LegalNode['kind']): boolean =>
  kind === 'article' || kind === 'clause' || kind === 'point';

// Below an article every step counts; above it chapters do not, since articles run through the document.
function isCounted(node: LegalNode, unit: LegalNode): boolean {
  return isInner(node.kind) || (!isInner(unit.kind) && node.kind !== 'appendix');
}

function candidates(index: UnitIndex, steps: readonly LocatorStep[]): Placed[] {
  const last = steps.at(-1)!;
  const outer = steps.slice(0, -1);
  const listed =
    last.through === undefined
      ? (index.byStep.get(stepKey(last.kind, last.number)) ?? [])
      : between(index, last);
  return listed.filter(({ ancestors }) => isUnder(ancestors, outer));
}

function isUnder(ancestors: readonly LegalNode[], outer: readonly LocatorStep[]): boolean {
  let from = 0;
  for (const step of outer) {
    const key = stepKey(step.kind, step.number);
    const at = ancestors.findIndex((node, place) => place >= from && stepKey(node.kind, node.number) === key);
    if (at < 0) return false;
    from = at + 1;
  }
  // "khoản 2 Điều 5" is a clause of the article itself, not of another unit between them.
  const inner = ancestors.filter((node) => isInner(node.kind)).length;
  return (
    inner === outer.filter((step) => isInner(step.kind as LegalNode['kind'])).length || outer.length === 0
  );
}

function between(index: UnitIndex, { kind, number = '', through = '' }: LocatorStep): Placed[] {
  const [from, to] = [sortKey(number), sortKey(through)];
  return [...index.byId.values()].filter(({ node }) => {
    if (node.kind !== kind || node.number === undefined) return false;
    const key = sortKey(node.number);
    return compareKeys(from, key) <= 0 && compareKeys(key, to) <= 0;
  });
}

function preferred(found: readonly Placed[], around: readonly LegalNode[]): readonly Placed[] {
  const attached = around.find((node) => node.kind === 'appendix');
  const inPlace = (placed: Placed): boolean =>
    attached === undefined
      ? !placed.ancestors.some((node) => node.kind === 'appendix')
      : placed.node === attached || placed.ancestors.includes(attached);
  const near = found.filter(inPlace);
  const list = near.length > 0 ? near : found;
  // The same number twice under one parent is a fault of the text ("~2"); the first one is meant by its number.
  const first = list.filter(({ node }) => !node.id.includes('~'));
  return first.length > 0 ? first : list;
}

// "Mục 2" said in chapter IV is of that chapter before it is of another one.
function nearest(list: readonly Placed[], around: readonly LegalNode[]): readonly Placed[] {
  const isNear = list.map(({ ancestors }) => ancestors.length > 0 && around.includes(ancestors.at(-1)!));
  const near = list.filter((_placed, place) => isNear[place]);
  return near.length === 1 ? near : list;
}
