import type { LegalNode, LegalTree } from '../../model/node.ts';
import { idStep, readUnitId } from '../../model/unit-id.ts';
import type { Target, TargetStep } from '../instruction.ts';
import { type Refused, refuse } from './refusal.ts';

/**
 * Where a target is: the units from the outermost to it; an empty path is the document itself.
 *
 * @example
 * const place: Place = { ok: true, path: [article, clause] };
 */
export interface Place {
  readonly ok: true;
  readonly path: readonly LegalNode[];
}

/**
 * Finds the unit that a target names. Articles are found wherever they stand, because they are
 * numbered through the document; in the main text first, then in the regulation issued with it, unless
 * `attached` says that the regulation is meant. Two units for one address: `ambiguous`, never a guess.
 *
 * @example
 * findTarget(tree, { steps: [{ kind: 'article', number: '5' }] });
 */
export function findTarget(tree: LegalTree, target: Target, attached?: string): Place | Refused {
  if (target.steps.length === 0) return { ok: true, path: [] };
  const [first] = target.steps;
  const regulations = tree.appendices.filter(isAttached);
  const scopes =
    first!.kind === 'appendix' || first!.kind === 'form'
      ? [tree.appendices]
      : attached && regulations.length > 0
        ? [regulations, tree.body]
        : [tree.body, regulations];
  for (const scope of scopes) {
    const paths = pathsTo(scope, target.steps, []);
    if (paths.length > 1) return refuse('ambiguous');
    if (paths[0]) return { ok: true, path: paths[0] };
  }
  return refuse('targetAbsent');
}

/**
 * Whether the unit is a regulation issued with a decision, which is named by its type.
 *
 * @example
 * isAttached(tree.appendices[0]!);
 */
export function isAttached(unit: LegalNode): boolean {
  return readUnitId(unit.id).at(-1)?.name !== undefined;
}

function pathsTo(
  units: readonly LegalNode[],
  steps: readonly TargetStep[],
  above: readonly LegalNode[],
): (readonly LegalNode[])[] {
  const [step, ...inner] = steps;
  if (!step) return [above];
  const exact = matching(units, step, above);
  const found = exact.flatMap((path) => pathsTo(path.at(-1)!.children, inner, path));
  if (found.length > 0 || exact.length > 0) return found;
  // Old decisions say "điểm 4 Điều 1" of what is printed "4.".
  if (step.kind === 'point' && /^\d+$/.test(step.number ?? '')) {
    return pathsTo(units, [{ kind: 'clause', number: step.number! }, ...inner], above);
  }
  return [];
}

// Units that only group others do not hide what they hold.
const HOLDERS = new Set(['part', 'chapter', 'section', 'subsection', 'appendix', 'form']);

function matching(
  units: readonly LegalNode[],
  step: TargetStep,
  above: readonly LegalNode[],
): (readonly LegalNode[])[] {
  return units.flatMap((unit) => {
    const path = [...above, unit];
    if (unit.quoted) return [];
    if (isStep(unit, step)) return [path];
    return HOLDERS.has(unit.kind) ? matching(unit.children, step, path) : [];
  });
}

/**
 * Whether the unit answers to the step: kind and number, "01" equal to "1", "II" to "2".
 *
 * @example
 * isStep(clause, { kind: 'clause', number: '2' });
 */
export function isStep(unit: LegalNode, step: TargetStep): boolean {
  if (unit.kind !== step.kind) return false;
  return step.number === undefined || idStep(unit.kind, unit.number) === idStep(step.kind, step.number);
}
