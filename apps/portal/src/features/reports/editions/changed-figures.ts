import { INDICATORS, type IndicatorCode, type IndicatorValue } from '#features/indicators/indicator.ts';

type Figures = Readonly<Partial<Record<IndicatorCode, IndicatorValue>>>;

export interface ChangedFigure {
  readonly code: IndicatorCode;
  readonly before: IndicatorValue | undefined;
  readonly after: IndicatorValue | undefined;
}

/** The figures that are not what they were, in the order of the register; one that only one side has is among them. */
export function changedFigures(before: Figures, after: Figures): ChangedFigure[] {
  return INDICATORS.flatMap(({ code }) => {
    const [was, is] = [before[code], after[code]];
    const same =
      was?.value === is?.value && was?.numerator === is?.numerator && was?.denominator === is?.denominator;
    return same ? [] : [{ code, before: was, after: is }];
  });
}
