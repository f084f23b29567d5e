import type { ComparedUnit } from '../compared-unit.ts';
import { type Bag, likeness, type Weights, without } from './bag.ts';
import { type Pairs, pair } from './pairs.ts';
import { type Candidate, candidatePairs } from './rank-pairs.ts';

// From one article to another only what is clearly alike counts as moved: of short units half of the weight, of longer
// ones a third, which 30 % of edited words leave.
const ALIKE = 0.5;
const ALIKE_LONG = 0.35;
const LONG = 20;
// Clearly more than with any other unit that may be the same one: of short ones a fifth, of longer ones eight words. And more
// than with the units of a law that are written after one pattern, of which each has its own pair: half of that.
// "Chính phủ quy định chi tiết Điều này" moves nowhere.
const CLEARLY = 0.2;
const WORDS_CLEARLY = 8;
// Less alike than this, one unit was perhaps struck out and another put in: two short ones share half of their words by two
// stock phrases ("trong thời hạn … tháng mà không phải nộp thêm giấy tờ").
const SURE = 0.7;
const SURE_LONG = 0.55;
const FEW_STOCK_PHRASES = 40;
// Rivals are looked for down to this likeness: a unit joined with longer ones is not very like itself.
const RIVAL = 0.12;

/**
 * Pairs units without a pair that went to another parent; returns the old ones. Of words that stand in several
 * places of either version nobody can say that they moved, so those stay unpaired.
 *
 * @example
 * pairMoved(oldClauses, newClauses, pairs, weights).length; // how many moved
 */
export function pairMoved(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  pairs: Pairs,
  weights: Weights,
): ComparedUnit[] {
  const isFree = (unit: ComparedUnit): boolean =>
    !pairs.after.has(unit) && !pairs.before.has(unit) && !pairs.closed.has(unit);
  const [old, now] = [before.filter(isFree), after.filter(isFree)];
  if (old.length === 0 || now.length === 0) return [];
  const forward = bestOf(candidatePairs(old, after, weights, RIVAL), old, after, pairs.before, weights);
  const backward = bestOf(candidatePairs(now, before, weights, RIVAL), now, before, pairs.after, weights);
  const moved: ComparedUnit[] = [];
  for (const [from, best] of forward) {
    const to = best.first;
    const back = to && backward.get(to);
    if (!to || back?.first !== from || !isClear(best, from) || !isClear(back, to)) continue;
    pair(pairs, from, to);
    const isAtHome = from.parent !== undefined && pairs.after.get(from.parent) === to.parent;
    const sure = from.bag.words >= FEW_STOCK_PHRASES ? SURE_LONG : SURE;
    if (!isAtHome && best.alike < sure) pairs.doubtful.add(from);
    moved.push(from);
  }
  return moved;
}

// Fewer words than this may be one law's pattern, edited into each other's likeness.
const NO_PATTERN = 16;

/**
 * Pairs units whose very words, sixteen at least, stand in one place of each version: they are the same unit wherever they
 * are, however like it what stands in their old place is. Returns the old ones.
 *
 * @example
 * pairVerbatim(oldClauses, newClauses, pairs).length;
 */
export function pairVerbatim(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  pairs: Pairs,
): ComparedUnit[] {
  const [old, now] = [onlyOnes(before), onlyOnes(after)];
  const found: ComparedUnit[] = [];
  for (const [content, from] of old) {
    const to = now.get(content);
    const isFree = from && to && !pairs.after.has(from) && !pairs.before.has(to);
    if (!isFree || pairs.closed.has(from) || pairs.closed.has(to) || from.node.kind !== to.node.kind)
      continue;
    pair(pairs, from, to);
    found.push(from);
  }
  return found;
}

function onlyOnes(units: readonly ComparedUnit[]): Map<string, ComparedUnit | undefined> {
  const found = new Map<string, ComparedUnit | undefined>();
  for (const unit of units)
    if (unit.children.length > 0 || unit.own.ids.length >= NO_PATTERN)
      found.set(unit.content, found.has(unit.content) ? undefined : unit);
  return found;
}

/** The likeliest free unit, how like it is, and how like the next ones: those that may be it, and those that have pairs. */
interface Best {
  readonly first: ComparedUnit | undefined;
  readonly alike: number;
  readonly rival: number;
  readonly pattern: number;
}

function isClear({ alike, rival, pattern }: Best, unit: ComparedUnit): boolean {
  const clearly = marginOf(unit);
  return (
    alike >= (unit.bag.words >= LONG ? ALIKE_LONG : ALIKE) &&
    alike - rival >= clearly &&
    alike - pattern >= clearly / 2
  );
}

function marginOf({ bag }: ComparedUnit): number {
  return Math.min(CLEARLY, WORDS_CLEARLY / Math.max(1, bag.words));
}

/**
 * The best candidate of each unit. A unit that has a pair is a rival for what it has beside that pair (the unit may have
 * been joined with it, or be what is left of it), or as it is when it is hardly more like its pair.
 */
function bestOf(
  candidates: readonly Candidate[],
  units: readonly ComparedUnit[],
  others: readonly ComparedUnit[],
  pairOf: ReadonlyMap<ComparedUnit, ComparedUnit>,
  weights: Weights,
): Map<ComparedUnit, Best> {
  const beside = new Map<ComparedUnit, Bag>();
  const best = new Map<ComparedUnit, Best>();
  for (const [a, list] of Map.groupBy(candidates, (each) => each.a)) {
    const unit = units[a]!;
    let [first, alike, rival, pattern]: [ComparedUnit | undefined, number, number, number] = [
      undefined,
      0,
      0,
      0,
    ];
    for (const each of list) {
      const other = others[each.b]!;
      const taken = pairOf.get(other);
      if (!taken) {
        const isBetter = each.likeness > alike;
        rival = Math.max(rival, isBetter ? alike : each.likeness);
        if (isBetter) [first, alike] = [other, each.likeness];
        continue;
      }
      const rest = beside.get(other) ?? without(other.bag, taken.bag);
      beside.set(other, rest);
      const isFirm = likeness(taken.bag, other.bag, weights) >= each.likeness + marginOf(unit);
      rival = Math.max(rival, likeness(unit.bag, rest, weights), isFirm ? 0 : each.likeness);
      pattern = Math.max(pattern, each.likeness);
    }
    best.set(unit, { first, alike, rival, pattern });
  }
  return best;
}
