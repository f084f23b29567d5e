import type { Db } from '#platform/db.server.ts';
import {
  INDICATORS,
  type IndicatorCode,
  type IndicatorValue,
  indicatorOf,
  ratioOf,
  type Scope,
} from './indicator.ts';
import { median, total } from './sources.store.server.ts';

/** One figure for a scope. */
export async function computeIndicator(db: Db, code: IndicatorCode, scope: Scope): Promise<IndicatorValue> {
  const indicator = indicatorOf(code);
  if (indicator?.kind === 'median') return { code, value: await median(db, code, scope) };
  if (!indicator?.of) return { code, value: await total(db, code, scope) };
  const { numerator, denominator } = indicator.of;
  const [above, below] = await Promise.all([total(db, numerator, scope), total(db, denominator, scope)]);
  return ratioOf(code, above, below);
}

/** All figures for a scope, by code. A ratio is made of the counts that stand beside it, which are read once. */
export async function computeIndicators(
  db: Db,
  scope: Scope,
): Promise<Record<IndicatorCode, IndicatorValue>> {
  const counted = INDICATORS.filter(({ of }) => of === undefined);
  const values = new Map(
    (await Promise.all(counted.map(({ code }) => computeIndicator(db, code, scope)))).map((one) => [
      one.code,
      one,
    ]),
  );
  const numberOf = (code: IndicatorCode) => values.get(code)?.value ?? 0;
  for (const { code, of } of INDICATORS)
    if (of) values.set(code, ratioOf(code, numberOf(of.numerator), numberOf(of.denominator)));
  return Object.fromEntries(values) as Record<IndicatorCode, IndicatorValue>;
}
