import {
  INDICATORS,
  type IndicatorCode,
  type IndicatorValue,
  ratioOf,
} from '#features/indicators/indicator.ts';

/** The figures that communes and departments report on paper, in the order of the form. */
export const PAPER_CODES = [
  'draftsLed',
  'draftsScreened',
  'draftsInScope',
  'draftsCommunicated',
  'consultationsOpened',
  'draftsToPost',
  'draftsPostedInFull',
  'opinionsReceived',
  'opinionsAnswered',
  'opinionsAccepted',
  'opinionsPartlyAccepted',
  'opinionsExplained',
  'activities',
  'reachMeasured',
  'reachEstimated',
  'documentsIssued',
  'externalDraftsReceived',
  'externalDraftsAnswered',
] as const satisfies readonly IndicatorCode[];

/** What was typed as figures; a ratio follows only where both its parts were given. What is null was not said: a gap. */
export function figuresFromPaper(
  typed: Readonly<Record<string, number | null>>,
): Partial<Record<IndicatorCode, IndicatorValue>> {
  const figures: Partial<Record<IndicatorCode, IndicatorValue>> = {};
  for (const code of PAPER_CODES) {
    const value = typed[code];
    if (value != null) figures[code] = { code, value };
  }
  for (const { code, of } of INDICATORS) {
    const [above, below] = [of && figures[of.numerator]?.value, of && figures[of.denominator]?.value];
    if (above != null && below != null) figures[code] = ratioOf(code, above, below);
  }
  return figures;
}
