import type { LegalNode, LegalTree } from '../../model/node.ts';
import { walk } from '../../model/visit.ts';
import { compareKeys, sortKey } from '../../text/numerals.ts';
import type { NewText, Placement, Target } from '../instruction.ts';
import { edited } from './change-unit.ts';
import type { Edited } from './edited.ts';
import { findTarget, isStep } from './find-target.ts';
import { fittedUnit, withOpening } from './fit-text.ts';
import { withReplaced } from './rebuild.ts';
import { type Refused, refuse } from './refusal.ts';

/**
 * Puts a new unit where the placement says. A number that is already there is refused: an addition
 * never replaces.
 *
 * @example
 * addUnit(tree, target, { where: 'after', anchor }, content);
 */
export function addUnit(
  tree: LegalTree,
  target: Target,
  place: Placement,
  content: NewText,
  attached?: string,
): Edited | Refused {
  if (target.part) return addPart(tree, target, content, attached);
  const step = target.steps.at(-1)!;
  const unit = fittedUnit(content, step, undefined);
  if (!unit) return refuse('wrongContent');
  const anchor = findTarget(tree, place.anchor, attached);
  if (!anchor.ok) return refuse(anchor.reason === 'targetAbsent' ? 'anchorAbsent' : anchor.reason);
  if (step.kind === 'article' && findTarget(tree, target, attached).ok) return refuse('duplicateNumber');
  if (place.where === 'in') return addInside(tree, anchor.path, unit);
  const beside = besideOf(anchor.path, unit);
  return beside ? insert(tree, beside, unit, place.where) : refuse('wrongContent');
}

// "đoạn mở đầu", "đoạn cuối"
function addPart(tree: LegalTree, target: Target, content: NewText, attached?: string): Edited | Refused {
  const found = findTarget(tree, target, attached);
  if (!found.ok) return found;
  const unit = found.path.at(-1);
  if (!unit) return refuse('wrongContent');
  if (target.part === 'ending')
    return edited(tree, found.path, { ...unit, children: [...unit.children, ...content.units] });
  if (unit.text !== '') return refuse('ambiguous');
  return edited(tree, found.path, withOpening(unit, content.units));
}

// A new article "vào sau khoản 3 Điều 5" stands beside Điều 5.
function besideOf(path: readonly LegalNode[], unit: LegalNode): readonly LegalNode[] | undefined {
  const index = path.findLastIndex((step) => step.kind === unit.kind);
  if (index >= 0) return path.slice(0, index + 1);
  const last = path.at(-1);
  // Paragraphs and dashes have no fixed sisters.
  return last && (unit.number === undefined || last.number === undefined || last.kind === 'paragraph')
    ? path
    : undefined;
}

function insert(
  tree: LegalTree,
  path: readonly LegalNode[],
  unit: LegalNode,
  where: 'after' | 'before',
): Edited | Refused {
  const anchor = path.at(-1)!;
  const sisters = path.at(-2)?.children ?? (tree.body.includes(anchor) ? tree.body : tree.appendices);
  if (isAmong(sisters, unit)) return refuse('duplicateNumber');
  const units = where === 'after' ? [anchor, unit] : [unit, anchor];
  return { ok: true, tree: withReplaced(tree, path, units), origin: new Map(), after: unit };
}

function isAmong(sisters: readonly LegalNode[], unit: LegalNode): boolean {
  return (
    unit.number !== undefined &&
    sisters.some((sister) => isStep(sister, { kind: unit.kind, number: unit.number! }))
  );
}

/** Behind the last sister of a lower number; without any, at the end. */
function addInside(tree: LegalTree, path: readonly LegalNode[], unit: LegalNode): Edited | Refused {
  const parent = path.at(-1);
  const sisters = sistersIn(tree, path, unit);
  if (sisters.some((sister) => isAmong([sister.at(-1)!], unit))) return refuse('duplicateNumber');
  const lower = sisters.findLast((sister) => isLower(sister.at(-1)!, unit));
  if (lower) return insert(tree, lower, unit, 'after');
  if (sisters[0]) return insert(tree, sisters[0], unit, 'before');
  if (parent)
    return { ...edited(tree, path, { ...parent, children: [...parent.children, unit] }), after: unit };
  const isAppendix = unit.kind === 'appendix' || unit.kind === 'form';
  const changed = isAppendix
    ? { ...tree, appendices: [...tree.appendices, unit] }
    : { ...tree, body: [...tree.body, unit] };
  return { ok: true, tree: changed, origin: new Map(), after: unit };
}

function isLower(sister: LegalNode, unit: LegalNode): boolean {
  if (sister.number === undefined || unit.number === undefined) return true;
  return compareKeys(sortKey(sister.number), sortKey(unit.number)) < 0;
}

/** Paths to the units of the same kind: children of the place, articles anywhere below it. */
function sistersIn(tree: LegalTree, path: readonly LegalNode[], unit: LegalNode): (readonly LegalNode[])[] {
  const parent = path.at(-1);
  const found: (readonly LegalNode[])[] = [];
  walk(tree, (node, ancestors) => {
    const isBelow = parent === undefined ? true : ancestors.includes(parent);
    const isDirect = ancestors.at(-1) === parent || unit.kind === 'article';
    if (node.kind === unit.kind && isBelow && isDirect && !node.quoted) found.push([...ancestors, node]);
    return node.kind !== 'article' || parent !== undefined;
  });
  // Articles of the main text and of what is issued with it are numbered apart.
  const inBody = found.filter(([first]) => tree.body.includes(first!));
  return parent === undefined && inBody.length > 0 && unit.kind === 'article' ? inBody : found;
}
