import type { Db } from '#platform/db.server.ts';
import { vagueNames } from '../name-groups.server.ts';
import { countRootsOfSaid } from './likely-pairs.store.server.ts';

/**
 * Group → how many of its opinions stand there by a person's word: without what was said it falls into parts, and all but the largest
 * part are there because somebody has said so.
 */
export async function countBySaid(
  db: Db,
  consultationId: string,
  groupIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await countRootsOfSaid(db, consultationId, groupIds);
  if (rows.length === 0) return new Map();
  const names = await vagueNames(db, consultationId);
  const counts = new Map<string, number>();
  for (const [groupId, roots] of Map.groupBy(rows, (row) => row.groupId)) {
    const parts = new Map<string, number>();
    for (const { rootId, opinions } of roots) {
      const part = names.get(rootId) ?? rootId;
      parts.set(part, (parts.get(part) ?? 0) + opinions);
    }
    const all = [...parts.values()];
    counts.set(groupId, all.reduce((sum, one) => sum + one, 0) - Math.max(...all));
  }
  return counts;
}
