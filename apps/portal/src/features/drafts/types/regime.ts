import type { DocumentType } from '#features/time-limits/document-types.ts';
import type { LegalForce } from '../law-project.ts';
import { DOCUMENT_REGIMES, type DocumentRegime } from './document-regimes.data.ts';

/** The row under which this type is issued as a legal document on this day; undefined on days when it is not. */
export function regimeOn(documentType: DocumentType, day: string): DocumentRegime | undefined {
  return DOCUMENT_REGIMES.find(
    (row) =>
      row.documentType === documentType &&
      row.validFrom <= day &&
      (row.validTo === null || day <= row.validTo),
  );
}

/**
 * Whether a document of this type could be issued on this day. Individual documents and the open type "other" are bound by
 * no row: a chairman's individual decision of 2022 is one, although legal decisions of chairmen exist since 1/7/2025 only.
 */
export function isIssuable(documentType: DocumentType, legalForce: LegalForce, day: string): boolean {
  return legalForce === 'individual' || documentType === 'other' || regimeOn(documentType, day) !== undefined;
}
