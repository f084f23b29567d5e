import type { DocumentType } from '#features/time-limits/document-types.ts';
import type { RuleStatus } from '#features/time-limits/rule.ts';

/** What a dossier holds, in the order in which officers lay it. */
export const DOSSIER_ITEMS = [
  'proposalStatement',
  'draftText',
  'reviewReport',
  'impactAssessment',
  'comparison',
  'opinionSummary',
  'appraisalReport',
  'other',
] as const;
export type DossierItem = (typeof DOSSIER_ITEMS)[number];

/** The step before which the paper must be there. */
export type DossierStep = 'posting' | 'appraisal' | 'submission';

/** One paper of a dossier for some types of legal documents, between two days. The row is picked by the day of registration. */
export interface DossierRule {
  readonly item: DossierItem;
  readonly documentTypes: readonly DocumentType[];
  readonly duty: 'mandatory' | 'optional';
  readonly before: DossierStep;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly legalBasis: string;
  /** V: wording read · S: secondary source · U: unverified, shown as such. */
  readonly status: RuleStatus;
}

const LAWS = ['law', 'ordinance', 'assemblyResolution'] as const;
const CENTRAL = [
  'presidentDecision',
  'decree',
  'governmentResolution',
  'primeMinisterDecision',
  'circular',
] as const;
const PROVINCE = ['provinceCouncilResolution', 'provinceCommitteeDecision', 'provinceChairDecision'] as const;
/** Districts to 30/6/2025, and communes. */
const BELOW_PROVINCE = [
  'districtCouncilResolution',
  'districtCommitteeDecision',
  'communeCouncilResolution',
  'communeCommitteeDecision',
] as const;
const ALL = [...LAWS, ...CENTRAL, ...PROVINCE, ...BELOW_PROVINCE];
const FROM_PROVINCE_UP = [...LAWS, ...CENTRAL, ...PROVINCE];

const LAW_2015 = 'Luật số 80/2015/QH13 (sửa đổi bởi Luật số 63/2020/QH14)';
const LAW_2025 = 'Luật số 64/2025/QH15 (sửa đổi bởi Luật số 87/2025/QH15); Nghị định số 78/2025/NĐ-CP';
const OLD = ['2016-07-01', '2025-03-31', LAW_2015] as const;
const NEW = ['2025-04-01', null, LAW_2025] as const;

function row(
  item: DossierItem,
  documentTypes: readonly DocumentType[],
  duty: DossierRule['duty'],
  before: DossierStep,
  [validFrom, validTo, legalBasis]: readonly [string, string | null, string],
  status: RuleStatus = 'U',
): DossierRule {
  return { item, documentTypes, duty, before, validFrom, validTo, legalBasis, status };
}

/**
 * The list of papers is known, which of them each type must have is mostly unverified (status U, shown as such) until a legal
 * officer confirms it. Reading: docs/interpretations/0031-dossier.md.
 */
export const DOSSIER_RULES: readonly DossierRule[] = [OLD, NEW].flatMap((regime) => [
  row('proposalStatement', ALL, 'mandatory', 'appraisal', regime),
  row('draftText', ALL, 'mandatory', 'posting', regime, 'V'),
  row('reviewReport', FROM_PROVINCE_UP, 'mandatory', 'appraisal', regime),
  row('reviewReport', BELOW_PROVINCE, 'optional', 'appraisal', regime),
  row('impactAssessment', LAWS, 'mandatory', 'posting', regime),
  row('impactAssessment', [...CENTRAL, ...PROVINCE, ...BELOW_PROVINCE], 'optional', 'appraisal', regime),
  row('comparison', FROM_PROVINCE_UP, regime === NEW ? 'mandatory' : 'optional', 'appraisal', regime),
  row('comparison', BELOW_PROVINCE, 'optional', 'appraisal', regime),
  row('opinionSummary', ALL, 'mandatory', 'appraisal', regime, 'S'),
  row('appraisalReport', FROM_PROVINCE_UP, 'mandatory', 'submission', regime),
  row('appraisalReport', BELOW_PROVINCE, 'optional', 'submission', regime),
  row('other', ALL, 'optional', 'submission', regime),
]);
