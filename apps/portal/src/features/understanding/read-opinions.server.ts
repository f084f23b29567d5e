import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { deleteGone, findFirstIds, findUnread, insertCores, lockReading } from './cores.store.server.ts';
import { judgeCores, newRun, TURN, type Waiting } from './judge-cores.server.ts';
import {
  deleteKnownCores,
  deleteSeats,
  findKnownCores,
  findSharersBehind,
  type KnownCore,
} from './known-cores.store.server.ts';
import { nameGroups } from './name-groups.server.ts';
import type { OpinionCore } from './near-duplicates/opinion-core.ts';
import {
  type ReadOpinion,
  readOpinion,
  readParagraphs,
  type StoredOpinion,
} from './near-duplicates/read-opinion.ts';
import { deleteParagraphs, insertParagraphs } from './paragraphs.store.server.ts';
import { forgetOtherRules, forgetReading } from './reading-rules.store.server.ts';

/** Opinions read in one transaction; a process that dies loses no more than these, and the next run goes on behind them. */
const PORTION = 1_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Reads what is new in a round and forgets what is gone. Harmless when repeated. Returns how many were read.
 *
 * A copy of a core that is known stands where the core stands, and nothing is compared. Of another core it is asked which heads before it
 * are the same (`near-duplicates/heads.ts`), and what is found is kept. Whoever stands behind a head that came, went or
 * moved is asked again, so the groups are those of a reading of all, in whatever order opinions come and go.
 */
export async function readNewOpinions(db: Db, consultationId: string, portion = PORTION): Promise<number> {
  const words = new Map<string, OpinionCore>();
  await inTransaction(db, (tx) => forgetGone(tx, consultationId, words));
  return await readPortions(db, consultationId, portion, words);
}

/** Everything anew, as if nothing had been read: the same groups; what opinions mean is read by the next run of the job. */
export async function readAllOpinions(db: Db, consultationId: string, portion = PORTION): Promise<number> {
  return await inTransaction(db, async (tx) => {
    await lockReading(tx, consultationId);
    await forgetReading(tx, consultationId);
    await forgetOtherRules(tx, consultationId);
    return await readPortions(tx, consultationId, portion, new Map());
  });
}

async function readPortions(
  db: Db,
  consultationId: string,
  portion: number,
  words: Map<string, OpinionCore>,
) {
  let read = 0;
  for (let behindId = BEFORE_ALL; ; ) {
    const ids = await inTransaction(db, (tx) => readPortion(tx, consultationId, behindId, portion, words));
    read += ids.length;
    if (ids.length < portion) return read;
    behindId = ids.at(-1)!;
    await nextTurn();
  }
}

async function forgetGone(tx: Db, consultationId: string, words: Map<string, OpinionCore>): Promise<void> {
  await lockReading(tx, consultationId);
  await forgetOtherRules(tx, consultationId);
  const { cores, opinionIds } = await deleteGone(tx, consultationId);
  await deleteParagraphs(tx, consultationId, opinionIds);
  if (cores.length > 0)
    await regroup(tx, consultationId, { left: cores, firsts: new Map(), come: new Map() }, words);
}

async function readPortion(
  tx: Db,
  consultationId: string,
  behindId: string,
  portion: number,
  words: Map<string, OpinionCore>,
): Promise<string[]> {
  await lockReading(tx, consultationId);
  const unread = await findUnread(tx, consultationId, behindId, portion);
  if (unread.length === 0) return [];
  const read = await readInTurns(unread);
  // They come by their ids: of equal cores the first is the first.
  const firsts = new Map<string, FirstOpinion>();
  for (const { opinion, core, node } of read)
    if (!firsts.has(core)) firsts.set(core, { firstId: opinion.id, node });
  const come = new Map(read.map(({ opinion, core }) => [opinion.id, core]));
  const names = await regroup(tx, consultationId, { left: [], firsts, come }, words);
  const known = new Map(
    (await findKnownCores(tx, consultationId, [...firsts.keys()])).map(({ core, rootId }) => [core, rootId]),
  );
  await insertCores(
    tx,
    consultationId,
    read.map(({ opinion, core }) => {
      const root = known.get(core) ?? opinion.id;
      return {
        opinionId: opinion.id,
        core,
        fingerprint: opinion.fingerprint,
        groupId: names.get(root) ?? root,
      };
    }),
  );
  await insertParagraphs(tx, consultationId, unread.flatMap(paragraphsOf));
  return unread.map(({ id }) => id);
}

const paragraphsOf = (opinion: StoredOpinion) =>
  readParagraphs(opinion).map(({ core, node }) => ({
    paragraph: core,
    opinionId: opinion.id,
    bands: [...node.bands].slice(0, PARAGRAPH_BANDS),
  }));
/** Fewer than of a core: any of the heads of a group may meet it, and its words decide. */
const PARAGRAPH_BANDS = 16;

type FirstOpinion = Pick<Waiting, 'firstId' | 'node'>;

/** `left`: cores that lost an opinion; `firsts`: cores of opinions that are read now, with the first of these; `come`: all of these. */
interface Moved {
  readonly left: readonly string[];
  readonly firsts: ReadonlyMap<string, FirstOpinion>;
  readonly come: ReadonlyMap<string, string>;
}

async function regroup(
  tx: Db,
  consultationId: string,
  { left, firsts, come }: Moved,
  words: Map<string, OpinionCore>,
): Promise<ReadonlyMap<string, string>> {
  const known = await findKnownCores(tx, consultationId, [...left, ...firsts.keys()]);
  const still = left.length > 0 ? await findFirstIds(tx, consultationId, left) : new Map<string, string>();
  const firstOf = (core: KnownCore) => {
    const [now, next] = [
      firsts.get(core.core)?.firstId,
      firsts.has(core.core) ? core.firstId : still.get(core.core),
    ];
    return now && next ? (now < next ? now : next) : (now ?? next);
  };
  // A core whose first opinion is another one stands elsewhere in the order: as if it had gone and come.
  const gone = known.filter((core) => firstOf(core) !== core.firstId);
  const waiting = new Map<string, Waiting>();
  const knownAs = new Set(known.map(({ core }) => core));
  for (const [core, first] of firsts) if (!knownAs.has(core)) waiting.set(core, { core, ...first });
  for (const core of gone) {
    const firstId = firstOf(core);
    if (firstId) waiting.set(core.core, { core: core.core, firstId });
  }
  await takeOut(tx, consultationId, gone, waiting);
  const run = newRun(words);
  const judged = await judgeCores(tx, consultationId, waiting, run);
  return await nameGroups(tx, consultationId, { judged: [...judged.values()], gone, left, come }, run);
}

/** Those behind a head that goes are to be judged again. */
async function takeOut(
  tx: Db,
  consultationId: string,
  gone: readonly KnownCore[],
  waiting: Map<string, Waiting>,
): Promise<void> {
  const heads = gone.filter(({ isHead }) => isHead);
  for (const before of await findSharersBehind(tx, consultationId, heads))
    if (!waiting.has(before.core) && !gone.some(({ core }) => core === before.core))
      waiting.set(before.core, { core: before.core, firstId: before.firstId, before });
  await deleteSeats(
    tx,
    consultationId,
    heads.map(({ firstId }) => firstId),
  );
  await deleteKnownCores(
    tx,
    consultationId,
    gone.map(({ core }) => core),
  );
}

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
