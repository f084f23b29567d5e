import { countingClassOf } from '#features/submissions/counting-class.ts';
import type { ContributorCategory, CountingClass, EnteredChannel } from '#features/submissions/submission.ts';
import { COUNTING_RULES } from './counting-rules.data.ts';

/** In whose name somebody speaks at a meeting. */
export const SPEAKERS = ['person', 'household', 'meeting'] as const;
export type SpeaksAs = (typeof SPEAKERS)[number];

/** A named set of rules (bộ quy tắc đếm): whose voice is what, since when, on what basis; printed where its numbers stand. */
export interface CountingRuleSet {
  readonly id: string;
  readonly name: string;
  readonly validFrom: string;
  readonly basis: string;
  readonly status: 'verified' | 'unverified';
  /** The rules in sentences that a citizen understands. */
  readonly lines: readonly string[];
  readonly speakers: Readonly<Record<SpeaksAs, CountingClass>>;
}

/** The set in force on the day on which the round was opened; of rounds before any set, the first. */
export function countingRulesOn(openedOn: string): CountingRuleSet {
  const inForce = COUNTING_RULES.filter(({ validFrom }) => validFrom <= openedOn);
  return inForce.at(-1) ?? COUNTING_RULES[0]!;
}

/** The class of a voice: what it says of itself at a meeting, its channel and category elsewhere. */
export function classBy(
  rules: CountingRuleSet,
  channel: EnteredChannel,
  category: ContributorCategory,
  speaksAs: SpeaksAs = 'person',
): CountingClass {
  if (channel === 'meeting' && speaksAs !== 'person') return rules.speakers[speaksAs];
  return countingClassOf(channel, category);
}
