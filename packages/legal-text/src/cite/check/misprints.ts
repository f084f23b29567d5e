import { numberKey } from '../register.ts';
import type { CitationDiagnostic } from './diagnostic.ts';
import { countBy, grouped, isMisprintOfADay, type Numbered, report } from './numbered-citation.ts';
import { isSlip } from './slip-of-the-pen.ts';

/** More numbers of one office are not compared with one another; no honest text names so many of one day. */
const MOST_COMPARED = 200;

/** So often must a text say a number before another, said once, is taken for its misprint. */
const OFTEN = 3;

const series = ({ symbol }: Numbered): string =>
  numberKey(`${symbol.year ?? ''}/${symbol.type}-${symbol.issuer}`);

/**
 * Numbers of one office and one day of which one must be the misprint of the other.
 *
 * @example
 * checkNumbersOfADay(numbered)[0]?.code; // 'numbersDiffer'
 */
export function checkNumbersOfADay(numbered: readonly Numbered[]): CitationDiagnostic[] {
  const found: CitationDiagnostic[] = [];
  const dated = numbered.filter(({ document }) => document.issuedOn !== undefined);
  for (const group of grouped(dated, (cited) => `${cited.document.issuedOn} ${series(cited)}`)) {
    const counts = countBy(group, ({ number }) => numberKey(number));
    const distinct = firstOfEach(group);
    for (const cited of counts.size < 2 ? [] : group) {
      const own = counts.get(numberKey(cited.number))!;
      const better = distinct.find((other) =>
        isLikelier(cited, other, own, counts.get(numberKey(other.number))!),
      );
      if (better) found.push(report(cited, 'numbersDiffer', cited.number, better.number));
    }
  }
  return found;
}

// The number said more often is likelier; at a tie the longer one, since digits are lost more than found, then the first.
function isLikelier(cited: Numbered, other: Numbered, own: number, others: number): boolean {
  const [a, b] = [cited.symbol.number!, other.symbol.number!];
  if (!isMisprintOfADay(a, b)) return false;
  if (own !== others) return own < others;
  return a.length === b.length ? other.citation.start < cited.citation.start : a.length < b.length;
}

/**
 * Numbers said once, without a date, that are one digit short of or over a number of the same series
 * that the text says often. They may be right, so they are only worth a look.
 *
 * @example
 * checkUndated(numbered)[0]?.severity; // 'info'
 */
export function checkUndated(numbered: readonly Numbered[]): CitationDiagnostic[] {
  const found: CitationDiagnostic[] = [];
  for (const group of grouped(numbered, series)) {
    const counts = countBy(group, ({ number }) => numberKey(number));
    const often = firstOfEach(group).filter(({ number }) => counts.get(numberKey(number))! >= OFTEN);
    for (const cited of often.length === 0 ? [] : group) {
      if (cited.document.issuedOn !== undefined || counts.get(numberKey(cited.number)) !== 1) continue;
      const better = often.find((other) => hasOneDigitMore(cited.symbol.number!, other.symbol.number!));
      if (better) found.push(report(cited, 'likelyMisprint', cited.number, better.number));
    }
  }
  return found;
}

function hasOneDigitMore(a: string, b: string): boolean {
  return a.length !== b.length && isSlip(numberKey(a), numberKey(b));
}

function firstOfEach(group: readonly Numbered[]): Numbered[] {
  return grouped(group, ({ number }) => numberKey(number))
    .slice(0, MOST_COMPARED)
    .map(([first]) => first!);
}
