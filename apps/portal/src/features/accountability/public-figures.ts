import type { IndicatorCode } from '#features/indicators/indicator.ts';

/** Figures that everybody may see, in the order of the page. Their records are public by their nature. */
export const PUBLIC_FIGURES = [
  'communicatedRate',
  'postedRate',
  'consultationsOpened',
  'responseTablesPublished',
  'documentsIssued',
] as const satisfies readonly IndicatorCode[];
export type PublicFigure = (typeof PUBLIC_FIGURES)[number];

export function isPublicFigure(code: string): code is PublicFigure {
  return PUBLIC_FIGURES.some((each) => each === code);
}
