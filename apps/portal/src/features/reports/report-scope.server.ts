import type { Scope } from '#features/indicators/indicator.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { reachOf } from '#features/organisations/reach.ts';
import { findReachEdges } from '#features/organisations/relations.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { COLLECTIVE_AUTHORITY, placeBeforeDate } from '#text/vi/collective-bodies.ts';
import type { Report } from './report.ts';
import type { ReportBody } from './report-content.ts';

/** The body with its units, as they were at the end of the period, and the days of the period. */
export async function scopeOf(
  db: Db,
  report: Pick<Report, 'organisationId' | 'periodFrom' | 'periodTo'>,
): Promise<Scope> {
  const body = await requireOrganisation(db, report.organisationId);
  const edges = await findReachEdges(db, body.id, report.periodTo);
  const { ownIds } = reachOf(body.id, body.level, edges);
  return { organisationIds: ownIds, from: report.periodFrom, to: report.periodTo };
}

/** What the head of the document says of the body on a day: its name, the body above, the place, who acts collectively. */
export async function reportBodyOf(db: Db, organisationId: string, day: string): Promise<ReportBody> {
  const body = await requireOrganisation(db, organisationId);
  const edges = await findReachEdges(db, organisationId, day);
  const above = edges.find((edge) => edge.kind === 'belongsTo' && edge.fromId === organisationId);
  const parent = above && (await requireOrganisation(db, above.toId));
  return {
    parentAgency: parent?.name.toLocaleUpperCase('vi'),
    agency: body.name.toLocaleUpperCase('vi'),
    name: body.name,
    shortName: body.shortName,
    place: placeBeforeDate(body.territory),
    authority: COLLECTIVE_AUTHORITY.find(({ begins }) => body.name.startsWith(begins))?.authority,
  };
}
