import { compareTrees, type UnitComparison } from '@danban/legal-text';
import type { DraftVersion } from '#features/drafts/draft-version.ts';
import type { ComparedVersions } from './change-links.ts';

/** Comparisons of versions that are no neighbours, by their ids: a confirmed version never changes. */
const kept = new Map<string, UnitComparison>();
const MOST_COMPARISONS = 20;

/** The version that was asked about and a later one; undefined while there is none. What people said of doubtful pairs is in it. */
export function comparedVersions(
  asked: DraftVersion,
  later: DraftVersion | undefined,
): (ComparedVersions & { readonly afterId: string; readonly afterOrdinal: number }) | undefined {
  if (!later || later.id === asked.id) return undefined;
  const stored = later.comparison?.beforeVersionId === asked.id ? later.comparison : undefined;
  return {
    ...{ before: asked.tree, after: later.tree, comparison: stored ?? compared(asked, later) },
    ...{ afterId: later.id, afterOrdinal: later.ordinal },
  };
}

function compared(asked: DraftVersion, later: DraftVersion): UnitComparison {
  const key = `${asked.id} ${later.id}`;
  const known = kept.get(key) ?? compareTrees(asked.tree, later.tree);
  kept.delete(key);
  kept.set(key, known);
  const [oldest] = kept.keys();
  if (kept.size > MOST_COMPARISONS && oldest !== undefined) kept.delete(oldest);
  return known;
}
