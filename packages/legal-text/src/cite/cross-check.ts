import { checkRegister } from './check/against-register.ts';
import type { CitationDiagnostic } from './check/diagnostic.ts';
import { checkNumbersOfADay, checkUndated } from './check/misprints.ts';
import { asNumbered, countBy, grouped, type Numbered, report } from './check/numbered-citation.ts';
import type { Citation } from './find-citations.ts';
import { numberKey, type RegisteredDocument } from './register.ts';

/**
 * Compares what the citations of one text say of documents: each with itself, with the caller's register
 * (which may be empty), and with one another. Contradictions come back as diagnostics in the order of the
 * text, with a suggestion where there is one; nothing is corrected, and what nobody says is no
 * contradiction. Each code comes at most once per citation. Linear but for numbers of one day.
 *
 * @example
 * crossCheck(findCitations('QĐ số 407/QĐ-TTg ngày 30/3/2022; Quyết định số 40/QĐ-TTg ngày 30/3/2022'), []);
 * // [{ code: 'numbersDiffer', found: '40/QĐ-TTg', suggestion: '407/QĐ-TTg', … }]
 */
export function crossCheck(
  citations: readonly Citation[],
  register: readonly RegisteredDocument[],
): CitationDiagnostic[] {
  const numbered = citations.flatMap(asNumbered);
  const found = [
    ...numbered.flatMap(checkItself),
    ...numbered.flatMap((cited) => checkRegister(cited, register)),
    ...checkDates(numbered),
    ...checkNumbersOfADay(numbered),
    ...checkUndated(numbered),
  ];
  return found.sort((a, b) => a.start - b.start);
}

// Only types whose abbreviation is settled (Decree 30/2020/NĐ-CP, Annex III) can contradict a word.
const TYPES: Readonly<Record<string, string>> = {
  NĐ: 'Nghị định',
  QĐ: 'Quyết định',
  NQ: 'Nghị quyết',
  CT: 'Chỉ thị',
  TTLT: 'Thông tư liên tịch',
  VBHN: 'Văn bản hợp nhất',
};

function checkItself(cited: Numbered): CitationDiagnostic[] {
  const { document, number, symbol } = cited;
  const found: CitationDiagnostic[] = [];
  const year = document.issuedOn?.slice(0, 4);
  if (symbol.year !== undefined && year !== undefined && String(symbol.year) !== year) {
    found.push(report(cited, 'yearContradictsDate', document.issuedOn!));
  }
  const type = TYPES[symbol.type];
  if (type !== undefined && Object.values(TYPES).includes(document.type ?? '') && type !== document.type) {
    // "Quy định số 69-QĐ/TW": the Party writes QĐ for its regulations, too; then the word is no type of this table.
    found.push(report(cited, 'typeContradictsNumber', `${document.type} ${number}`, type));
  }
  return found;
}

function checkDates(numbered: readonly Numbered[]): CitationDiagnostic[] {
  const found: CitationDiagnostic[] = [];
  const dated = numbered.filter(({ document }) => document.issuedOn !== undefined);
  for (const group of grouped(dated, ({ number }) => numberKey(number))) {
    const usual = mostFrequent(group, ({ document }) => document.issuedOn!)!;
    for (const cited of group) {
      const { issuedOn = usual } = cited.document;
      if (issuedOn !== usual && isOneDocument(cited, issuedOn, usual)) {
        found.push(report(cited, 'datesDiffer', issuedOn, usual));
      }
    }
  }
  return found;
}

// Numbers begin anew each year: 02/CT-TTg of 2018 and of 2019 are two documents, unless day and month agree.
function isOneDocument({ symbol }: Numbered, a: string, b: string): boolean {
  return symbol.year !== undefined || a.slice(0, 4) === b.slice(0, 4) || a.slice(4) === b.slice(4);
}

function mostFrequent(numbered: readonly Numbered[], keyOf: (cited: Numbered) => string): string | undefined {
  const counts = [...countBy(numbered, keyOf)];
  return counts.reduce<[string, number] | undefined>(
    (most, next) => (most && most[1] >= next[1] ? most : next),
    undefined,
  )?.[0];
}
