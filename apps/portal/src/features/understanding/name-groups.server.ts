import type { Db } from '#platform/db.server.ts';
import { findCoresOf, findGroupIds, updateGroups } from './cores.store.server.ts';
import { type Judged, type JudgingRun, newRun } from './judge-cores.server.ts';
import {
  findKnownCores,
  findKnownRoots,
  findUnderRoots,
  findVagueRoots,
  type KnownCore,
  moveRoots,
  setRoots,
} from './known-cores.store.server.ts';
import { findSaidSame } from './likeness/said-likeness.store.server.ts';
import { joinedRoots, UnionOfRanks } from './near-duplicates/joined-roots.ts';

const sameSet = (one: readonly string[], two: readonly string[]) =>
  one.length === two.length && one.every((id) => two.includes(id));

/** What has changed in a round since its groups were named. */
export interface Changed {
  readonly judged: readonly Judged[];
  readonly gone: readonly KnownCore[];
  /** Cores that lost an opinion: a person may have said something of it. */
  readonly left: readonly string[];
  /** Opinions that are written next, with their cores. */
  readonly come: ReadonlyMap<string, string>;
}
const NOTHING: Changed = { judged: [], gone: [], left: [], come: new Map() };

/** After a person has said something of two opinions, or has taken it back. */
export async function nameSaidGroups(tx: Db, consultationId: string): Promise<void> {
  await nameGroups(tx, consultationId, NOTHING, newRun());
}

/**
 * Puts cores under their roots and gives every group its name after some were judged or went. Root → name of all groups whose name
 * is not the root itself.
 */
export async function nameGroups(
  tx: Db,
  consultationId: string,
  { judged, gone, left, come }: Changed,
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
  const names = await joinedNames(tx, consultationId, come);
  // Who stood together with another because of a unit and may stand alone now.
  const earlier = [...gone, ...judged.flatMap(({ before }) => before ?? [])];
  const apart = await findKnownRoots(
    tx,
    consultationId,
    earlier.flatMap(({ firstId, vague }) => (vague.length > 0 ? [firstId, ...vague] : [])),
  );
  // And because of a person's word about an opinion that went, of whose core others are still there.
  const bereft = left.length > 0 ? await findKnownCores(tx, consultationId, left) : [];
  // A core that went and came has a new place in the order, and opinions that are there.
  const cores = [...moved, ...put, ...gone.map(({ core }) => core)];
  const roots = [...torn, ...apart.values(), ...bereft.map(({ rootId }) => rootId), ...names.keys()];
  await rename(tx, consultationId, cores, roots, names);
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

/**
 * Root → name of all roots that stand, or stood, together with another: one names its unit less deeply, or a person has said that two
 * opinions are one. What was said of an opinion that is not there holds nobody together.
 */
async function joinedNames(
  tx: Db,
  consultationId: string,
  come: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const vague = await vagueNames(tx, consultationId);
  const said = await findSaidSame(tx, consultationId);
  if (said.length === 0) return vague;
  const roots = await rootsOf(
    tx,
    consultationId,
    said.flatMap(({ oneId, twoId }) => [oneId, twoId]),
    come,
  );
  const joined = new UnionOfRanks<string>();
  for (const [root, name] of vague) joined.join(root, name);
  for (const { oneId, twoId, isTakenBack } of said) {
    const [one, two] = [roots.get(oneId), roots.get(twoId)];
    if (one && two && !isTakenBack) joined.join(one, two);
  }
  return new Map([...vague.keys(), ...roots.values()].map((root) => [root, joined.rootOf(root)]));
}

/** Opinion → the root of its core, of those that are there. */
async function rootsOf(
  tx: Db,
  consultationId: string,
  opinionIds: readonly string[],
  come: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const cores = await findCoresOf(tx, consultationId, opinionIds);
  for (const id of opinionIds) if (come.has(id)) cores.set(id, come.get(id)!);
  const known = await findKnownCores(tx, consultationId, [...new Set(cores.values())]);
  const rootOfCore = new Map(known.map(({ core, rootId }) => [core, rootId]));
  return new Map(
    [...cores].flatMap(([id, core]) => (rootOfCore.has(core) ? [[id, rootOfCore.get(core)!]] : [])),
  );
}

/** Root → name, by the units alone: what the machine puts together. */
export async function vagueNames(tx: Db, consultationId: string): Promise<Map<string, string>> {
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
