import type { CitedDocument } from '../documents/cited-document.ts';
import type { Citation } from '../find-citations.ts';
import { numberKey } from '../register.ts';
import { type DocumentSymbol, readSymbol } from '../symbol.ts';
import type { CitationDiagnostic, CitationDiagnosticCode } from './diagnostic.ts';
import { isSlip } from './slip-of-the-pen.ts';

/**
 * A citation that names a document by its whole number, with the number taken apart.
 *
 * @example
 * // 'Quyết định số 407/QĐ-TTg' → { number: '407/QĐ-TTg', symbol: { number: '407', type: 'QĐ', issuer: 'TTg' }, … }
 */
export interface Numbered {
  readonly citation: Citation;
  readonly document: CitedDocument;
  readonly number: string;
  readonly symbol: DocumentSymbol;
}

/**
 * The citation as a numbered one, in a list; an empty list when it names no whole number.
 *
 * @example
 * citations.flatMap(asNumbered);
 */
export function asNumbered(citation: Citation): Numbered[] {
  const { document } = citation;
  const symbol = document?.number === undefined ? null : readSymbol(document.number);
  return symbol?.number === undefined
    ? []
    : [{ citation, document: document!, number: document!.number!, symbol }];
}

/**
 * A diagnostic at the place of a citation.
 *
 * @example
 * report(cited, 'datesDiffer', '2022-03-31', '2022-03-30').severity; // 'warning'
 */
export function report(
  { citation }: Numbered,
  code: CitationDiagnosticCode,
  found: string,
  suggestion?: string,
): CitationDiagnostic {
  const { start, end } = citation;
  return {
    code,
    severity: code === 'likelyMisprint' ? 'info' : 'warning',
    start,
    end,
    found,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

// Numbers of one office and day follow one another; two further apart than this were not given on one day.
const MOST_NUMBERS_OF_A_DAY = 25;

/**
 * Whether two numbers of one office and one day can only be one number and its misprint: a slip of the
 * pen makes one of the other, and they are too far apart for a day. 407 and 408 may both be right.
 *
 * @example
 * isMisprintOfADay('40', '407'); // true
 */
export function isMisprintOfADay(a: string, b: string): boolean {
  const distance = Math.abs(Number.parseInt(a, 10) - Number.parseInt(b, 10));
  return distance > MOST_NUMBERS_OF_A_DAY && isSlip(numberKey(a), numberKey(b));
}

/**
 * The citations in groups of one key, in the order of the text.
 *
 * @example
 * grouped(numbered, ({ number }) => number).length; // as many as there are numbers
 */
export function grouped(numbered: readonly Numbered[], keyOf: (cited: Numbered) => string): Numbered[][] {
  const groups = new Map<string, Numbered[]>();
  for (const cited of numbered) {
    const group = groups.get(keyOf(cited));
    if (group) group.push(cited);
    else groups.set(keyOf(cited), [cited]);
  }
  return [...groups.values()];
}

/**
 * How often each key comes.
 *
 * @example
 * countBy(numbered, ({ number }) => number).get('407/QĐ-TTg'); // 3
 */
export function countBy(
  numbered: readonly Numbered[],
  keyOf: (cited: Numbered) => string,
): Map<string, number> {
  return new Map(grouped(numbered, keyOf).map((group) => [keyOf(group[0]!), group.length]));
}
