import type { UnitComparisonRow } from '../../diff/change.ts';
import { compareTrees } from '../../diff/compare.ts';
import type { LegalTree, UnitId } from '../../model/node.ts';
import { readUnitId } from '../../model/unit-id.ts';
import { articlesOf } from '../../model/visit.ts';
import type { Act, Target } from '../instruction.ts';

/**
 * The acts that give the articles of the main text the numbers they have in the later version, before
 * anything else is compared: repeals of articles that went and whose number is taken, and renumberings
 * in an order in which no number is ever given twice. Empty where no article changed its number;
 * `undefined` where numbers were exchanged in a circle, which no order of renumberings can do.
 *
 *   Điều 4, 5, 6   →   Điều 4, 4', 5, 6     Đánh số lại Điều 6 thành Điều 7. Đánh số lại Điều 5 thành Điều 6.
 *
 * @example
 * renumberings(before, after)?.map((act) => act.kind);
 */
export function renumberings(before: LegalTree, after: LegalTree): Act[] | undefined {
  const { rows } = compareTrees(before, after);
  const waiting = changedNumbers(rows);
  if (waiting.size === 0) return [];
  const kept = new Set(rows.flatMap((row) => (row.before && row.after ? [row.before] : [])));
  const taken = new Set<string>();
  const acts: Act[] = [];
  for (const article of articlesOf({ ...before, appendices: [] })) {
    const number = article.number ?? '';
    const isGone = !kept.has(article.id) && [...waiting.values()].includes(number);
    if (isGone) acts.push({ kind: 'repeal', target: articleTarget(number) });
    else taken.add(number);
  }
  while (waiting.size > 0) {
    const next = [...waiting].find(([, to]) => !taken.has(to));
    if (!next) return undefined;
    const [from, to] = next;
    acts.push({ kind: 'renumber', target: articleTarget(from), number: to });
    taken.delete(from);
    taken.add(to);
    waiting.delete(from);
  }
  return acts;
}

function articleTarget(number: string): Target {
  return { steps: [{ kind: 'article', number }] };
}

/** Old number → new number of the articles that have another one. */
function changedNumbers(rows: readonly UnitComparisonRow[]): Map<string, string> {
  const changed = new Map<string, string>();
  for (const row of rows) {
    const [from, to] = [articleNumber(row.before), articleNumber(row.after)];
    if (from !== undefined && to !== undefined && from !== to && !row.related) changed.set(from, to);
  }
  return changed;
}

function articleNumber(id: UnitId | undefined): string | undefined {
  const steps = id === undefined ? [] : readUnitId(id);
  const [only] = steps;
  return steps.length === 1 && only?.kind === 'article' && only.repeat === 1 ? only.number : undefined;
}
