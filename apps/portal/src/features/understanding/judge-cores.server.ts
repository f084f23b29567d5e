import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Db } from '#platform/db.server.ts';
import { findFirstOpinions } from './cores.store.server.ts';
import {
  deleteSeats,
  findSeats,
  findSharersBehind,
  type KnownCore,
  putKnownCores,
} from './known-cores.store.server.ts';
import type { GroupingNode } from './near-duplicates/grouping.ts';
import { type Head, Heads, verdictOf } from './near-duplicates/heads.ts';
import { UnionOfRanks } from './near-duplicates/joined-roots.ts';
import type { OpinionCore } from './near-duplicates/opinion-core.ts';
import { readOpinion } from './near-duplicates/read-opinion.ts';
import { sameness } from './near-duplicates/same-opinion.ts';

/** A core whose heads are to be found, or found again. */
export interface Waiting {
  readonly core: string;
  readonly firstId: string;
  /** Left out: the words are read from the first opinion. */
  readonly node?: GroupingNode;
  /** What was found before. */
  readonly before?: KnownCore;
}
export interface Judged extends KnownCore {
  readonly before?: KnownCore;
}

/** Judged at once; between two such pieces a core may turn up that waits too. */
const PIECE = 1_000;
/** So many are compared before whoever else waits in this process has a turn. */
export const TURN = 50;

/** More words of heads than these are not kept in memory from one piece to the next. */
const MOST_WORDS = 20_000;

/** What one run knows besides the database. */
export interface JudgingRun {
  /** First opinion → words of heads that were asked; for one run only, so that what is erased is not remembered. */
  readonly words: Map<string, OpinionCore>;
  /** Groups that a core has joined with each other and that are not yet written. */
  readonly roots: UnionOfRanks<string>;
}
export const newRun = (words: Map<string, OpinionCore> = new Map()): JudgingRun => ({
  words,
  roots: new UnionOfRanks(),
});

/**
 * Finds the heads of cores that are new, and of those behind a head that came, went or moved. This works because what is found of a
 * core hangs on the heads before it alone: the first are judged first, and whenever one becomes a head or is one no longer, those
 * behind it that share a band wait again. When nobody waits, all stand as in a reading from the beginning.
 */
export async function judgeCores(
  tx: Db,
  consultationId: string,
  waiting: ReadonlyMap<string, Waiting>,
  run: JudgingRun,
): Promise<Map<string, Judged>> {
  const queue = new Map(waiting);
  const judged = new Map<string, Judged>();
  while (queue.size > 0) {
    const piece = [...queue.values()].sort((a, b) => (a.firstId < b.firstId ? -1 : 1)).slice(0, PIECE);
    for (const { core } of piece) queue.delete(core);
    const found = await judgePiece(tx, consultationId, piece, run);
    const turned = found.filter(({ isHead, before }) => isHead !== (before?.isHead ?? false));
    const here = new Set(piece.map(({ core }) => core));
    for (const known of await findSharersBehind(tx, consultationId, turned))
      if (!here.has(known.core) && !queue.has(known.core))
        queue.set(known.core, { core: known.core, firstId: known.firstId, before: known });
    await putKnownCores(tx, consultationId, found);
    for (const one of found) {
      // Judged twice: what it was before the first time.
      const before = judged.has(one.core) ? judged.get(one.core)!.before : one.before;
      judged.set(one.core, { ...one, ...(before && { before }) });
    }
  }
  return judged;
}

async function judgePiece(
  tx: Db,
  consultationId: string,
  piece: readonly Waiting[],
  run: JudgingRun,
): Promise<Judged[]> {
  await deleteSeats(
    tx,
    consultationId,
    piece.filter(({ before }) => before?.isHead).map(({ firstId }) => firstId),
  );
  if (run.words.size > MOST_WORDS) run.words.clear();
  const nodes = await nodesOf(tx, consultationId, piece);
  const heads = new Heads<string>();
  const rootOf = new Map<string, string>();
  const bands = new Set([...nodes.values()].flatMap((node) => [...node.bands]));
  const seated = new Map<string, Head<string>>();
  for (const { band, firstId, core, rootId } of await findSeats(tx, consultationId, [...bands])) {
    const head = seated.get(firstId) ?? { rank: firstId, core };
    seated.set(firstId, head);
    heads.seat(head, [band]);
    rootOf.set(firstId, rootId);
  }
  const readable = piece.filter(({ core }) => nodes.has(core));
  // More heads only push these out: nobody else can be asked.
  const asked = readable.flatMap(({ core, firstId }) => heads.askedBy(firstId, nodes.get(core)!.bands));
  await readWords(tx, consultationId, asked, run.words);
  const judged: Judged[] = [];
  for (const [index, { core, firstId, before }] of readable.entries()) {
    if (index % TURN === TURN - 1) await nextTurn();
    const node = nodes.get(core)!;
    const { same, vague, likely, isHead } = verdictOf(heads.askedBy(firstId, node.bands), ({ rank }) => {
      const words = run.words.get(rank);
      // Erased a moment ago: the next run takes it out, and whatever it stood before waits again.
      return words ? sameness(node.core, words) : 'other';
    });
    if (isHead) {
      heads.seat({ rank: firstId, core }, node.bands);
      run.words.set(firstId, node.core);
    }
    const [root = firstId, ...others] = same.map(({ rank }) => rootOf.get(rank)!);
    // Of one that was judged before the old links may be gone: its group is put together anew.
    if (!before) for (const other of others) run.roots.join(root, other);
    rootOf.set(firstId, before?.rootId ?? root);
    judged.push({
      core,
      firstId,
      units: node.core.units.join(' '),
      isHead,
      same: same.map(({ rank }) => rank),
      vague: vague.map(({ rank }) => rank),
      likely: likely.map(({ rank }) => rank),
      rootId: before?.rootId ?? run.roots.rootOf(root),
      bands: [...node.bands],
      ...(before && { before }),
    });
  }
  return judged;
}

async function nodesOf(
  tx: Db,
  consultationId: string,
  piece: readonly Waiting[],
): Promise<Map<string, GroupingNode>> {
  const nodes = new Map(piece.flatMap(({ core, node }) => (node ? [[core, node] as const] : [])));
  const unread = piece.filter(({ node }) => !node);
  const firsts = await findFirstOpinions(
    tx,
    consultationId,
    unread.map(({ firstId }) => firstId),
  );
  for (const opinion of firsts) {
    const { core, node } = readOpinion(opinion);
    nodes.set(core, node);
  }
  return nodes;
}

async function readWords(
  tx: Db,
  consultationId: string,
  heads: readonly Head<string>[],
  words: Map<string, OpinionCore>,
): Promise<void> {
  const coreOf = new Map(heads.map(({ rank, core }) => [rank, core]));
  const unread = [...coreOf.keys()].filter((firstId) => !words.has(firstId));
  for (const [index, opinion] of (await findFirstOpinions(tx, consultationId, unread)).entries()) {
    if (index % TURN === TURN - 1) await nextTurn();
    const { core, node } = readOpinion(opinion);
    if (coreOf.get(opinion.id) === core) words.set(opinion.id, node.core);
  }
}
