/**
 * The register of figures: what each counts and how it adds up over bodies. A figure and the list behind it are read
 * by the same query (`sources.store.server.ts`), so that every number opens its records.
 */
export interface Indicator {
  readonly code: IndicatorCode;
  /** count: rows · sum: of their amount · ratio: of two counts, of which both are shown · median: the amount in the middle. */
  readonly kind: 'count' | 'sum' | 'ratio' | 'median';
  /** For ratios: what is above and below the line. */
  readonly of?: { readonly numerator: IndicatorCode; readonly denominator: IndicatorCode };
  /** Over several bodies: add up, divide the sums, or take the middle of all records; never an average of percentages or of medians. */
  readonly aggregation: 'sum' | 'ratioOfSums' | 'medianOfAll';
}

export const INDICATOR_CODES = [
  'draftsLed',
  'draftsScreened',
  'draftsInScope',
  'draftsCommunicated',
  'communicatedRate',
  'draftsOutOfScope',
  'consultationsOpened',
  'draftsToPost',
  'draftsPostedInFull',
  'postedRate',
  'responseTablesPublished',
  'opinionsReceived',
  'opinionsInternal',
  'opinionsLate',
  'opinionsAnswered',
  'answeredRate',
  'daysToAnswer',
  'opinionsAccepted',
  'acceptedRate',
  'opinionsPartlyAccepted',
  'opinionsTakenUp',
  'takenUpRate',
  'opinionsExplained',
  'opinionsAgreeing',
  'activities',
  'activitiesUnproven',
  'reachMeasured',
  'reachEstimated',
  'documentsIssued',
  'documentsWithoutDraft',
  'draftsWithoutDocument',
  'draftsStopped',
  'spreadingAfterIssue',
  'newsPublished',
  'gatheringsHeld',
  'gatheringPeople',
  'surveysHeld',
  'contestsHeld',
  'contestPeople',
  'skillDocuments',
  'plansInForce',
  'bodiesWithPlan',
  'tasksOfYear',
  'tasksDone',
  'tasksDoneRate',
  'tasksProven',
  'tasksProvenRate',
  'tasksLate',
  'moneyEstimated',
  'moneyApproved',
  'moneySpent',
  'moneySpentRate',
  'moneySettled',
  'moneyVariance',
  'socialMoney',
  'socialInKind',
  'socialUnvalued',
  'externalDraftsReceived',
  'externalDraftsAnswered',
  'externalAnswersOnTime',
  'externalAnswersLate',
  'externalDraftsOverdue',
  'externalOutreachAsked',
  'externalDraftsCommunicated',
  'externalActivities',
] as const;

export type IndicatorCode = (typeof INDICATOR_CODES)[number];

/** Amounts in whole đồng; of another body's money the records are plans (decision 0120). */
export const MONEY_CODES: readonly IndicatorCode[] = [
  ...(['moneyEstimated', 'moneyApproved', 'moneySpent', 'moneySpentRate', 'moneySettled'] as const),
  ...(['moneyVariance', 'socialMoney', 'socialInKind'] as const),
];
const SUMS: readonly IndicatorCode[] = [
  ...(['reachMeasured', 'reachEstimated', 'gatheringPeople', 'contestPeople'] as const),
  ...MONEY_CODES,
];
const MEDIANS: readonly IndicatorCode[] = ['daysToAnswer'];
const RATIOS: Partial<Record<IndicatorCode, { numerator: IndicatorCode; denominator: IndicatorCode }>> = {
  // Decision 407/QĐ-TTg: policies in scope that were communicated, 100 % from 2023.
  communicatedRate: { numerator: 'draftsCommunicated', denominator: 'draftsInScope' },
  // Law 64/2025/QH15, Article 6(4): every opinion is answered.
  answeredRate: { numerator: 'opinionsAnswered', denominator: 'opinionsReceived' },
  // Wholly, and wholly or in part: one figure alone says too little or too much.
  takenUpRate: { numerator: 'opinionsTakenUp', denominator: 'opinionsAnswered' },
  acceptedRate: { numerator: 'opinionsAccepted', denominator: 'opinionsAnswered' },
  // Seed S3 III.3: posted in full for the minimum ÷ all draft documents of law and proposal dossiers that were due.
  // What a plan promised and what came of it; done with as much evidence as its product asks for.
  tasksDoneRate: { numerator: 'tasksDone', denominator: 'tasksOfYear' },
  tasksProvenRate: { numerator: 'tasksProven', denominator: 'tasksDone' },
  moneySpentRate: { numerator: 'moneySpent', denominator: 'moneyApproved' },
  postedRate: { numerator: 'draftsPostedInFull', denominator: 'draftsToPost' },
};

export const INDICATORS: readonly Indicator[] = INDICATOR_CODES.map((code) => {
  const of = RATIOS[code];
  if (of) return { code, kind: 'ratio', of, aggregation: 'ratioOfSums' };
  if (MEDIANS.includes(code)) return { code, kind: 'median', aggregation: 'medianOfAll' };
  return { code, kind: SUMS.includes(code) ? 'sum' : 'count', aggregation: 'sum' };
});

export function indicatorOf(code: string): Indicator | undefined {
  return INDICATORS.find((indicator) => indicator.code === code);
}

/** The codes whose records stand behind it: its own; for a ratio, those above and below the line. */
export function partsOf({ code, of }: Indicator): readonly IndicatorCode[] {
  return of ? [of.numerator, of.denominator] : [code];
}

/** Whose records and between which days (both included). */
export interface Scope {
  readonly organisationIds: readonly string[];
  readonly from: string;
  readonly to: string;
  /** Only plans of this programme; figures that know no programme count all the same. */
  readonly programmeId?: string;
  /** Money of one source of funds, of one spend item. */
  readonly moneySource?: string;
  readonly moneyItem?: string;
  /** Today, when the period may still be running: what is due later is neither due nor late. Absent: the period is over. */
  readonly asOf?: string;
}

/**
 * A figure. For a ratio `value` is numerator ÷ denominator, or null when nothing was due: then it is printed
 * "không phát sinh", never 0 % or 100 %.
 */
export interface IndicatorValue {
  readonly code: IndicatorCode;
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
}

export function ratioOf(code: IndicatorCode, numerator: number, denominator: number): IndicatorValue {
  return { code, value: denominator === 0 ? null : numerator / denominator, numerator, denominator };
}

/** One figure over several bodies: counts add up, ratios divide their sums. A median is computed from the records of all of them. */
export function rollUp(indicator: Indicator, values: readonly IndicatorValue[]): IndicatorValue {
  if (indicator.kind === 'median')
    throw new Error(`rollUp: ${indicator.code} needs the records of all bodies`);
  const sum = (pick: (value: IndicatorValue) => number | null | undefined) =>
    values.reduce((total, value) => total + (pick(value) ?? 0), 0);
  if (indicator.kind !== 'ratio') return { code: indicator.code, value: sum(({ value }) => value) };
  return ratioOf(
    indicator.code,
    sum((v) => v.numerator),
    sum((v) => v.denominator),
  );
}
