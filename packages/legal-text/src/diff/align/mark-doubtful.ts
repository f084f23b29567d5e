import type { ComparedUnit } from '../compared-unit.ts';
import type { Alignment } from './align-units.ts';
import { type Bag, containment, likeness, type Weights, without } from './bag.ts';
import { DOUBTFUL } from './match-units.ts';
import { freeOf, type Pairs } from './pairs.ts';
import { candidatePairs } from './rank-pairs.ts';

// A pair that is not better by this than what else could be is a matter of opinion; of a short unit twelve words are more.
// A clause edited by chance in a third of its words and one written after its pattern differ by no more than that.
const MARGIN = 0.12;
const WORDS = 12;
// Two pairs that could be crossed are each other's witness: three words are enough, unless they are crossed already.
const WORDS_IN_ORDER = 3;
// A rival is at least so like: more than unrelated units of one law are. What stands beside needs no such likeness, as an
// edit may leave nothing of a short unit; identical words are doubted only for what is nearly identical too.
const LIKE = 0.25;
const LIKE_BESIDE = 0.08;
const LIKE_IDENTICAL = 0.4;
// A pair more alike than this is not suspected of having been joined with a sister instead.
const BEYOND_DOUBT = 0.85;
// Sisters beyond this are not compared each with each.
const MOST = 40;

/**
 * Marks pairs as doubtful that have a rival: a sister that was added or removed and is as alike, one that has the words
 * among its new ones, or two pairs that could as well be crossed. Identical units with the same number are in no doubt.
 *
 * @example
 * markDoubtful(oldArticle.children, newArticle.children, alignment, weights);
 */
export function markDoubtful(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  { pairs, kinship }: Alignment,
  weights: Weights,
): void {
  if (before.length > MOST || after.length > MOST) {
    markDoubtfulAmongMany(before, after, pairs, weights);
    return;
  }
  const isIn = new Set(after);
  const paired = before.flatMap((unit) => {
    const other = pairs.after.get(unit);
    return other && isIn.has(other)
      ? [{ unit, other, alike: unit.content === other.content ? 1 : like(unit, other) }]
      : [];
  });
  markTwins(before, after, pairs);
  let news: { unit: ComparedUnit; bag: Bag }[] | undefined;
  // Pieces of another unit are rivals too: they may be no pieces.
  const gone = before.filter((unit) => !pairs.after.has(unit));
  const come = after.filter((unit) => !pairs.before.has(unit));
  for (const [index, { unit, other, alike }] of paired.entries()) {
    const isEdited = unit.content !== other.content;
    const isElsewhere = unit.node.number !== other.node.number;
    const margin = Math.max(MARGIN, WORDS / Math.max(1, unit.bag.words));
    const isRival = (alikeToo: number, isBeside: boolean): boolean =>
      alikeToo >= (isEdited ? (isBeside ? LIKE_BESIDE : LIKE) : LIKE_IDENTICAL) && alikeToo > alike - margin;
    if (isEdited || isElsewhere) {
      const hasRival =
        gone.some((each) => !isKin(other, each) && isRival(like(each, other), areBeside(each, unit))) ||
        come.some((each) => !isKin(unit, each) && isRival(like(unit, each), areBeside(each, other)));
      if (hasRival) pairs.doubtful.add(unit);
    }
    const inOrder = Math.max(MARGIN, WORDS_IN_ORDER / Math.max(1, unit.bag.words));
    if (isEdited && alike < BEYOND_DOUBT && isAmong(unit, paired, alike - inOrder)) pairs.doubtful.add(unit);
    for (const next of paired.slice(index + 1)) {
      if (!isEdited && next.unit.content === next.other.content) continue;
      const least = alike + next.alike - (next.other.order > other.order ? inOrder : margin);
      if (atMost(unit, next.other) + atMost(next.unit, other) <= least) continue;
      if (like(unit, next.other) + like(next.unit, other) > least) pairs.doubtful.add(unit).add(next.unit);
    }
  }

  function isAmong(unit: ComparedUnit, sisters: typeof paired, least: number): boolean {
    news ??= sisters
      .filter((each) => each.unit.content !== each.other.content)
      .map((each) => ({ unit: each.unit, bag: without(each.other.bag, each.unit.bag) }));
    return news.some((each) => each.unit !== unit && containment(unit.bag, each.bag, weights) > least);
  }

  function isKin(whole: ComparedUnit, piece: ComparedUnit): boolean {
    return [kinship.parts, kinship.sources].some((kin) => kin.get(whole)?.includes(piece));
  }

  function like(a: ComparedUnit, b: ComparedUnit): number {
    return a.node.kind === b.node.kind ? likeness(a.bag, b.bag, weights) : 0;
  }
}

/** Of very many sisters only those that share rare words are compared, and each pair by itself. */
function markDoubtfulAmongMany(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  pairs: Pairs,
  weights: Weights,
): void {
  markTwins(before, after, pairs);
  const alike = (unit: ComparedUnit | undefined, other: ComparedUnit | undefined): number =>
    unit && other ? likeness(unit.bag, other.bag, weights) : 0;
  const isVerbatim = (unit: ComparedUnit | undefined, other: ComparedUnit | undefined): boolean =>
    unit !== undefined && unit.content === other?.content;
  for (const { a, b, likeness: rival } of candidatePairs(before, after, weights, LIKE)) {
    const [unit, other] = [before[a]!, after[b]!];
    const [mine, owner] = [pairs.after.get(unit), pairs.before.get(other)];
    if (mine === other || isVerbatim(unit, mine) || isVerbatim(owner, other)) continue;
    const margin = Math.max(MARGIN, WORDS_IN_ORDER / Math.max(1, unit.bag.words));
    if (mine && owner) {
      const news = without(other.bag, owner.bag);
      if (containment(unit.bag, news, weights) > alike(unit, mine) - margin) pairs.doubtful.add(unit);
    }
    if (rival <= alike(unit, mine) - margin || rival <= alike(owner, other) - margin) continue;
    if (mine) pairs.doubtful.add(unit);
    if (owner) pairs.doubtful.add(owner);
  }
  const placeOf = new Map(after.map((unit, place) => [unit, place]));
  for (const [place, unit] of before.entries()) {
    const mine = pairs.after.get(unit);
    if (!mine || isVerbatim(unit, mine)) continue;
    const least = alike(unit, mine) - Math.max(MARGIN, WORDS / Math.max(1, unit.bag.words));
    const now = placeOf.get(mine) ?? -2;
    const come = [after[now - 1], after[now + 1]].filter((each) => each && !pairs.before.has(each));
    const gone = [before[place - 1], before[place + 1]].filter((each) => each && !pairs.after.has(each));
    const rivals = [...come.map((each) => alike(unit, each)), ...gone.map((each) => alike(each, mine))];
    if (rivals.some((rival) => rival >= LIKE_BESIDE && rival > least)) pairs.doubtful.add(unit);
  }
}

function areBeside(a: ComparedUnit, b: ComparedUnit): boolean {
  return a.parent === b.parent && Math.abs(a.place - b.place) === 1;
}

/**
 * The same for articles, of which there are too many to compare each with each: only those that share rare words with an added
 * or a removed one. Of articles that kept their title there is no doubt.
 *
 * @example
 * markDoubtfulArticles(oldArticles, newArticles, pairs, weights);
 */
export function markDoubtfulArticles(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  pairs: Pairs,
  weights: Weights,
): void {
  const [gone, come] = [freeOf(before, pairs.after, pairs), freeOf(after, pairs.before, pairs)];
  const doubt = (unit: ComparedUnit | undefined, other: ComparedUnit | undefined, rival: number): void => {
    if (!unit || !other || unit.content === other.content) return;
    if (unit.title !== -1 && unit.title === other.title) return;
    if (rival > likeness(unit.bag, other.bag, weights) - MARGIN) pairs.doubtful.add(unit);
  };
  for (const each of candidatePairs(gone, after, weights, DOUBTFUL))
    doubt(pairs.before.get(after[each.b]!), after[each.b], each.likeness);
  for (const each of candidatePairs(come, before, weights, DOUBTFUL))
    doubt(before[each.b], pairs.after.get(before[each.b]!), each.likeness);
}

/** Of sisters with the same words each may be each when some of them were put in, struck out, or came from another article. */
function markTwins(before: readonly ComparedUnit[], after: readonly ComparedUnit[], pairs: Pairs): void {
  const isJoined = [before, after].some((units) => units.some((unit) => unit.parent !== units[0]!.parent));
  const now = Map.groupBy(after, (unit) => unit.content);
  for (const [content, twins] of Map.groupBy(before, (unit) => unit.content)) {
    const others = now.get(content)?.length ?? 0;
    if (Math.max(twins.length, others) < 2 || (twins.length === others && !isJoined)) continue;
    for (const unit of twins) pairs.doubtful.add(unit);
  }
}

/** A bound for the likeness of two units by their lengths, with something to spare for rare words; saves reading most of them. */
function atMost(a: ComparedUnit, b: ComparedUnit): number {
  const [left, right] = [lengthOf(a), lengthOf(b)];
  return (2 * Math.min(left, right)) / Math.max(1, left + right) + SPARE;
}

const SPARE = 0.1;

function lengthOf(unit: ComparedUnit): number {
  return unit.children.reduce((sum, child) => sum + lengthOf(child), unit.own.ids.length);
}
