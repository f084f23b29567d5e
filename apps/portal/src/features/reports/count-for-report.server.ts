import type { Db } from '#platform/db.server.ts';
import { countReport } from './count-report.server.ts';
import type { Report, ReportSnapshot } from './report.ts';
import { scopeOf } from './report-scope.server.ts';
import { findPeerBodies } from './requests/figures.store.server.ts';
import { withOwn } from './requests/roll-up.ts';
import { sumRequest } from './requests/sum-request.server.ts';
import { templateOf } from './templates/own-templates.store.server.ts';
import { hasTasks, isCompared, peerCodes } from './templates/report-template.ts';

/** All that the template of a report prints: the own records, years where it asks for them, and what came from below. */
export async function countFor(db: Db, report: Report, now: Date): Promise<ReportSnapshot> {
  const template = await templateOf(db, report);
  const asked = { byYear: template.byYear, compared: isCompared(template), tasks: hasTasks(template) };
  const snapshot = await countReport(db, await scopeOf(db, report, now), now, asked);
  if (!report.rollsUpId) return snapshot;
  const below = await sumRequest(db, report.rollsUpId);
  const totals = withOwn(snapshot.figures, below.figures);
  const [first, ...others] = peerCodes(template);
  const peers = first && { peers: await findPeerBodies(db, report.rollsUpId, [first, ...others]) };
  return { ...snapshot, below: { ...below, totals, ...peers } };
}
