import type { UnitId } from './node.ts';

/**
 * What can be wrong with a document or with our reading of it. Codes are stable; sentences for
 * people are the caller's.
 *
 * - `noArticles`: no điều in the main text (plans, reports, letters). Nothing is wrong by itself.
 * - `gap`: a number is missing before this one (`data.expected`, `data.found`).
 * - `duplicate`: the number stands twice under the same parent (`data.number`).
 * - `wrongOrder`: a number lower than the one before it (`data.previous`, `data.found`).
 * - `missingTitle`: a unit that must have a title has none (Law 64/2025/QH15, Article 7(2)).
 * - `emptyUnit`: a marker with nothing after it and nothing under it.
 * - `unplacedLine`: a marker without its parent, kept as a paragraph (`data.marker`).
 * - `likelyTypo`: a marker that is probably misspelt (`data.found`, `data.expected`).
 * - `unclosedQuote`: a quotation opened and never closed.
 * - `footnoteMark`: the mark of a footnote stood here and was taken out (`data.mark`, `data.number`, `data.at`).
 * - `emptyDocument`: no line with text at all.
 *
 * @example
 * const code: DiagnosticCode = 'gap';
 */
export type DiagnosticCode =
  | 'noArticles'
  | 'gap'
  | 'duplicate'
  | 'wrongOrder'
  | 'missingTitle'
  | 'emptyUnit'
  | 'unplacedLine'
  | 'likelyTypo'
  | 'unclosedQuote'
  | 'footnoteMark'
  | 'emptyDocument';

/**
 * One finding of the parser or of the checks after it. `error` means the structure is probably
 * wrong, `warning` that the text probably is, `info` that nothing need be done.
 *
 * @example
 * const found: Diagnostic = { code: 'gap', severity: 'warning', unitId: 'dieu-7',
 *   data: { expected: '6', found: '7' } };
 */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: 'error' | 'warning' | 'info';
  readonly unitId?: UnitId;
  readonly blockIndex?: number;
  readonly data?: Readonly<Record<string, string | number>>;
}
