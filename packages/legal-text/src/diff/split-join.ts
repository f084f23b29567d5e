import { type Bag, runsOf, shared, without } from './bag.ts';
import type { ComparedUnit } from './compared-unit.ts';
import { type Pairs, pair } from './match-units.ts';

/**
 * Articles that came out of one (`parts` of an old one, the paired one left out) or went into one
 * (`sources` of a new one).
 *
 * @example
 * kinship.parts.get(oldArticle)?.map((unit) => unit.node.id); // ['dieu-6']
 */
export interface Kinship {
  readonly parts: Map<ComparedUnit, ComparedUnit[]>;
  readonly sources: Map<ComparedUnit, ComparedUnit[]>;
}

// A part must bring most of its runs of three words from the whole, from what the whole's own pair no
// longer has, and be more than a stock phrase.
const MOSTLY = 0.6;
const FEWEST_RUNS = 6;

/**
 * Finds among the articles left without a pair those that hold a piece of another one: split off
 * from it in the new version, or joined into it. A piece whose whole is itself without a pair
 * becomes its pair.
 *
 * @example
 * findKin(before, after, pairs).parts.size; // 1: one old article became two
 */
export function findKin(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  pairs: Pairs,
): Kinship {
  const kinship: Kinship = { parts: new Map(), sources: new Map() };
  const runs = rememberedRuns();
  for (const piece of after.filter((unit) => !pairs.before.has(unit))) {
    const whole = wholeOf(piece, before, runs, (unit) => pairs.after.get(unit));
    if (!whole) continue;
    if (pairs.after.has(whole)) append(kinship.parts, whole, piece);
    else pair(pairs, whole, piece);
  }
  for (const piece of before.filter((unit) => !pairs.after.has(unit))) {
    const whole = wholeOf(piece, after, runs, (unit) => pairs.before.get(unit));
    if (!whole) continue;
    if (pairs.before.has(whole)) append(kinship.sources, whole, piece);
    else pair(pairs, piece, whole);
  }
  return kinship;
}

type Runs = (unit: ComparedUnit) => Bag;

function rememberedRuns(): Runs {
  const known = new Map<ComparedUnit, Bag>();
  return (unit) => {
    const runs = known.get(unit) ?? runsOf(unit.whole);
    known.set(unit, runs);
    return runs;
  };
}

function wholeOf(
  piece: ComparedUnit,
  candidates: readonly ComparedUnit[],
  runs: Runs,
  pairOf: (unit: ComparedUnit) => ComparedUnit | undefined,
): ComparedUnit | undefined {
  const own = runs(piece);
  if (own.size < FEWEST_RUNS) return undefined;
  let best: ComparedUnit | undefined;
  let most = MOSTLY;
  for (const whole of candidates) {
    if (whole.node.kind !== piece.node.kind || shared(own, runs(whole)) / own.size < MOSTLY) continue;
    const other = pairOf(whole);
    const share = shared(own, without(runs(whole), other && runs(other))) / own.size;
    if (share > most || (share === most && !best)) [best, most] = [whole, share];
  }
  return best;
}

function append(map: Map<ComparedUnit, ComparedUnit[]>, key: ComparedUnit, unit: ComparedUnit): void {
  const list = map.get(key);
  if (list) list.push(unit);
  else map.set(key, [unit]);
}
