import type { LegalNode, UnitKind } from '../../model/node.ts';
import { idStep } from '../../model/unit-id.ts';
import { sameUnit, sameUnits } from '../edit/same-units.ts';
import type { Act, TargetStep } from '../instruction.ts';

/**
 * How far down to go: to the smallest unit that says the change, or to whole articles.
 *
 * @example
 * const mode: DiffMode = 'smallest';
 */
export type DiffMode = 'smallest' | 'articles';

const NUMBERED: ReadonlySet<UnitKind> = new Set<UnitKind>([
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'clause',
  'point',
  'appendix',
  'form',
]);
const GROUPS: ReadonlySet<UnitKind> = new Set<UnitKind>(['part', 'chapter', 'section', 'subsection']);

/**
 * The acts that turn one list of sisters into another: amendments inside those that are in both, new
 * ones behind the sister before them, repeals of those that went. `undefined` when sisters cannot be
 * told apart by number or changed their order, so that the unit around must be replaced.
 *
 * @example
 * actsForSisters(before.body, after.body, [], 'smallest');
 */
export function actsForSisters(
  before: readonly LegalNode[],
  after: readonly LegalNode[],
  outer: readonly TargetStep[],
  mode: DiffMode,
): Act[] | undefined {
  if (sameUnits(before, after)) return [];
  const old = keyed(before);
  const now = keyed(after);
  if (!old || !now || !keepsOrder([...old.keys()], [...now.keys()])) return undefined;
  const acts: Act[] = [];
  for (const [index, unit] of after.entries()) {
    const known = old.get(keyOf(unit));
    const inside = known
      ? actsForPair(known, unit, stepsTo(unit, outer), mode)
      : [addition(after, index, old, outer)];
    if (!inside) return undefined;
    acts.push(...inside);
  }
  const gone = before.filter((unit) => !now.has(keyOf(unit)));
  return [...acts, ...gone.map((unit): Act => ({ kind: 'repeal', target: { steps: stepsTo(unit, outer) } }))];
}

/** Sisters by number; `undefined` when one has none or two have the same. */
function keyed(units: readonly LegalNode[]): Map<string, LegalNode> | undefined {
  const map = new Map(units.map((unit) => [keyOf(unit), unit]));
  const isClear = units.every((unit) => NUMBERED.has(unit.kind) && unit.number !== undefined && !unit.quoted);
  return isClear && map.size === units.length ? map : undefined;
}

function keyOf(unit: LegalNode): string {
  return idStep(unit.kind, unit.number);
}

function keepsOrder(before: readonly string[], after: readonly string[]): boolean {
  const [old, now] = [new Set(before), new Set(after)];
  const shared = before.filter((key) => now.has(key));
  return after.filter((key) => old.has(key)).every((key, index) => key === shared[index]);
}

// Articles are numbered through the document, so that their address begins with them.
function stepsTo(unit: LegalNode, outer: readonly TargetStep[]): TargetStep[] {
  const step: TargetStep = { kind: unit.kind, number: unit.number! };
  const inAppendix = outer.filter((other) => other.kind === 'appendix' || other.kind === 'form');
  return unit.kind === 'article' ? [...inAppendix, step] : [...outer, step];
}

function addition(
  after: readonly LegalNode[],
  index: number,
  old: ReadonlyMap<string, LegalNode>,
  outer: readonly TargetStep[],
): Act {
  const unit = after[index]!;
  const target = { steps: stepsTo(unit, outer) };
  const content = { units: [unit] };
  const before = after[index - 1];
  if (before)
    return {
      kind: 'add',
      target,
      place: { where: 'after', anchor: { steps: stepsTo(before, outer) } },
      content,
    };
  const next = after.slice(index + 1).find((other) => old.has(keyOf(other)));
  const anchor = { steps: next ? stepsTo(next, outer) : [...outer] };
  return { kind: 'add', target, place: { where: next ? 'before' : 'in', anchor }, content };
}

/**
 * The acts inside one unit that is in both versions; an amendment of the whole unit where its own words
 * changed in a way that no smaller address names, or where most of it changed. `undefined` for a unit
 * that cannot be addressed.
 *
 * @example
 * actsForPair(oldArticle, newArticle, [{ kind: 'article', number: '5' }], 'smallest');
 */
export function actsForPair(
  before: LegalNode,
  after: LegalNode,
  steps: readonly TargetStep[],
  mode: DiffMode,
): Act[] | undefined {
  if (sameUnit(before, after)) return [];
  const isHolder = GROUPS.has(after.kind) || after.kind === 'appendix';
  const whole: Act[] | undefined =
    steps.length > 0 ? [{ kind: 'amend', target: { steps }, content: { units: [after] } }] : undefined;
  if (mode === 'articles' && !isHolder) return whole;
  const own = ownActs(before, after, steps);
  if (!own) return whole;
  const inner = actsForSisters(numberedIn(before), numberedIn(after), steps, mode);
  if (!inner) return whole;
  return !isHolder && isMostlyNew(before, inner) ? whole : [...own, ...inner];
}

/** Acts for title and opening words; `undefined` when other words of the unit's own changed. */
function ownActs(before: LegalNode, after: LegalNode, steps: readonly TargetStep[]): Act[] | undefined {
  if (before.label !== after.label || before.quoted !== after.quoted || before.rows || after.rows)
    return undefined;
  const acts: Act[] = [];
  if (before.heading !== after.heading) {
    if (!after.heading || !before.heading || steps.length === 0) return undefined;
    acts.push({ kind: 'rename', target: { steps, part: 'heading' }, heading: after.heading });
  }
  const [old, now] = [split(before), split(after)];
  if (!sameUnits(old.rest, now.rest)) return undefined;
  if (before.text !== after.text || !sameUnits(old.opening, now.opening)) {
    if (numberedIn(after).length === 0 || numberedIn(before).length === 0 || after.text === '')
      return undefined;
    const first: LegalNode = { id: 'doan-1', kind: 'paragraph', number: '1', text: after.text, children: [] };
    acts.push({
      kind: 'amend',
      target: { steps, part: 'opening' },
      content: { units: [first, ...now.opening] },
    });
  }
  return acts;
}

function numberedIn(unit: LegalNode): LegalNode[] {
  return unit.children.filter((child) => NUMBERED.has(child.kind));
}

/** Unnumbered units in front of the first numbered one, and those behind. */
function split(unit: LegalNode): { opening: LegalNode[]; rest: LegalNode[] } {
  const first = unit.children.findIndex((child) => NUMBERED.has(child.kind));
  const until = first < 0 ? unit.children.length : first;
  return {
    opening: unit.children.slice(0, until),
    rest: unit.children.slice(until).filter((child) => !NUMBERED.has(child.kind)),
  };
}

// An amending act gives an article whole when more than half of its clauses would be given anyway.
function isMostlyNew(before: LegalNode, inner: readonly Act[]): boolean {
  const many = numberedIn(before).length;
  return many > 2 && inner.length * 2 > many;
}
