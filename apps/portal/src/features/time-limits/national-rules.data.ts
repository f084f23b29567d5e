import { type DocumentType, LEVEL_OF } from './document-types.ts';
import type { RuleStatus, RuleSubject, TimeLimitRule, TimeUnit } from './rule.ts';

type NationalRule = Omit<TimeLimitRule, 'id' | 'checkedBy' | 'organisationId' | 'source'>;

const OLD_LAW_FROM = '2016-07-01';
const OLD_LAW_TO = '2025-03-31';
const NEW_LAW_FROM = '2025-04-01';
const AMENDED_LAW_FROM = '2025-07-01';

function row(
  documentType: Exclude<DocumentType, 'other'>,
  what: RuleSubject,
  amount: number,
  [validFrom, validTo]: readonly [string, string | null],
  status: RuleStatus,
  legalBasis: string,
  note: string | null = null,
  unit: TimeUnit = 'calendarDay',
): NationalRule {
  const ruleId = `${documentType}.${what}`;
  return {
    ruleId,
    legalBasis,
    documentType,
    level: LEVEL_OF[documentType],
    what,
    amount,
    unit,
    validFrom,
    validTo,
    status,
    note,
    place: isForProvincePortal(documentType, what, validTo) ? 'provincePortal' : 'ownPortal',
  };
}

/** Law 80/2015 Articles 113, 120 (councils of provinces) and Decree 187/2025 Article 51a (Chairman) name the province's portal. */
function isForProvincePortal(type: DocumentType, what: RuleSubject, validTo: string | null): boolean {
  if (what !== 'posting') return false;
  return type === 'provinceChairDecision' || (type === 'provinceCouncilResolution' && validTo === OLD_LAW_TO);
}

const OLD = [OLD_LAW_FROM, OLD_LAW_TO] as const;
const NEW = [NEW_LAW_FROM, null] as const;
const BEFORE_AMENDED = [NEW_LAW_FROM, '2025-06-30'] as const;
const SINCE_AMENDED = [AMENDED_LAW_FROM, null] as const;

const LAW_2015 = 'Luật số 80/2015/QH13 (sửa đổi bởi Luật số 63/2020/QH14)';
const LAW_2025 = 'Luật số 64/2025/QH15 (sửa đổi bởi Luật số 87/2025/QH15)';
/** As it was passed: districts still issued, until 30/6/2025. */
const UNAMENDED = 'Luật số 64/2025/QH15 (trước khi được sửa đổi bởi Luật số 87/2025/QH15)';
const DECREE_78 = 'Nghị định số 78/2025/NĐ-CP';
const DECREE_187 = 'Nghị định số 187/2025/NĐ-CP';

/**
 * The national minimum per type of document, in the regimes of the 2015 law (to 31/3/2025), of Law 64/2025/QH15
 * (from 1/4/2025) and of its amendment (from 1/7/2025). Status letters as in `rule.ts`; a U row is shown as
 * "chưa xác minh" wherever it decides a date, until a legal officer confirms it.
 * Readings: docs/interpretations/0003-minimum-days.md, of districts 0056-districts.md, of
 * proposal dossiers 0058-posting-of-proposals.md.
 */
export const NATIONAL_RULES: readonly NationalRule[] = [
  row('law', 'posting', 60, OLD, 'V', `${LAW_2015}, Điều 57`),
  row('ordinance', 'posting', 60, OLD, 'V', `${LAW_2015}, Điều 57`),
  row('assemblyResolution', 'posting', 60, OLD, 'V', `${LAW_2015}, Điều 57`),
  row('law', 'proposalPosting', 30, OLD, 'S', `${LAW_2015}, Điều 36`),
  row('ordinance', 'proposalPosting', 30, OLD, 'S', `${LAW_2015}, Điều 36`),
  row('presidentDecision', 'posting', 60, OLD, 'V', `${LAW_2015}, Điều 81`),
  row('decree', 'posting', 60, OLD, 'V', `${LAW_2015}, Điều 91`),
  row('governmentResolution', 'posting', 60, OLD, 'V', LAW_2015),
  row('primeMinisterDecision', 'posting', 60, OLD, 'V', `${LAW_2015}, Điều 97`),
  row('circular', 'posting', 60, OLD, 'V', `${LAW_2015}, Điều 101`),
  row('provinceCouncilResolution', 'posting', 30, OLD, 'V', `${LAW_2015}, Điều 113 và Điều 120`),
  row('provinceCommitteeDecision', 'posting', 30, OLD, 'V', `${LAW_2015}, Điều 129`),
  row(
    'districtCouncilResolution',
    'posting',
    7,
    OLD,
    'V',
    `${LAW_2015}, khoản 2 Điều 133`,
    'affectedSubjects',
  ),
  row('districtCouncilResolution', 'writtenAnswer', 7, OLD, 'V', `${LAW_2015}, khoản 2 Điều 133`),
  row(
    'districtCommitteeDecision',
    'posting',
    7,
    OLD,
    'V',
    `${LAW_2015}, khoản 2 Điều 138`,
    'affectedSubjects',
  ),
  row('districtCommitteeDecision', 'writtenAnswer', 7, OLD, 'V', `${LAW_2015}, khoản 2 Điều 138`),

  row('law', 'posting', 20, NEW, 'U', LAW_2025),
  row('law', 'writtenAnswer', 15, NEW, 'V', `${LAW_2025}, điểm a khoản 1 Điều 30`),
  row('ordinance', 'posting', 20, NEW, 'U', LAW_2025),
  row('ordinance', 'writtenAnswer', 15, NEW, 'V', `${LAW_2025}, điểm a khoản 1 Điều 30`),
  row('law', 'proposalPosting', 20, NEW, 'U', LAW_2025),
  row('ordinance', 'proposalPosting', 20, NEW, 'U', LAW_2025),
  row('assemblyResolution', 'posting', 20, NEW, 'U', LAW_2025),
  row('assemblyResolution', 'writtenAnswer', 15, NEW, 'V', `${LAW_2025}, điểm a khoản 1 Điều 30`),
  row('presidentDecision', 'posting', 20, NEW, 'S', LAW_2025),
  row('decree', 'posting', 20, NEW, 'U', LAW_2025),
  row('governmentResolution', 'posting', 20, NEW, 'U', LAW_2025),
  row('primeMinisterDecision', 'posting', 20, NEW, 'U', LAW_2025),
  row('circular', 'posting', 20, NEW, 'U', LAW_2025),
  row('provinceCouncilResolution', 'posting', 20, NEW, 'U', `${LAW_2025}; ${DECREE_78}`, 'wholeDossier'),
  row('provinceCommitteeDecision', 'posting', 20, NEW, 'U', `${LAW_2025}; ${DECREE_78}`),
  row(
    'provinceChairDecision',
    'posting',
    10,
    SINCE_AMENDED,
    'S',
    `${DECREE_187}, Điều 51a`,
    'askFourDepartments',
  ),
  row(
    'districtCouncilResolution',
    'writtenAnswer',
    7,
    BEFORE_AMENDED,
    'U',
    `${UNAMENDED}; ${DECREE_78}`,
    'postingNotFound',
  ),
  row(
    'districtCommitteeDecision',
    'writtenAnswer',
    7,
    BEFORE_AMENDED,
    'U',
    `${UNAMENDED}; ${DECREE_78}`,
    'postingNotFound',
  ),
  row(
    'communeCouncilResolution',
    'writtenAnswer',
    7,
    SINCE_AMENDED,
    'S',
    `${DECREE_78}; ${DECREE_187}`,
    'postingNotFound',
  ),
  row(
    'communeCommitteeDecision',
    'writtenAnswer',
    7,
    SINCE_AMENDED,
    'U',
    `${DECREE_78}; ${DECREE_187}`,
    'postingNotFound',
  ),
];
