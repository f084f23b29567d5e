import type { DocumentType } from '#features/time-limits/document-types.ts';
import type { RuleStatus } from '#features/time-limits/rule.ts';

/** asked: the law asks for a proposal dossier before drafting · bySubject: for some subjects only · none. */
export type ProposalDuty = 'asked' | 'bySubject' | 'none';

/** Between which days a type of document is issued as a legal document, and whether a proposal comes before it. */
export interface DocumentRegime {
  readonly documentType: Exclude<DocumentType, 'other'>;
  readonly validFrom: string;
  /** No end: still in force. */
  readonly validTo: string | null;
  readonly legalBasis: string;
  /** V: wording read · S: secondary source · U: unverified, shown as such. */
  readonly status: RuleStatus;
  readonly proposal: ProposalDuty;
  readonly proposalBasis: string;
  readonly proposalStatus: RuleStatus;
}

const OLD = ['2016-07-01', '2025-03-31'] as const;
const NEW = ['2025-04-01', null] as const;
const BEFORE_AMENDED = ['2025-04-01', '2025-06-30'] as const;
const SINCE_AMENDED = ['2025-07-01', null] as const;

const LAW_2015 = 'Luật số 80/2015/QH13 (sửa đổi bởi Luật số 63/2020/QH14)';
const LAW_2025 = 'Luật số 64/2025/QH15';
const AMENDED = `${LAW_2025} (sửa đổi bởi Luật số 87/2025/QH15)`;
/** As it was passed: districts still issued, communes did not. */
const UNAMENDED = `${LAW_2025} (trước khi được sửa đổi bởi Luật số 87/2025/QH15)`;
const DECREE_187 = 'Nghị định số 187/2025/NĐ-CP';

function row(
  documentType: DocumentRegime['documentType'],
  [validFrom, validTo]: readonly [string, string | null],
  [status, legalBasis]: readonly [RuleStatus, string],
  [proposal, proposalStatus]: readonly [ProposalDuty, RuleStatus],
): DocumentRegime {
  return {
    ...{ documentType, validFrom, validTo, status, legalBasis },
    ...{ proposal, proposalStatus, proposalBasis: legalBasis },
  };
}

/**
 * Three regimes: the 2015 law (to 31/3/2025), Law 64/2025/QH15 (from 1/4/2025) and its amendment (from 1/7/2025: decisions
 * of the chairman of a province, communes again, no districts any more). Reading: docs/interpretations/0030-types-of-documents.md.
 */
export const DOCUMENT_REGIMES: readonly DocumentRegime[] = [
  row('law', OLD, ['V', LAW_2015], ['asked', 'S']),
  row('ordinance', OLD, ['V', LAW_2015], ['asked', 'S']),
  row('assemblyResolution', OLD, ['V', LAW_2015], ['bySubject', 'S']),
  row('presidentDecision', OLD, ['V', LAW_2015], ['none', 'U']),
  row('decree', OLD, ['V', LAW_2015], ['bySubject', 'S']),
  row('governmentResolution', OLD, ['U', LAW_2015], ['none', 'U']),
  row('primeMinisterDecision', OLD, ['V', LAW_2015], ['none', 'U']),
  row('circular', OLD, ['V', LAW_2015], ['none', 'U']),
  row('provinceCouncilResolution', OLD, ['V', LAW_2015], ['bySubject', 'S']),
  row('provinceCommitteeDecision', OLD, ['V', LAW_2015], ['none', 'S']),
  row('districtCouncilResolution', OLD, ['V', LAW_2015], ['none', 'S']),
  row('districtCommitteeDecision', OLD, ['V', LAW_2015], ['none', 'S']),
  row('communeCouncilResolution', OLD, ['V', LAW_2015], ['none', 'S']),
  row('communeCommitteeDecision', OLD, ['V', LAW_2015], ['none', 'S']),

  row('law', NEW, ['S', AMENDED], ['asked', 'U']),
  row('ordinance', NEW, ['S', AMENDED], ['asked', 'U']),
  row('assemblyResolution', NEW, ['S', AMENDED], ['bySubject', 'U']),
  row('presidentDecision', NEW, ['S', AMENDED], ['none', 'U']),
  row('decree', NEW, ['S', AMENDED], ['none', 'U']),
  row('governmentResolution', NEW, ['S', AMENDED], ['none', 'U']),
  row('primeMinisterDecision', NEW, ['S', AMENDED], ['none', 'U']),
  row('circular', NEW, ['S', AMENDED], ['none', 'U']),
  row('provinceCouncilResolution', NEW, ['S', AMENDED], ['none', 'S']),
  row('provinceCommitteeDecision', NEW, ['S', AMENDED], ['none', 'S']),
  row('provinceChairDecision', SINCE_AMENDED, ['S', `${AMENDED}; ${DECREE_187}, Điều 51a`], ['none', 'S']),
  row('districtCouncilResolution', BEFORE_AMENDED, ['U', UNAMENDED], ['none', 'U']),
  row('districtCommitteeDecision', BEFORE_AMENDED, ['U', UNAMENDED], ['none', 'U']),
  row('communeCouncilResolution', SINCE_AMENDED, ['S', AMENDED], ['none', 'S']),
  row('communeCommitteeDecision', SINCE_AMENDED, ['S', AMENDED], ['none', 'S']),
];
