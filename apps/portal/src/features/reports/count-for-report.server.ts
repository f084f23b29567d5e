import type { Db } from '#platform/db.server.ts';
import { countReport } from './count-report.server.ts';
import type { Report, ReportSnapshot } from './report.ts';
import { scopeOf } from './report-scope.server.ts';
import { withOwn } from './requests/roll-up.ts';
import { sumRequest } from './requests/sum-request.server.ts';
import { templateOf } from './templates/own-templates.store.server.ts';

/** All that the template of a report prints: the own records, years where it asks for them, and what came from below. */
export async function countFor(db: Db, report: Report, now: Date): Promise<ReportSnapshot> {
  const { byYear } = await templateOf(db, report);
  const snapshot = await countReport(db, await scopeOf(db, report, now), now, { byYear });
  if (!report.rollsUpId) return snapshot;
  const below = await sumRequest(db, report.rollsUpId);
  return { ...snapshot, below: { ...below, totals: withOwn(snapshot.figures, below.figures) } };
}
