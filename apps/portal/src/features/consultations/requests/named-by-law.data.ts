import type { DocumentType } from '#features/time-limits/document-types.ts';
import type { RuleStatus } from '#features/time-limits/rule.ts';

/** A body that a norm names among those whose opinion is asked about drafts of a type. */
export interface NamedByLaw {
  readonly documentType: DocumentType;
  /** How its name begins; the rest of the name is its territory. */
  readonly bodyBegins: string;
  readonly legalBasis: string;
  /** As in `time-limits/rule.ts`: V read, S second hand, U unverified. */
  readonly status: RuleStatus;
  readonly validFrom: string;
  readonly validTo: string | null;
}

const chair = (bodyBegins: string): NamedByLaw => ({
  documentType: 'provinceChairDecision',
  bodyBegins,
  legalBasis: 'Nghị định số 187/2025/NĐ-CP, Điều 51a',
  status: 'S',
  validFrom: '2025-07-01',
  validTo: null,
});

/** The four departments whose opinion a decision of the Chairman of a provincial People's Committee needs. */
export const NAMED_BY_LAW: readonly NamedByLaw[] = [
  chair('Sở Tài chính'),
  chair('Sở Nội vụ'),
  chair('Sở Tư pháp'),
  chair('Sở Khoa học và Công nghệ'),
];
