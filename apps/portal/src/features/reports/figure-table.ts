import type { ChartPoint, SmallChart } from '#features/documents/charts/chart.ts';
import type { BodyBlock } from '#features/documents/write-administrative-docx.server.ts';
import { type IndicatorCode, type IndicatorValue, indicatorOf } from '#features/indicators/indicator.ts';
import { formatDate, formatPercent } from '#text/vi/dates.ts';
import { indicatorTexts } from '#text/vi/indicators.ts';
import { reportDocument as words } from '#text/vi/report-document.ts';
import type { ReportSnapshot } from './report.ts';
import type { TemplatePart } from './templates/report-template.ts';
import { printedFigure } from './writing/print-values.ts';

type Figures = Readonly<Partial<Record<IndicatorCode, IndicatorValue>>>;

interface Column {
  readonly label: string;
  /** Below a chart, where there is little room. */
  readonly short: string;
  readonly figures: Figures;
}

/**
 * Figures with a column for the period; with columns for its years, or for the period before, in front of it. Charts show the same numbers
 * over the same columns, without the whole where there are its years.
 */
export function figureTable(part: TemplatePart & { kind: 'figures' }, snapshot: ReportSnapshot): BodyBlock {
  const years: Column[] = part.byYear
    ? (snapshot.years ?? []).map(({ year, figures }) => ({ label: words.year(year), short: year, figures }))
    : [];
  const before: Column[] =
    part.compared && snapshot.before
      ? [
          {
            label: words.before(formatDate(snapshot.before.from), formatDate(snapshot.before.to)),
            short: words.beforeShort,
            figures: snapshot.before.figures,
          },
        ]
      : [];
  const whole: Column = {
    label: before.length > 0 ? words.thisPeriod : words.wholePeriod,
    short: words.thisPeriod,
    figures: snapshot.figures,
  };
  const columns = [...years, ...before, whole];
  const drawnOver = years.length > 0 ? years : columns;
  const charts =
    drawnOver.length > 1
      ? (part.charts ?? [])
          .filter((code) => part.codes.includes(code))
          .map((code) => chartOf(code, drawnOver))
      : [];
  return {
    kind: 'table',
    ...(part.caption ? { caption: part.caption } : {}),
    head: [words.ordinal, words.figure, ...columns.map(({ label }) => label)],
    rows: part.codes.map((code, i) => [
      String(i + 1),
      indicatorTexts[code].name,
      ...columns.map(({ figures }) => printedFigure(code, figures[code])),
    ]),
    widths: widthsOf(columns.length),
    align: ['center', 'left', ...columns.map(() => 'center' as const)],
    ...(charts.length > 0 ? { charts } : {}),
  };
}

const widthsOf = (columns: number): number[] =>
  columns === 1
    ? [1, 8, 4]
    : [1, columns === 2 ? 7 : 5, ...Array.from({ length: columns }, () => (columns === 2 ? 3 : 2))];

/** A point has room for the share alone; what it is made of stands in the table. */
const shownOf = (code: IndicatorCode, value: IndicatorValue | undefined): string =>
  value?.denominator !== undefined && value.value !== null
    ? formatPercent(value.value)
    : printedFigure(code, value);

function chartOf(code: IndicatorCode, columns: readonly Column[]): SmallChart {
  const isShare = indicatorOf(code)?.kind === 'ratio';
  return {
    title: indicatorTexts[code].name,
    kind: isShare || indicatorOf(code)?.kind === 'median' ? 'line' : 'bars',
    ...(isShare ? { top: 1 } : {}),
    points: columns.map(
      ({ short, figures }): ChartPoint => ({
        label: short,
        value: figures[code]?.value ?? null,
        shown: shownOf(code, figures[code]),
      }),
    ),
  };
}
