/**
 * What can be wrong with what citations say of documents. Codes are stable; sentences for people are
 * the caller's.
 *
 * - `yearContradictsDate`: the year in the number is not the year of the date ("78/2025/NĐ-CP ngày 1/4/2024").
 * - `typeContradictsNumber`: the word of type is not that of the number ("Nghị quyết số 18/2007/QĐ-UBND").
 * - `dateContradictsRegister`, `typeContradictsRegister`: the register has the number with another date or type.
 * - `numberContradictsRegister`: the register does not have the number, but has one that differs by a slip
 *   of the pen and fits the date, or carries the cited name.
 * - `datesDiffer`: one number, two dates in the text.
 * - `numbersDiffer`: one date and one issuer, two numbers that a slip of the pen makes of each other and
 *   that one day cannot both have given ("40/QĐ-TTg" and "407/QĐ-TTg").
 * - `likelyMisprint`: said once and without a date, one digit short of or over a number of the same series
 *   that the text says often. May be right, so only `info`.
 *
 * @example
 * const code: CitationDiagnosticCode = 'numbersDiffer';
 */
export type CitationDiagnosticCode =
  | 'yearContradictsDate'
  | 'typeContradictsNumber'
  | 'dateContradictsRegister'
  | 'typeContradictsRegister'
  | 'numberContradictsRegister'
  | 'datesDiffer'
  | 'numbersDiffer'
  | 'likelyMisprint';

/**
 * One contradiction at one citation: what is said there (`found`) and what it should probably be
 * (`suggestion`), a number, a date ("2022-03-30") or a type. Only pointed out, never corrected.
 *
 * @example
 * const slip: CitationDiagnostic = { code: 'numbersDiffer', severity: 'warning', start: 90, end: 140,
 *   found: '40/QĐ-TTg', suggestion: '407/QĐ-TTg' };
 */
export interface CitationDiagnostic {
  readonly code: CitationDiagnosticCode;
  readonly severity: 'warning' | 'info';
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly suggestion?: string;
}
