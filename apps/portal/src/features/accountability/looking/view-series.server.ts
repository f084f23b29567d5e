import { computeIndicator } from '#features/indicators/compute-indicators.server.ts';
import type { IndicatorValue } from '#features/indicators/indicator.ts';
import type { Platform } from '#platform/context.ts';
import { LOOKED_AT } from '../public-figures.ts';
import { requirePublicBody } from '../view-body.server.ts';
import { scopeOfBody } from '../view-figures.server.ts';
import { askedYear } from './years.ts';

/** A year of a series: the figures that are looked at. */
export interface LookedYear {
  readonly year: number;
  readonly values: Readonly<Record<(typeof LOOKED_AT)[number], IndicatorValue>>;
}

/** A body over the years, the earliest first. Each year counts the bodies that it answers for at the end of that year. */
export async function viewSeries(platform: Platform, slug: string): Promise<LookedYear[]> {
  const body = await requirePublicBody(platform.db, slug);
  const { today, years } = askedYear(platform, null);
  const series: LookedYear[] = [];
  for (const year of [...years].reverse()) {
    const scope = await scopeOfBody(platform.db, body, year, today);
    const values = await Promise.all(LOOKED_AT.map((code) => computeIndicator(platform.db, code, scope)));
    series.push({
      year,
      values: Object.fromEntries(values.map((value) => [value.code, value])) as LookedYear['values'],
    });
  }
  return series;
}
