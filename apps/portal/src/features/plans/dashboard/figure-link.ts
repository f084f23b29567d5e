import { ALL_BODIES } from '#features/indicators/all-bodies.ts';
import type { IndicatorCode } from '#features/indicators/indicator.ts';
import { paths } from '#paths';

/** Where the records behind a number of the dashboard are: of one body, or of all of them together. */
export type FigureLink = (
  code: IndicatorCode,
  bodyId?: string,
  days?: { readonly from: string; readonly to: string },
  /** Of one source of funds, or of one spend item. */
  cut?: Readonly<Record<string, string>>,
) => string;

export function figureLinks(
  programmeId: string | undefined,
  period: { readonly from: string; readonly to: string },
): FigureLink {
  return (code, bodyId = ALL_BODIES, { from, to } = period, cut = {}) => {
    const query = new URLSearchParams({ body: bodyId, from, to, ...cut });
    // Whose records a body counts is asked of the last day of the period that is looked at, for all its numbers.
    if (to !== period.to) query.set('tinh-den', period.to);
    if (programmeId) query.set('chuong-trinh', programmeId);
    return paths.indicator(code, query.toString());
  };
}
