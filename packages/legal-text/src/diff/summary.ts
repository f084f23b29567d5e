import type { UnitId } from '../model/node.ts';
import type { UnitChange, UnitComparison, UnitComparisonRow } from './change.ts';

/**
 * What happened to one article, for a list "mới / sửa / bỏ": the article itself and how many of its clauses and points
 * were added, edited, removed or moved.
 *
 * @example
 * // { before: 'dieu-5', after: 'dieu-6', change: 'edited', inside: { added: 1, edited: 2, removed: 0, moved: 0 } }
 */
export interface ArticleSummary {
  readonly before?: UnitId;
  readonly after?: UnitId;
  readonly change: UnitChange;
  readonly inside: Readonly<Record<'added' | 'edited' | 'removed' | 'moved', number>>;
}

/**
 * One summary per article (and appendix or form), in the order of the rows. Clauses of added and removed articles are not
 * counted again; renumbered clauses count as nothing, split and joined ones as edited.
 *
 * @example
 * summariseChanges(compareTrees(first, second)).filter((article) => article.change === 'added').length;
 */
export function summariseChanges({ rows }: UnitComparison): ArticleSummary[] {
  const summaries: (ArticleSummary & { inside: Record<'added' | 'edited' | 'removed' | 'moved', number> })[] =
    [];
  const [byBefore, byAfter] = [new Map<UnitId, number>(), new Map<UnitId, number>()];
  for (const row of rows) {
    if (isInside(row.after ?? row.before!)) continue;
    if (row.before !== undefined && !byBefore.has(row.before)) byBefore.set(row.before, summaries.length);
    if (row.after !== undefined && !byAfter.has(row.after)) byAfter.set(row.after, summaries.length);
    const { before, after } = row;
    const ends = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
    summaries.push({ ...ends, change: changeOf(row), inside: { added: 0, edited: 0, removed: 0, moved: 0 } });
  }
  for (const row of rows) {
    const id = row.after ?? row.before!;
    if (!isInside(id)) continue;
    const summary = summaries[(row.after === undefined ? byBefore : byAfter).get(articleOf(id)) ?? -1];
    const kind = insideKind(changeOf(row));
    if (summary && kind && summary.change !== 'added' && summary.change !== 'removed')
      summary.inside[kind] += 1;
  }
  return summaries;
}

function changeOf({ change, status }: UnitComparisonRow): UnitChange {
  return change ?? (status === 'changed' ? 'edited' : status);
}

function insideKind(change: UnitChange): 'added' | 'edited' | 'removed' | 'moved' | undefined {
  if (change === 'same' || change === 'renumbered') return undefined;
  return change === 'split' || change === 'merged' ? 'edited' : change;
}

// Below articles (and Roman sections of plans, appendices, forms) only clauses and points have rows.
const INSIDE = /__(?:khoan|diem)-[^_]*$|^(?:khoan|diem)-/;

function isInside(id: UnitId): boolean {
  return INSIDE.test(id);
}

function articleOf(id: UnitId): UnitId {
  return id.replace(/(?:__(?:khoan|diem)-[^_]*)+$/, '');
}
