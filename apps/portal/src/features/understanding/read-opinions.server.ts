import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Db, inTransaction } from '#platform/db.server.ts';
import {
  deleteAllCores,
  deleteGone,
  deleteIdleBands,
  findFirstOfCores,
  findKnownGroups,
  findNeighbours,
  findUnread,
  insertBands,
  insertCores,
  lockReading,
  updateGroups,
} from './cores.store.server.ts';
import { Grouping } from './near-duplicates/grouping.ts';
import { type ReadOpinion, readOpinion, type StoredOpinion } from './near-duplicates/read-opinion.ts';

/** Opinions read in one transaction; a process that dies loses no more than these, and the next run goes on behind them. */
const PORTION = 1_000;

/**
 * Reads what is new in a round, forgets what is gone, and groups anew whatever they can touch. Harmless when repeated. Returns
 * how many were read.
 *
 * A copy of a core that is known stands where the core stands, and nothing is compared. Of the others
 * this works by taking everything that shares a band with what changed, and everything that shares one with that, until
 * nothing is added: what is outside can never be compared with what is inside, so the groups are those of a grouping of all.
 */
export async function readNewOpinions(db: Db, consultationId: string, portion = PORTION): Promise<number> {
  let read = 0;
  for (;;) {
    const count = await inTransaction(db, (tx) => readPortion(tx, consultationId, portion));
    read += count;
    if (count < portion) return read;
    await nextTurn();
  }
}

/** Everything anew, as if nothing had been read: the same groups. */
export async function readAllOpinions(db: Db, consultationId: string): Promise<number> {
  return await inTransaction(db, async (tx) => {
    await lockReading(tx, consultationId);
    await deleteAllCores(tx, consultationId);
    return await readPortion(tx, consultationId, Number.MAX_SAFE_INTEGER);
  });
}

async function readPortion(tx: Db, consultationId: string, portion: number): Promise<number> {
  await lockReading(tx, consultationId);
  const gone = await deleteGone(tx, consultationId);
  const unread = await findUnread(tx, consultationId, portion);
  const read = await readInTurns(unread);
  const firsts = new Map<string, string>();
  for (const { opinion, core } of read) if (!firsts.has(core)) firsts.set(core, opinion.id);
  const known = await findKnownGroups(tx, consultationId, firsts);
  await insertCores(
    tx,
    consultationId,
    read.map(({ opinion, core }) => ({
      opinionId: opinion.id,
      core,
      fingerprint: opinion.fingerprint,
      groupId: known.get(core) ?? opinion.id,
    })),
  );
  const fresh = new Map(
    read.filter(({ core }) => !known.has(core)).map(({ core, node }) => [core, node] as const),
  );
  const bands = [...fresh].flatMap(([core, node]) =>
    [...new Set(node.bands)].map((band) => ({ core, band })),
  );
  await insertBands(tx, consultationId, bands);
  await groupAround(tx, consultationId, new Set([...gone, ...fresh.keys()]));
  await deleteIdleBands(tx, consultationId, gone);
  return unread.length;
}

/** So many are read or compared before whoever else waits in this process has a turn. */
const TURN = 50;

async function readInTurns(
  opinions: readonly StoredOpinion[],
): Promise<({ readonly opinion: StoredOpinion } & ReadOpinion)[]> {
  const read = [];
  for (const [index, opinion] of opinions.entries()) {
    if (index % TURN === TURN - 1) await nextTurn();
    read.push({ opinion, ...readOpinion(opinion) });
  }
  return read;
}

async function groupAround(tx: Db, consultationId: string, changed: ReadonlySet<string>): Promise<void> {
  const reached = new Set(changed);
  for (let edge = [...changed]; edge.length > 0; ) {
    const next = await findNeighbours(tx, consultationId, edge);
    edge = next.filter((core) => !reached.has(core));
    for (const core of edge) reached.add(core);
  }
  if (reached.size === 0) return;
  const firsts = await findFirstOfCores(tx, consultationId, [...reached]);
  const grouping = new Grouping();
  const places: number[] = [];
  for (const [index, opinion] of firsts.entries()) {
    if (index % TURN === TURN - 1) await nextTurn();
    places.push(grouping.add(readOpinion(opinion).node));
  }
  const groups = grouping.groups();
  // Firsts come by their ids: the first of a group has the smallest.
  const names = new Map<number, string>();
  const moved = new Map<string, string>();
  for (const [index, { id, core, groupId }] of firsts.entries()) {
    const group = groups[places[index]!]!;
    const name = names.get(group) ?? id;
    names.set(group, name);
    if (name !== groupId || changed.has(core)) moved.set(core, name);
  }
  await updateGroups(tx, consultationId, moved);
}
