/** What was said about a revised text: it brings new policies, it brings none, or why it is not posted again all the same. */
export const POLICY_VERDICTS = ['newPolicies', 'noNewPolicies', 'explained'] as const;
export type PolicyVerdict = (typeof POLICY_VERDICTS)[number];

export interface PolicyMark {
  readonly verdict: PolicyVerdict;
  readonly versionId: string;
  /** Of the version that it is about. */
  readonly ordinal: number;
  readonly reason: string;
  readonly byPerson: string | null;
  readonly at: Date;
}

/**
 * none: nothing was posted yet, or what was posted is the latest text · unasked: a later text is confirmed and nobody has said
 * whether it brings new policies · due: it does and was not posted · clear: it brings none, or was explained.
 */
export type Reposting = 'none' | 'unasked' | 'due' | 'clear';

/**
 * Whether the draft must be put to the public again (Law 64/2025/QH15; design note "if the revised draft has new policies,
 * post again"). `posted`: ordinals of versions that were posted. `latest`: ordinal of the latest confirmed version. A mark
 * holds for its version; a later text is asked about anew.
 */
export function repostingOf(facts: {
  readonly posted: readonly number[];
  readonly latest: number | undefined;
  /** The newest last. */
  readonly marks: readonly Pick<PolicyMark, 'verdict' | 'ordinal'>[];
}): Reposting {
  const { posted, latest, marks } = facts;
  if (posted.length === 0 || latest === undefined) return 'none';
  const lastPosted = Math.max(...posted);
  const since = marks.filter((mark) => mark.ordinal > lastPosted);
  const last = since.at(-1);
  if (last?.verdict === 'newPolicies') return 'due';
  if (latest <= lastPosted) return 'none';
  if (!last || last.ordinal < latest) return standsDue(since) ? 'due' : 'unasked';
  return standsDue(since) ? 'due' : 'clear';
}

/** New policies that came in one text are still new in the next, until somebody explains them. */
function standsDue(marks: readonly Pick<PolicyMark, 'verdict' | 'ordinal'>[]): boolean {
  const found = marks.findLastIndex((mark) => mark.verdict === 'newPolicies');
  return found >= 0 && !marks.slice(found).some((mark) => mark.verdict === 'explained');
}
