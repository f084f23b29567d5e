import type { UnitKind } from '../../model/node.ts';
import type { Target, TargetStep } from '../instruction.ts';

const LARGE: ReadonlySet<UnitKind> = new Set<UnitKind>([
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'appendix',
  'form',
]);
const ORDER: readonly UnitKind[] = [
  'appendix',
  'form',
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'clause',
  'point',
  'indent',
  'paragraph',
];

/**
 * A target with the outer units it leaves to its surroundings. Articles and what is larger stand by
 * themselves: they are numbered through the document.
 *
 * @example
 * within({ steps: [khoản 2] }, { steps: [điều 5] }); // { steps: [điều 5, khoản 2] }
 */
export function within(target: Target, outer: Target | undefined): Target {
  const [first] = target.steps;
  if (!outer || (first && LARGE.has(first.kind))) return target;
  if (!first)
    return target.part ? { ...target, steps: outer.steps.filter((step) => holdsPart(step, target)) } : target;
  const steps = outer.steps.filter((step) => ORDER.indexOf(step.kind) < ORDER.indexOf(first.kind));
  return { ...target, steps: [...steps, ...target.steps] };
}

// "tên điều" among clauses is the title of their article, not of a clause.
function holdsPart(step: TargetStep, target: Target): boolean {
  return target.part !== 'heading' || LARGE.has(step.kind);
}
