import type { CitedDocument } from '../documents/cited-document.ts';
import { findRegistered, nameKey, numberKey, type RegisteredDocument, registerIndex } from '../register.ts';
import { type DocumentSymbol, readSymbol } from '../symbol.ts';
import type { CitationDiagnostic } from './diagnostic.ts';
import { isMisprintOfADay, type Numbered, report } from './numbered-citation.ts';

/**
 * What the register says against a citation: another date or type of its number, or, where the register
 * does not have the number, the one document that it probably means.
 *
 * @example
 * checkRegister(cited, register)[0]?.code; // 'dateContradictsRegister'
 */
export function checkRegister(
  cited: Numbered,
  register: readonly RegisteredDocument[],
): CitationDiagnostic[] {
  const { document, number } = cited;
  const known = findRegistered({ number }, register) ?? [];
  if (known.length === 0) return checkUnknown(cited, register);
  const found: CitationDiagnostic[] = [];
  const dates = known.map((row) => row.issuedOn);
  if (document.issuedOn !== undefined && !dates.includes(document.issuedOn) && !dates.includes(undefined)) {
    found.push(report(cited, 'dateContradictsRegister', document.issuedOn, dates[0]));
  }
  const types = known.flatMap((row) => (row.type === undefined ? [] : [row.type]));
  const isOther = (type: string): boolean => nameKey(type) !== nameKey(document.type ?? type);
  if (types.length === known.length && types.every(isOther)) {
    found.push(report(cited, 'typeContradictsRegister', document.type!, types[0]));
  }
  return found;
}

function checkUnknown(cited: Numbered, register: readonly RegisteredDocument[]): CitationDiagnostic[] {
  const { document, number, symbol } = cited;
  const { byTitle, byDate } = registerIndex(register);
  const named = document.name === undefined ? [] : (byTitle.get(nameKey(document.name)) ?? []);
  const dated = document.issuedOn === undefined ? [] : (byDate.get(document.issuedOn) ?? []);
  const slips = dated.filter((row) => isSlipOf(symbol, readSymbol(row.number)));
  const meant = [...new Set([...named, ...slips])].filter((row) => fits(document, row));
  return meant.length === 1 ? [report(cited, 'numberContradictsRegister', number, meant[0]!.number)] : [];
}

// What is said of both must agree; the number itself may be the slip.
function fits(document: CitedDocument, row: RegisteredDocument): boolean {
  if (document.issuedOn !== undefined && row.issuedOn !== undefined && document.issuedOn !== row.issuedOn)
    return false;
  if (document.type === undefined || row.type === undefined) return true;
  return nameKey(document.type) === nameKey(row.type);
}

function isSlipOf(a: DocumentSymbol, b: DocumentSymbol | null): boolean {
  if (b?.number === undefined) return false;
  const [tailA, tailB] = [a, b].map(({ type, issuer, year }) => numberKey(`${year ?? ''}/${type}-${issuer}`));
  if (tailA === tailB) return isMisprintOfADay(a.number!, b.number);
  return numberKey(a.number!) === numberKey(b.number) && numberKey(a.issuer) === numberKey(b.issuer);
}
