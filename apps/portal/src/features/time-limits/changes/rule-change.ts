import { addDays } from '#platform/clock.ts';
import type { CalendarDay } from '../calendar.ts';
import { LEVEL_OF, levelEnded } from '../document-types.ts';
import { ruleFor, type TimeLimitRule } from '../rule.ts';

/** What stands in the columns of a rule that a person may set. */
export type RuleFacts = Pick<
  TimeLimitRule,
  | 'documentType'
  | 'what'
  | 'amount'
  | 'unit'
  | 'validFrom'
  | 'legalBasis'
  | 'source'
  | 'status'
  | 'place'
  | 'organisationId'
>;
export type CheckedFacts = Pick<TimeLimitRule, 'amount' | 'legalBasis' | 'source' | 'status'>;

/** What one person proposes and another approves. */
export type ChangeContent =
  /** A row from a day on; the earlier row of the same rule ends the day before. */
  | { readonly kind: 'rule'; readonly rule: RuleFacts }
  /** An existing row was compared with the norm: what stood, what is to stand. */
  | {
      readonly kind: 'check';
      readonly ruleRowId: string;
      readonly before: CheckedFacts;
      readonly after: CheckedFacts;
    }
  | { readonly kind: 'days'; readonly days: readonly CalendarDay[] }
  | { readonly kind: 'dayRemoval'; readonly day: CalendarDay };

export type ChangeState = 'proposed' | 'approved' | 'rejected' | 'withdrawn';

export interface RuleChange {
  readonly id: string;
  readonly content: ChangeContent;
  /** The body whose rule it is; for national rows the one that answers for the site, null while none is named. */
  readonly organisationId: string | null;
  readonly reason: string;
  readonly state: ChangeState;
  readonly proposedBy: string | null;
  readonly proposerName: string | null;
  readonly proposedAt: Date;
  readonly deciderName: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
}

export type RuleRefusal =
  | 'levelEnded'
  | 'noNationalRule'
  | 'otherUnit'
  | 'shorterThanNational'
  | 'alreadyThere';

/** Why a rule may not stand, with the national row that it is measured by; undefined when it may. */
export interface WhyNot {
  readonly reason: RuleRefusal;
  readonly national?: TimeLimitRule;
}

/**
 * A province may ask for more than the national rule, never for less, and counts in the same unit (Decree 78/2025/NĐ-CP sets
 * minima). A national row begins on a day on which no row of the same rule begins yet.
 */
export function whyNotRule(rules: readonly TimeLimitRule[], facts: RuleFacts): WhyNot | undefined {
  const sameRule = rules.filter(({ ruleId }) => ruleId === ruleIdOf(facts));
  if (sameRule.some(({ validFrom }) => validFrom === facts.validFrom)) return { reason: 'alreadyThere' };
  if (facts.documentType !== 'other' && levelEnded(LEVEL_OF[facts.documentType], facts.validFrom))
    return { reason: 'levelEnded' };
  return facts.organisationId === null ? undefined : whyNotOwn(rules, facts);
}

/** The part of `whyNotRule` that also holds for the correction of an own row. */
export function whyNotOwn(
  rules: readonly TimeLimitRule[],
  facts: Pick<RuleFacts, 'documentType' | 'what' | 'amount' | 'unit' | 'validFrom'>,
): WhyNot | undefined {
  const { documentType, what, validFrom: openedOn } = facts;
  const national = ruleFor(rules, { documentType, what, openedOn, organisationIds: [] });
  if (!national) return { reason: 'noNationalRule' };
  if (facts.unit !== national.unit) return { reason: 'otherUnit', national };
  return facts.amount < national.amount ? { reason: 'shorterThanNational', national } : undefined;
}

/** "provinceCommitteeDecision.posting", and for a body's own "…@id": rows of one rule follow each other in time. */
export function ruleIdOf({ documentType, what, organisationId }: RuleFacts): string {
  return `${documentType}.${what}${organisationId ? `@${organisationId}` : ''}`;
}

/** Where a new row fits between the rows of its rule: its own last day, and the row that ends because of it. */
export function placeRow(
  sameRule: readonly Pick<TimeLimitRule, 'id' | 'validFrom' | 'validTo'>[],
  validFrom: string,
): { readonly validTo: string | null; readonly ends?: { readonly id: string; readonly validTo: string } } {
  const later = sameRule.filter((row) => row.validFrom > validFrom).map((row) => row.validFrom);
  const validTo = later.length > 0 ? addDays(later.sort()[0] ?? validFrom, -1) : null;
  const running = sameRule.find(
    (row) => row.validFrom < validFrom && (row.validTo === null || row.validTo >= validFrom),
  );
  return running ? { validTo, ends: { id: running.id, validTo: addDays(validFrom, -1) } } : { validTo };
}
