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
 * "407/QĐ-TTg"). A document that nobody has registered is no finding: registers are never whole. Numbers of the programme's
 * own documents are cited in every report, so that one short of a digit is pointed out even where it stands alone.
 */
export function citedDocumentFindings(
  text: string,
  register: readonly RegisteredDocument[],
  programme: readonly RegisteredDocument[] = [],
): Finding[] {
  const citations = findCitations(text);
  const contradicted = crossCheck(citations, [...programme, ...register]).flatMap(
    ({ code, found, suggestion }): Finding[] => {
      const finding = CODES[code];
      return finding ? [{ code: finding, found, expected: suggestion ?? '' }] : [];
    },
  );
  const seen = new Set(contradicted.map(({ found }) => found));
  const short = citations.flatMap(({ document }): Finding[] => {
    const number = document?.number;
    if (!number || document.issuedOn !== undefined || seen.has(number)) return [];
    if (register.some((row) => row.number === number)) return [];
    const meant = programme.find((row) => isOneDigitOff(number, row.number));
    return meant ? [{ code: 'citedNumber', found: number, expected: meant.number }] : [];
  });
  return [...contradicted, ...short];
}

// 40/QĐ-TTg  407/QĐ-TTg     not 41/QĐ-TTg: another document of another day
function isOneDigitOff(a: string, b: string): boolean {
  const [[countA = '', ...tailA], [countB = '', ...tailB]] = [a.split('/'), b.split('/')];
  if (tailA.join('/') !== tailB.join('/') || Math.abs(countA.length - countB.length) !== 1) return false;
  const [longer, shorter] = countA.length > countB.length ? [countA, countB] : [countB, countA];
  return [...longer].some((_, i) => longer.slice(0, i) + longer.slice(i + 1) === shorter);
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
