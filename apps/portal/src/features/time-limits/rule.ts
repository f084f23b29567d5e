import type { DocumentType, Level } from './document-types.ts';

/** V: wording of the norm read · S: secondary source · U: unverified, shown to everybody as such. */
export type RuleStatus = 'V' | 'S' | 'U';
export type TimeUnit = 'calendarDay' | 'workingDay';
/**
 * posting: the draft stands on the portal · writtenAnswer: an asked body answers in writing · proposalPosting: the dossier of
 * the proposal stands on the portal, before there is a draft.
 */
export type RuleSubject = 'posting' | 'writtenAnswer' | 'proposalPosting';

/** The portal on which the law wants the draft to stand. */
export type PostingPlace = 'ownPortal' | 'provincePortal';

/** A time limit of law as data, with its basis and the days between which it governs. */
export interface TimeLimitRule {
  readonly id: string;
  readonly ruleId: string;
  readonly legalBasis: string;
  readonly documentType: DocumentType;
  readonly level: Level;
  readonly what: RuleSubject;
  readonly amount: number;
  readonly unit: TimeUnit;
  /** First and last calendar day on which a consultation opens under this rule; no `validTo`: still in force. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly status: RuleStatus;
  readonly checkedBy: string | null;
  readonly note: string | null;
  /** Where the wording was read, beside the basis itself; may be empty. */
  readonly source: string;
  readonly place: PostingPlace;
  /** The province whose own, longer limit this is; null for a national rule. */
  readonly organisationId: string | null;
}

export interface RuleQuestion {
  readonly documentType: DocumentType;
  readonly what: RuleSubject;
  /** The day on which the consultation opens; the rule is picked by it, never by today. */
  readonly openedOn: string;
  /** The lead body and the bodies above it, whose overrides count. */
  readonly organisationIds: readonly string[];
}

/**
 * The rule that governs: the national row in force on the opening day, or the body's own row when that
 * asks for more. A province may override upwards only, so a shorter own row is ignored.
 */
export function ruleFor(rules: readonly TimeLimitRule[], question: RuleQuestion): TimeLimitRule | undefined {
  const inForce = rules.filter(
    (rule) =>
      rule.documentType === question.documentType &&
      rule.what === question.what &&
      rule.validFrom <= question.openedOn &&
      (rule.validTo === null || question.openedOn <= rule.validTo),
  );
  const national = inForce.filter((rule) => rule.organisationId === null).sort(latestFirst)[0];
  const own = inForce
    .filter((rule) => rule.organisationId !== null && question.organisationIds.includes(rule.organisationId))
    .sort((a, b) => b.amount - a.amount)[0];
  if (own && (!national || (own.unit === national.unit && own.amount > national.amount))) return own;
  return national;
}

function latestFirst(a: TimeLimitRule, b: TimeLimitRule): number {
  return a.validFrom < b.validFrom ? 1 : -1;
}
