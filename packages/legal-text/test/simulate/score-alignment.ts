import { type UnitComparison, type UnitId, unitText } from '../../src/index.ts';
import { nameConfusion } from './name-confusion.ts';
import type { Revision } from './revise.ts';
import { ROW_KINDS, type SimUnit, unitsBelow } from './sim-law.ts';

/** What the simulation knows: for each old unit the new ones it became, for each new one those it came from. */
export interface Truth {
  readonly successors: ReadonlyMap<UnitId, readonly UnitId[]>;
  readonly sources: ReadonlyMap<UnitId, readonly UnitId[]>;
}

/** The lineage of articles, clauses and points of a revision. */
export function truthOf({ before, after }: Revision): Truth {
  const successors = new Map<UnitId, UnitId[]>();
  const sources = new Map<UnitId, UnitId[]>();
  const inRows = (units: readonly SimUnit[]) => unitsBelow(units).filter((unit) => ROW_KINDS.has(unit.kind));
  for (const unit of inRows(before.units)) successors.set(before.ids.get(unit.key)!, []);
  for (const unit of inRows(after.units)) {
    const id = after.ids.get(unit.key)!;
    const origins = unit.from.map((key) => before.ids.get(key)!);
    sources.set(id, origins);
    for (const origin of origins) successors.get(origin)!.push(id);
  }
  return { successors, sources };
}

/** Right and all units of both versions, and of those that moved, were renumbered, split or joined how many were named so. */
export interface AlignmentScore {
  units: number;
  right: number;
  readonly found: Record<'moved' | 'renumbered' | 'split' | 'merged', { all: number; found: number }>;
  readonly wrong: string[];
  /** What kind of mistake each wrong old unit is. */
  readonly confusions: string[];
}

/** Nothing counted yet. */
export function emptyScore(): AlignmentScore {
  const none = () => ({ all: 0, found: 0 });
  return {
    units: 0,
    right: 0,
    found: { moved: none(), renumbered: none(), split: none(), merged: none() },
    wrong: [],
    confusions: [],
  };
}

/**
 * Counts a unit as right when the comparison names just the units that it became (came from). Between units of the
 * same words under one parent nothing but chance decides: of such twins as many are right as answers that are expected.
 */
export function scoreAlignment(revision: Revision, comparison: UnitComparison, score: AlignmentScore): void {
  const truth = truthOf(revision);
  const [said, saidBack] = [new Map<UnitId, UnitId[]>(), new Map<UnitId, UnitId[]>()];
  for (const { before, after } of comparison.rows) {
    if (before === undefined || after === undefined) continue;
    said.set(before, [...(said.get(before) ?? []), after]);
    saidBack.set(after, [...(saidBack.get(after) ?? []), before]);
  }
  const [old, now] = [looks(revision.before), looks(revision.after)];
  for (const id of scoreSide('old', truth.successors, said, [old, now], score))
    score.confusions.push(nameConfusion(revision, truth, id, said.get(id) ?? []));
  scoreSide('new', truth.sources, saidBack, [now, old], score);
  scoreKinds(revision, truth, comparison, score);
}

type Look = (id: UnitId) => string;

function scoreSide(
  side: string,
  expected: ReadonlyMap<UnitId, readonly UnitId[]>,
  said: ReadonlyMap<UnitId, readonly UnitId[]>,
  [own, other]: readonly [Look, Look],
  score: AlignmentScore,
): UnitId[] {
  const wrong: UnitId[] = [];
  const asText = (ids: readonly UnitId[]): string => ids.map(other).sort().join('\n\n');
  for (const twins of Map.groupBy(expected.keys(), own).values()) {
    const open = twins.map((id) => asText(expected.get(id)!));
    for (const id of twins) {
      score.units += 1;
      const at = open.indexOf(asText(said.get(id) ?? []));
      if (at >= 0) {
        open.splice(at, 1);
        score.right += 1;
        continue;
      }
      wrong.push(id);
      score.wrong.push(
        `${side} ${id}: ${said.get(id)?.join(' ') ?? '·'} for ${expected.get(id)!.join(' ') || '·'}`,
      );
    }
  }
  return wrong;
}

/** A unit by its parent and words: what units of the same words under one parent share. */
function looks(version: Revision['before']): Look {
  const seen = new Map<UnitId, string>();
  return (id) => {
    const node = version.nodes.get(id);
    const parent = id.slice(0, Math.max(0, id.lastIndexOf('__')));
    const look = seen.get(id) ?? (node ? `${parent}|${unitText(node).slice(node.label?.length ?? 0)}` : id);
    seen.set(id, look);
    return look;
  };
}

function scoreKinds(
  { before, after }: Revision,
  truth: Truth,
  comparison: UnitComparison,
  score: AlignmentScore,
): void {
  const rowOf = (from: UnitId, to: UnitId) =>
    comparison.rows.find((row) => row.before === from && row.after === to);
  for (const unit of unitsBelow(after.units).filter((each) => ROW_KINDS.has(each.kind))) {
    const id = after.ids.get(unit.key)!;
    const sources = truth.sources.get(id)!;
    if (sources.length > 1)
      count(
        score.found.merged,
        sources.every((source) => rowOf(source, id)),
      );
    const [source] = sources;
    if (source === undefined || sources.length > 1) continue;
    const parts = truth.successors.get(source)!;
    if (parts.length > 1) {
      if (parts[0] === id)
        count(
          score.found.split,
          parts.every((part) => rowOf(source, part)),
        );
      continue;
    }
    const row = rowOf(source, id);
    const [then, now] = [before.nodes.get(source)!, after.nodes.get(id)!];
    if (unit.moved)
      count(score.found.moved, row !== undefined && row.status !== 'same' && row.status !== 'renumbered');
    else if (then.number !== now.number)
      count(score.found.renumbered, row !== undefined && row.status !== 'same');
  }
}

function count(entry: { all: number; found: number }, isFound: boolean): void {
  entry.all += 1;
  if (isFound) entry.found += 1;
}
