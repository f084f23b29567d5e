import type { Db } from '#platform/db.server.ts';
import { findGroupIds, updateGroups } from './cores.store.server.ts';
import type { Judged, JudgingRun } from './judge-cores.server.ts';
import {
  findKnownCores,
  findKnownRoots,
  findUnderRoots,
  findVagueRoots,
  type KnownCore,
  moveRoots,
  setRoots,
} from './known-cores.store.server.ts';
import { joinedRoots, UnionOfRanks } from './near-duplicates/joined-roots.ts';

const sameSet = (one: readonly string[], two: readonly string[]) =>
  one.length === two.length && one.every((id) => two.includes(id));

/**
 * Puts cores under their roots and gives every group its name after some were judged or went. Root → name of all groups whose name
 * is not the root itself.
 */
export async function nameGroups(
  tx: Db,
  consultationId: string,
  judged: readonly Judged[],
  gone: readonly KnownCore[],
  run: JudgingRun,
): Promise<ReadonlyMap<string, string>> {
  const moved = await moveRoots(tx, consultationId, run.roots.moved());
  const again = judged.filter(({ before, same }) => before && !sameSet(before.same, same));
  const torn = new Set([...gone, ...again.map(({ before }) => before!)].map(({ rootId }) => rootId));
  // Roots may have moved since these were read.
  for (const root of [...torn]) torn.add(run.roots.rootOf(root));
  const linked = await findKnownRoots(
    tx,
    consultationId,
    again.flatMap(({ same }) => same),
  );
  for (const root of linked.values()) torn.add(root);
  const put = await putTogether(tx, consultationId, [...torn]);
  const names = await vagueNames(tx, consultationId);
  // Who stood together with another because of a unit and may stand alone now.
  const earlier = [...gone, ...judged.flatMap(({ before }) => before ?? [])];
  const apart = await findKnownRoots(
    tx,
    consultationId,
    earlier.flatMap(({ firstId, vague }) => (vague.length > 0 ? [firstId, ...vague] : [])),
  );
  // A core that went and came has a new place in the order, and opinions that are there.
  const cores = [...moved, ...put, ...gone.map(({ core }) => core)];
  await rename(tx, consultationId, cores, [...torn, ...apart.values(), ...names.keys()], names);
  return names;
}

/** Groups that lost a link, from their links. Returns the cores that stand under another root than before. */
async function putTogether(tx: Db, consultationId: string, roots: readonly string[]): Promise<string[]> {
  if (roots.length === 0) return [];
  const cores = await findUnderRoots(tx, consultationId, roots);
  const union = new UnionOfRanks<string>();
  for (const { firstId, same } of cores) for (const head of same) union.join(firstId, head);
  const changed = cores.filter(({ firstId, rootId }) => union.rootOf(firstId) !== rootId);
  await setRoots(
    tx,
    consultationId,
    new Map(changed.map(({ core, firstId }) => [core, union.rootOf(firstId)])),
  );
  return changed.map(({ core }) => core);
}

async function vagueNames(tx: Db, consultationId: string): Promise<Map<string, string>> {
  const pairs = await findVagueRoots(tx, consultationId);
  const units = new Map(
    pairs.flatMap(({ oneId, oneUnits, twoId, twoUnits }) => [
      [oneId, oneUnits] as const,
      [twoId, twoUnits] as const,
    ]),
  );
  return joinedRoots(
    [...units].map(([rank, unit]) => ({ rank, units: unit })),
    pairs.map(({ oneId, twoId }) => [oneId, twoId] as const),
  );
}

/** Opinions of cores that stand elsewhere now, and of whole groups that bear another name. */
async function rename(
  tx: Db,
  consultationId: string,
  cores: readonly string[],
  roots: readonly string[],
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const nameOf = (root: string) => names.get(root) ?? root;
  const current = await findGroupIds(tx, consultationId, [...new Set(roots)]);
  const misnamed = [...current].filter(([root, name]) => name !== nameOf(root)).map(([root]) => root);
  const under = [
    ...(await findUnderRoots(tx, consultationId, misnamed)),
    ...(await findKnownCores(tx, consultationId, cores)),
  ];
  await updateGroups(tx, consultationId, new Map(under.map(({ core, rootId }) => [core, nameOf(rootId)])));
}
