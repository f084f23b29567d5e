import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import type { Db } from '#platform/db.server.ts';
import { type ListedReport, listReports } from './reports.store.server.ts';

/** Reports that a person finds: those of the own house, and signed ones of bodies that report to it in their programme. */
export async function findReportsFor(
  db: Db,
  actor: Actor,
): Promise<{ readonly own: readonly ListedReport[]; readonly received: readonly ListedReport[] }> {
  if (actor.kind !== 'person') return { own: [], received: [] };
  const { ownOrganisationIds, reporting } = actor;
  const reporters = new Set(reporting.map(({ organisationId }) => organisationId));
  for (const id of ownOrganisationIds) reporters.delete(id);
  const [own, theirs] = await Promise.all([
    listReports(db, { organisationIds: ownOrganisationIds }),
    listReports(db, { organisationIds: [...reporters], state: 'frozen' }),
  ]);
  return { own, received: theirs.filter((report) => can(actor, 'report.read', report)) };
}
