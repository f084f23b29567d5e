import { CSV_START, csvLine } from '#features/documents/sheets/csv.ts';
import type { IndicatorValue } from '#features/indicators/indicator.ts';

const COLUMNS = [
  'year',
  'placeCode',
  'place',
  'code',
  'figure',
  'value',
  'numerator',
  'denominator',
] as const;

/** A figure of a place or a body in a year, as it leaves the house. */
export interface CsvFigure {
  readonly year: number;
  readonly placeCode: string;
  readonly place: string;
  readonly figure: string;
  readonly value: IndicatorValue;
}

/** A line a figure; an empty value is "không phát sinh", never zero. */
export function seriesCsv(figures: readonly CsvFigure[]): string {
  const lines = figures.map(({ year, placeCode, place, figure, value }) =>
    csvLine([
      ...[year, placeCode, place, value.code, figure, value.value],
      ...[value.numerator ?? null, value.denominator ?? null],
    ]),
  );
  return CSV_START + csvLine(COLUMNS) + lines.join('');
}
