import type { IndicatorCode } from '#features/indicators/indicator.ts';

/**
 * Figures that everybody may see, in the order of the page. Their records are public by their nature; of the days to an answer they are
 * opinions whose answer is published.
 */
export const PUBLIC_FIGURES = [
  'communicatedRate',
  'postedRate',
  'consultationsOpened',
  'daysToAnswer',
  'responseTablesPublished',
  'documentsIssued',
] as const satisfies readonly IndicatorCode[];
export type PublicFigure = (typeof PUBLIC_FIGURES)[number];

export function isPublicFigure(code: string): code is PublicFigure {
  return PUBLIC_FIGURES.some((each) => each === code);
}

/** Four that are looked at over the years: what Decision 407 asks for, drafts, days, answers. */
export const LOOKED_AT = [
  'communicatedRate',
  'consultationsOpened',
  'daysToAnswer',
  'responseTablesPublished',
] as const satisfies readonly PublicFigure[];
