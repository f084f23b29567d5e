import { CSV_START, csvLine } from '#features/documents/sheets/csv.ts';
import { planDashboardText as text } from '#text/vi/plan-dashboard.ts';
import { bodyStandings } from '#text/vi/plan-views.ts';
import { type DashboardBody, PERIOD_CODES, YEAR_CODES } from './dashboard.ts';

/** One body a row with all its figures; no row of sums, so that a program that adds does not count twice. */
export function dashboardCsv(bodies: readonly DashboardBody[]): string {
  const codes = [...YEAR_CODES, ...PERIOD_CODES];
  const rows = bodies.map(({ name, standing, predecessors, figures }) => [
    ...[name, bodyStandings[standing], predecessors.join('; ')],
    ...codes.map((code) => figures[code]),
  ]);
  return CSV_START + [text.csvColumns(codes), ...rows].map((cells) => csvLine(cells)).join('');
}
