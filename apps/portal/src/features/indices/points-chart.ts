import type { SmallChart } from '#features/documents/charts/chart.ts';
import type { BodyLine } from './body-lines.ts';

/** Points over the years on the scale of the index; a year without a figure is a gap. */
export function pointsChart(
  title: string,
  line: BodyLine,
  top: number,
  shown: (points: number) => string,
  nothing: string,
): SmallChart {
  return {
    ...{ title, kind: 'line', top },
    points: line.years.map(({ year, result }) => ({
      ...{ label: String(year), value: result?.points ?? null },
      shown: result ? shown(result.points) : nothing,
    })),
  };
}
