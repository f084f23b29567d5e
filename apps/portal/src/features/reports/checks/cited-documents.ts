import {
  type Citation,
  type CitationDiagnosticCode,
  crossCheck,
  findCitations,
  type RegisteredDocument,
} from '@danban/legal-text';
import type { Finding, FindingCode } from './finding.ts';

const CODES: Readonly<Partial<Record<CitationDiagnosticCode, FindingCode>>> = {
  numberContradictsRegister: 'citedNumber',
  numbersDiffer: 'citedNumber',
  likelyMisprint: 'citedNumber',
  dateContradictsRegister: 'citedDate',
  datesDiffer: 'citedDate',
  yearContradictsDate: 'citedDate',
  typeContradictsRegister: 'citedType',
  typeContradictsNumber: 'citedType',
};

/**
 * Documents cited with a number, date or type that the register, or the rest of the report, contradicts ("40/QĐ-TTg" for
 * "407/QĐ-TTg"). A document that nobody has registered is no finding: registers are never whole.
 */
export function citedDocumentFindings(text: string, register: readonly RegisteredDocument[]): Finding[] {
  return crossCheck(findCitations(text), register).flatMap(({ code, found, suggestion }) => {
    const finding = CODES[code];
    return finding ? [{ code: finding, found, expected: suggestion ?? '' }] : [];
  });
}

/** Documents that people cite as done in the period, dated after its last day. The letter that asked for the report is not among them. */
export function citedAfterPeriod(written: string, periodTo: string): Finding[] {
  return findCitations(written).flatMap(({ document, text }: Citation): Finding[] => {
    const issuedOn = document?.issuedOn;
    return issuedOn !== undefined && issuedOn > periodTo
      ? [{ code: 'citedAfterPeriod', found: text, expected: periodTo }]
      : [];
  });
}
