import type { Scope } from '#features/indicators/indicator.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { reachOf } from '#features/organisations/reach.ts';
import { findReachEdges } from '#features/organisations/relations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Db } from '#platform/db.server.ts';
import type { Report } from './report.ts';

/** The body with its units, as they were at the end of the period, and the days of the period. */
export async function scopeOf(
  db: Db,
  report: Pick<Report, 'organisationId' | 'periodFrom' | 'periodTo'>,
  now: Date,
): Promise<Scope> {
  const body = await requireOrganisation(db, report.organisationId);
  const edges = await findReachEdges(db, body.id, report.periodTo);
  const { ownIds } = reachOf(body.id, body.level, edges);
  return { organisationIds: ownIds, from: report.periodFrom, to: report.periodTo, asOf: legalDay(now) };
}
