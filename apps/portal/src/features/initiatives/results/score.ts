import type { CallPrize, CallTie, Criterion, ScoreRule } from '../call.ts';

/** One member about one entry: tenths of a point by criterion, in the order of the call. */
export interface JurorScores {
  readonly jurorId: string;
  readonly tenths: readonly number[];
}

export interface ScoredEntry {
  readonly entryId: string;
  /** Of members who handed in, whole sheets only. */
  readonly scores: readonly JurorScores[];
}

export interface RankedEntry {
  readonly entryId: string;
  /** From 1, equals share it; null: too few scores to be ranked. */
  readonly rank: number | null;
  /** Hundredths of a point, out of a hundred points; null without any score. */
  readonly total: number | null;
  /** Between the highest and the lowest member, in the same unit. */
  readonly spread: number | null;
  readonly scores: number;
  /** What its rank alone would give. */
  readonly due: string;
}

/** From so many scores on the highest and the lowest may be left out: below it nothing much would be left. */
export const TRIMMED_FROM = 5;

/** Half up, as people do it by hand; whole numbers only, so that two machines give the same. */
const divided = (value: bigint, by: bigint) => Number((2n * value + by) / (2n * by));

/** What one member gives, in hundredths out of a hundred points: each criterion by its weight. */
export function totalOf(tenths: readonly number[], criteria: readonly Criterion[]): number {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  // One denominator for all, so that nothing is rounded before the end.
  const common = criteria.reduce((product, { most }) => product * BigInt(most), 1n);
  const points = criteria.reduce(
    (sum, { most, weight }, index) => sum + (BigInt((tenths[index] ?? 0) * weight) * common) / BigInt(most),
    0n,
  );
  // tenths / 10 / most × weight / weights × 100 points × 100 hundredths
  return divided(points * 1_000n, BigInt(weights) * common);
}

/** The mean of what the members give. */
export function averageOf(totals: readonly number[], rule: ScoreRule): number | null {
  if (totals.length === 0) return null;
  const sorted = [...totals].sort((a, b) => a - b);
  const counted = rule === 'trimmed' && sorted.length >= TRIMMED_FROM ? sorted.slice(1, -1) : sorted;
  const sum = counted.reduce((all, each) => all + each, 0);
  return divided(BigInt(sum), BigInt(counted.length));
}

interface Rules {
  readonly criteria: readonly Criterion[];
  readonly scoreRule: ScoreRule;
  readonly leastScores: number;
  readonly tieBreak: CallTie;
  readonly prizes: readonly CallPrize[];
}

/**
 * The ranking of a call, the best first; entries with too few scores come last, without a rank, and are never filled up with zeros. Which criterion
 * decides between equals, and what is left out, is said in the call.
 */
export function rankEntries(entries: readonly ScoredEntry[], rules: Rules): RankedEntry[] {
  const scored = entries.map(({ entryId, scores }) => {
    const totals = scores.map(({ tenths }) => totalOf(tenths, rules.criteria));
    const first = scores.map(({ tenths }) => totalOf(tenths.slice(0, 1), rules.criteria.slice(0, 1)));
    return {
      ...{ entryId, scores: scores.length, total: averageOf(totals, rules.scoreRule) },
      spread: totals.length === 0 ? null : Math.max(...totals) - Math.min(...totals),
      first: rules.tieBreak === 'first' ? (averageOf(first, rules.scoreRule) ?? 0) : 0,
      isRanked: scores.length > 0 && scores.length >= rules.leastScores,
    };
  });
  type Scored = (typeof scored)[number];
  const compare = (a: Scored, b: Scored) => (b.total ?? 0) - (a.total ?? 0) || b.first - a.first;
  const byId = (a: Scored, b: Scored) => (a.entryId < b.entryId ? -1 : 1);
  const ranked = scored.filter(({ isRanked }) => isRanked).sort((a, b) => compare(a, b) || byId(a, b));
  const flagged = scored.filter(({ isRanked }) => !isRanked).sort(byId);
  const told = ({ entryId, total, spread, scores }: Scored) => ({ entryId, total, spread, scores });
  let rank = 0;
  return [
    ...ranked.map((each, index) => {
      const before = ranked[index - 1];
      if (!before || compare(before, each) !== 0) rank = index + 1;
      return { ...told(each), rank, due: dueOf(rank, rules.prizes) };
    }),
    ...flagged.map((each) => ({ ...told(each), rank: null, due: '' })),
  ];
}

/** The prize of a rank; equals share it, so that a tie may need one more than the call has, which a person decides. */
function dueOf(rank: number, prizes: readonly CallPrize[]): string {
  let upTo = 0;
  for (const { name, count } of prizes) {
    upTo += count;
    if (rank <= upTo) return name;
  }
  return '';
}

export interface Awarded {
  readonly entryId: string;
  /** '' for none. */
  readonly prize: string;
  readonly reason: string;
}

export type AwardFault = 'unknownPrize' | 'tooManyOfPrize' | 'reasonMissing' | 'incomplete';

/** Whatever differs from the ranking needs its reason; no prize is given more often than the call has it. */
export function faultOf(
  awards: readonly Awarded[],
  ranked: readonly RankedEntry[],
  prizes: readonly CallPrize[],
): AwardFault | undefined {
  const given = new Map(awards.map((award) => [award.entryId, award]));
  if (given.size !== ranked.length || ranked.some(({ entryId }) => !given.has(entryId))) return 'incomplete';
  const counts = new Map<string, number>();
  for (const { prize } of awards) if (prize !== '') counts.set(prize, (counts.get(prize) ?? 0) + 1);
  const most = new Map(prizes.map(({ name, count }) => [name, count]));
  if ([...counts.keys()].some((prize) => !most.has(prize))) return 'unknownPrize';
  if ([...counts].some(([prize, count]) => count > (most.get(prize) ?? 0))) return 'tooManyOfPrize';
  const differs = ({ entryId, due }: RankedEntry) => given.get(entryId)?.prize !== due;
  return ranked.some((each) => differs(each) && given.get(each.entryId)?.reason === '')
    ? 'reasonMissing'
    : undefined;
}
