import type { Answers } from './question.ts';

/** How the answers of groups are made to count as their share of the people; always shown beside the results. */
export interface Weighting {
  /** A question of one choice that says to which group somebody belongs. */
  readonly questionId: string;
  /** Shares in percent, of all options of the question; they need not add up to exactly 100. */
  readonly shares: readonly { readonly optionId: string; readonly percent: number }[];
  /** Where the shares come from: "Niên giám thống kê tỉnh năm 2025, trang 41". */
  readonly source: string;
}

/**
 * Post-stratification: the weight of a group is its share of the people over its share of those who answered, so that the weights of all
 * who named a group add up to their number. Who named none counts as one. A group that nobody named cannot be made up for: its share
 * is left out, and `missing` says so.
 */
export function weightsOf(
  weighting: Weighting,
  counts: ReadonlyMap<string, number>,
): { readonly weightOf: (answers: Answers) => number; readonly missing: readonly string[] } {
  const present = weighting.shares.filter(({ optionId }) => (counts.get(optionId) ?? 0) > 0);
  const people = present.reduce((sum, { percent }) => sum + percent, 0);
  const answered = present.reduce((sum, { optionId }) => sum + (counts.get(optionId) ?? 0), 0);
  const weights = new Map(
    present.map(({ optionId, percent }) => [
      optionId,
      people > 0 ? (percent / people) * (answered / (counts.get(optionId) ?? 1)) : 1,
    ]),
  );
  return {
    weightOf: (answers) => weights.get(answers[weighting.questionId]?.[0] ?? '') ?? 1,
    missing: weighting.shares
      .filter(({ optionId, percent }) => percent > 0 && !counts.get(optionId))
      .map(({ optionId }) => optionId),
  };
}
