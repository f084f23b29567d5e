import type { IndicatorCode } from '#features/indicators/indicator.ts';

/** A part can never be more than the whole that it is of. */
const PARTS: readonly (readonly [IndicatorCode | readonly IndicatorCode[], IndicatorCode])[] = [
  ['draftsInScope', 'draftsScreened'],
  ['draftsCommunicated', 'draftsInScope'],
  ['draftsPostedInFull', 'draftsToPost'],
  ['opinionsLate', 'opinionsReceived'],
  ['opinionsAnswered', 'opinionsReceived'],
  [['opinionsAccepted', 'opinionsPartlyAccepted', 'opinionsExplained'], 'opinionsAnswered'],
  [['externalAnswersOnTime', 'externalAnswersLate'], 'externalDraftsAnswered'],
  ['documentsWithoutDraft', 'documentsIssued'],
];

/** Sums that cannot be: a part, or parts together, above the whole. What is not there contradicts nothing. */
export function contradictionsIn(
  figures: Readonly<Partial<Record<IndicatorCode, { readonly value: number | null }>>>,
): {
  readonly part: IndicatorCode;
  readonly whole: IndicatorCode;
  readonly parts: number;
  readonly of: number;
}[] {
  return PARTS.flatMap(([part, whole]) => {
    const codes = typeof part === 'string' ? [part] : part;
    const of = figures[whole]?.value;
    const parts = codes.reduce((sum, code) => sum + (figures[code]?.value ?? 0), 0);
    return of != null && parts > of ? [{ part: codes[0]!, whole, parts, of }] : [];
  });
}
