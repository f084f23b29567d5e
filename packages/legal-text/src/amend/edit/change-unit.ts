import type { LegalNode, LegalTree } from '../../model/node.ts';
import type { NewText, Target } from '../instruction.ts';
import type { Edited } from './edited.ts';
import { isStep } from './find-target.ts';
import { fittedUnit, withOpening } from './fit-text.ts';
import { withReplaced } from './rebuild.ts';
import { type Refused, refuse } from './refusal.ts';

/**
 * Gives the unit at the end of the path its new text.
 *
 * @example
 * changeUnit(tree, [article, clause], target, content);
 */
export function changeUnit(
  tree: LegalTree,
  path: readonly LegalNode[],
  target: Target,
  content: NewText,
): Edited | Refused {
  const unit = path.at(-1);
  if (!unit) return refuse('wrongContent');
  if (target.part === 'ending') return changeEnding(tree, path, unit, content);
  const changed =
    target.part === 'opening'
      ? withOpening(unit, content.units)
      : fittedUnit(content, target.steps.at(-1)!, unit);
  if (!changed) return refuse('wrongContent');
  const isOther =
    changed.number !== undefined && !isStep(unit, { kind: changed.kind, number: changed.number });
  if (isOther && hasSister(tree, path, changed)) return refuse('duplicateNumber');
  return edited(tree, path, changed);
}

/**
 * Whether a target is the first paragraph of a unit ("đoạn thứ nhất khoản 2"), which trees keep as the
 * unit's own text; then the target is that of the unit.
 *
 * @example
 * ownTextTarget({ steps: [khoản 2, { kind: 'paragraph', number: 'nhất' }] })?.steps; // [khoản 2]
 */
export function ownTextTarget(target: Target): Target | undefined {
  const last = target.steps.at(-1);
  const isFirst =
    last?.kind === 'paragraph' && last.number !== undefined && /^(?:1|nhất|thứ nhất)$/i.test(last.number);
  return isFirst ? { steps: target.steps.slice(0, -1) } : undefined;
}

/**
 * Gives the unit at the end of the path another first paragraph; further paragraphs of the new text
 * follow it.
 *
 * @example
 * changeOwnText(tree, [article], content);
 */
export function changeOwnText(
  tree: LegalTree,
  path: readonly LegalNode[],
  content: NewText,
): Edited | Refused {
  const unit = path.at(-1);
  const [first, ...rest] = content.units;
  if (!unit || unit.text === '') return refuse('targetAbsent');
  if (first?.kind !== 'paragraph') return refuse('wrongContent');
  return edited(tree, path, { ...unit, text: first.text, children: [...rest, ...unit.children] });
}

function changeEnding(
  tree: LegalTree,
  path: readonly LegalNode[],
  unit: LegalNode,
  content: NewText,
): Edited | Refused {
  const last = unit.children.at(-1);
  if (last?.kind !== 'paragraph') return refuse('targetAbsent');
  return edited(tree, path, { ...unit, children: [...unit.children.slice(0, -1), ...content.units] });
}

/**
 * The tree with the last unit of the path changed into another, as an edit.
 *
 * @example
 * edited(tree, [article], { ...article, heading: 'Tên mới' });
 */
export function edited(tree: LegalTree, path: readonly LegalNode[], changed: LegalNode): Edited {
  const unit = path.at(-1)!;
  return {
    ok: true,
    tree: withReplaced(tree, path, [changed]),
    origin: new Map([[changed, unit]]),
    before: unit,
    after: changed,
  };
}

/**
 * Whether a sister of the unit at the end of the path has the number of `other`.
 *
 * @example
 * hasSister(tree, [article, clause], { ...clause, number: '3' });
 */
export function hasSister(tree: LegalTree, path: readonly LegalNode[], other: LegalNode): boolean {
  const unit = path.at(-1);
  const parent = path.at(-2);
  const sisters = parent ? parent.children : [...tree.body, ...tree.appendices];
  return sisters.some(
    (sister) =>
      sister !== unit &&
      other.number !== undefined &&
      isStep(sister, { kind: other.kind, number: other.number }),
  );
}
