import type { Diagnostic } from '../model/diagnostic.ts';
import type { LegalNode } from '../model/node.ts';
import { follows, followsLetter } from '../parse/sequence.ts';
import { compareKeys, POINT_LETTERS, sortKey } from '../text/numerals.ts';

/**
 * Checks the numbers of sister units in printed order. One finding per unit at most:
 *
 *   1. 2. 4.        gap before 4           1. 2. 2. 3.     duplicate 2
 *   1. 2. 5. 4.     5 is likely a typo     3. 4. 2. 5.     2 in the wrong order
 *   a) b) f) …      f is no letter of the official list
 *
 * @example
 * checkNumbers(article.children)[0]?.data; // { expected: '3', found: '4' }
 */
export function checkNumbers(units: readonly LegalNode[]): Diagnostic[] {
  const numbered = units.filter((unit) => unit.number !== undefined);
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  let highest: string | undefined;
  for (const [index, unit] of numbered.entries()) {
    const number = unit.number!;
    const key = sortKey(number).join('.');
    const finding = seen.has(key)
      ? diagnose('duplicate', 'error', unit, { number })
      : judge(unit, highest, numbered[index + 1]?.number);
    if (finding) found.push(finding);
    seen.add(key);
    if (finding?.code === 'likelyTypo' && finding.data?.expected) highest = String(finding.data.expected);
    else if (highest === undefined || compareNumbers(highest, number) < 0) highest = number;
  }
  return found;
}

function judge(
  unit: LegalNode,
  highest: string | undefined,
  next: string | undefined,
): Diagnostic | undefined {
  const number = unit.number!;
  const expected = numberAfter(highest, unit);
  if (unit.kind === 'point' && /^[fjwz]$/.test(number)) {
    return diagnose('likelyTypo', 'warning', unit, { found: number, expected });
  }
  if (follows(highest, number) || followsLetter(highest, number)) return undefined;
  // 1. 2. 5. 4.: the next one goes on as if this were the expected one
  if (next !== undefined && highest !== undefined && isNextAfter(expected, next)) {
    return diagnose('likelyTypo', 'warning', unit, { found: number, expected });
  }
  if (highest !== undefined && compareNumbers(number, highest) < 0) {
    return diagnose('wrongOrder', 'error', unit, { previous: highest, found: number });
  }
  return diagnose('gap', 'warning', unit, { expected, found: number });
}

function isNextAfter(expected: string, next: string): boolean {
  return follows(expected, next) || followsLetter(expected, next);
}

function numberAfter(previous: string | undefined, unit: LegalNode): string {
  if (unit.kind === 'point' && !/\d/.test(unit.number![0]!)) {
    if (previous === undefined) return 'a';
    return POINT_LETTERS[POINT_LETTERS.indexOf(previous[0]!) + 1] ?? '';
  }
  return previous === undefined ? '1' : String((sortKey(previous)[0] ?? 0) + 1);
}

function compareNumbers(a: string, b: string): number {
  return compareKeys(sortKey(a), sortKey(b));
}

function diagnose(
  code: Diagnostic['code'],
  severity: Diagnostic['severity'],
  unit: LegalNode,
  data: Record<string, string>,
): Diagnostic {
  return { code, severity, unitId: unit.id, blockIndex: unit.source?.from, data };
}
