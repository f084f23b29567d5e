import { compareTrees } from '@danban/legal-text';
import type { Db } from '#platform/db.server.ts';
import { findVersions, requireVersion } from '../drafts.store.server.ts';
import { type FollowedUnit, followUnit, type VersionStep } from './follow-unit.ts';
import type { KeyPoint } from './key-points.ts';

/** Follows sentences from the versions on which they were read to another one, along what was kept at confirmation. */
export async function followPoints(
  db: Db,
  projectId: string,
  points: readonly KeyPoint[],
  toVersionId: string,
): Promise<Map<string, FollowedUnit>> {
  const confirmed = (await findVersions(db, projectId))
    .filter((version) => version.state === 'confirmed')
    .sort((a, b) => a.ordinal - b.ordinal);
  const ids = confirmed.map(({ id }) => id);
  const [first, last] = [
    Math.min(...points.map((point) => Math.max(0, ids.indexOf(point.versionId)))),
    ids.indexOf(toVersionId),
  ];
  const chain = await Promise.all(ids.slice(first, last + 1).map((id) => requireVersion(db, id)));
  const steps = chain.slice(1).map((after, i): VersionStep => {
    const before = chain[i]!;
    const stored = after.comparison?.beforeVersionId === before.id ? after.comparison : undefined;
    return {
      before: before.tree,
      after: after.tree,
      comparison: stored ?? compareTrees(before.tree, after.tree),
    };
  });
  return new Map(
    points.map((point) => {
      const from = chain.findIndex(({ id }) => id === point.versionId);
      return [point.id, followUnit(point.unitId, from < 0 ? steps : steps.slice(from))];
    }),
  );
}
