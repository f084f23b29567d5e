import type { ComparedUnit } from '../compared-unit.ts';
import { type Bag, containment, likeness, type Weights, without } from './bag.ts';
import { DOUBTFUL } from './match-units.ts';
import { freeOf, type Pairs, pair } from './pairs.ts';
import { type Index, indexUnits, lookUp, titleSupport } from './rank-pairs.ts';

/**
 * Units that came out of one (`parts` of an old one, the paired one left out) or went into one
 * (`sources` of a new one).
 *
 * @example
 * kinship.parts.get(oldArticle)?.map((unit) => unit.node.id); // ['dieu-6']
 */
export interface Kinship {
  readonly parts: Map<ComparedUnit, ComparedUnit[]>;
  readonly sources: Map<ComparedUnit, ComparedUnit[]>;
}

// So much of a part, by weight, must come from what the whole lost to no other part. Split texts edited at 30 % of
// their words keep about half; unrelated clauses of one law share less than a fifth. Away from the whole more is asked.
const BESIDE = 0.33;
const AMONG_SISTERS = 0.6;
// An article joined into another one that has its title is looked for nowhere else.
const LITTLE = 0.1;
const SAME_TITLE = 0.3;
// A joined unit of which less is found than this may have been struck out as well.
const SURELY = 0.5;
const ANYWHERE = 0.7;
// Sisters beyond this are not compared each with each.
const MOST = 40;
// A stock phrase is no part.
const FEWEST_WORDS = 6;

/**
 * Finds among the units left without a pair those that hold a piece of another one: split off from it in the new
 * version, or joined into it. A piece is looked for beside the unit that the rest of its whole became, then among its
 * sisters or, when `anywhere`, in all units that share rare words. A piece whose whole is itself without a pair becomes its pair.
 *
 * @example
 * findKin(before, after, { pairs, kinship, weights, anywhere: true }); // fills pairs and kinship
 */
export function findKin(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  given: { pairs: Pairs; kinship: Kinship; weights: Weights; anywhere: boolean },
): void {
  const { pairs, kinship, weights } = given;
  const forward: Side = {
    pieces: after,
    wholes: before,
    pairOfPiece: pairs.before,
    pairOfWhole: pairs.after,
    kin: kinship.parts,
    couple: (piece, whole) => pair(pairs, whole, piece),
    left: new Map(),
  };
  const backward: Side = {
    pieces: before,
    wholes: after,
    pairOfPiece: pairs.after,
    pairOfWhole: pairs.before,
    kin: kinship.sources,
    couple: (piece, whole) => pair(pairs, piece, whole),
    left: new Map(),
  };
  for (const side of [forward, backward]) findPieces(side, pairs, weights, given.anywhere);
}

interface Side {
  readonly pieces: readonly ComparedUnit[];
  readonly wholes: readonly ComparedUnit[];
  readonly pairOfPiece: ReadonlyMap<ComparedUnit, ComparedUnit>;
  readonly pairOfWhole: ReadonlyMap<ComparedUnit, ComparedUnit>;
  readonly kin: Map<ComparedUnit, ComparedUnit[]>;
  couple(piece: ComparedUnit, whole: ComparedUnit): void;
  /** What `leftOf` found; each piece found is taken out of it. */
  readonly left: Map<ComparedUnit, Bag>;
}

function findPieces(side: Side, pairs: Pairs, weights: Weights, anywhere: boolean): void {
  const free = freeOf(side.pieces, side.pairOfPiece, pairs).filter(
    (piece) => piece.bag.words >= FEWEST_WORDS,
  );
  if (free.length === 0) return;
  const placeOf = new Map(side.pieces.map((unit, place) => [unit, place]));
  const index = anywhere ? indexUnits(side.wholes) : undefined;
  const wholeOf = new Map<ComparedUnit, ComparedUnit>();
  for (const piece of free) {
    const place = placeOf.get(piece)!;
    const beside = [side.pieces[place - 1], side.pieces[place + 1]].flatMap((sister) => {
      const whole = sister && (side.pairOfPiece.get(sister) ?? wholeOf.get(sister));
      return whole ? [whole] : [];
    });
    const whole = bestWhole(piece, beside, index, side, weights, pairs);
    if (!whole) continue;
    side.left.set(whole, without(leftOf(whole, side), piece.bag));
    if (!side.pairOfWhole.has(whole)) {
      if (likeness(piece.bag, whole.bag, weights) >= DOUBTFUL) side.couple(piece, whole);
    } else {
      wholeOf.set(piece, whole);
      pairs.closed.add(piece);
      if (containment(piece.bag, whole.bag, weights) < SURELY) pairs.doubtful.add(piece);
      const kin = side.kin.get(whole);
      if (kin) kin.push(piece);
      else side.kin.set(whole, [piece]);
    }
  }
}

function bestWhole(
  piece: ComparedUnit,
  beside: readonly ComparedUnit[],
  index: Index | undefined,
  side: Side,
  weights: Weights,
  pairs: Pairs,
): ComparedUnit | undefined {
  let best: ComparedUnit | undefined;
  let most = 0;
  const consider = (whole: ComparedUnit, least: number): void => {
    if (whole.node.kind !== piece.node.kind || pairs.closed.has(whole)) return;
    if (whole.bag.words < piece.bag.words / 2) return;
    const share = containment(piece.bag, leftOf(whole, side), weights);
    const title = titleSupport(piece, whole, weights);
    const enough = title >= SAME_TITLE ? LITTLE : least;
    if (share >= enough && share + title > most) [best, most] = [whole, share + title];
  };
  for (const whole of beside) consider(whole, BESIDE);
  if (index) for (const place of lookUp(index, piece)) consider(side.wholes[place]!, ANYWHERE);
  else if (side.wholes.length <= MOST) for (const whole of side.wholes) consider(whole, AMONG_SISTERS);
  return best;
}

/** What of a unit is in none of those that it is known to have become. */
function leftOf(whole: ComparedUnit, side: Side): Bag {
  const known = side.left.get(whole);
  if (known) return known;
  const taken = [side.pairOfWhole.get(whole), ...(side.kin.get(whole) ?? [])];
  const left = taken.reduce((rest, unit) => (unit ? without(rest, unit.bag) : rest), whole.bag);
  side.left.set(whole, left);
  return left;
}
