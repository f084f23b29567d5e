import type { Scope } from '#features/indicators/indicator.ts';
import { findReach } from '#features/organisations/find-reach.server.ts';
import { lastDayWithin } from '#features/organisations/organisation.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Db } from '#platform/db.server.ts';
import type { Report } from './report.ts';

/** The body with its units and what it alone took over, as at the end of the period, and the days of the period. */
export async function scopeOf(
  db: Db,
  report: Pick<Report, 'organisationId' | 'programmeId' | 'periodFrom' | 'periodTo'>,
  now: Date,
): Promise<Scope> {
  const body = await requireOrganisation(db, report.organisationId);
  const { countedIds } = await findReach(db, body, lastDayWithin(body, report.periodTo));
  const days = { from: report.periodFrom, to: report.periodTo, asOf: legalDay(now) };
  // A report of a programme counts the plans of that programme.
  const { programmeId } = report;
  return { organisationIds: countedIds, ...days, ...(programmeId !== null && { programmeId }) };
}
