import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Programme } from '../../plan.ts';
import { findProgrammes } from '../../programmes.store.server.ts';
import { findOverviewRows } from './overview.store.server.ts';
import { overviewOf } from './plan-overview.ts';

export interface OverviewFilter {
  readonly year?: number | undefined;
  readonly programmeId?: string | undefined;
}

/**
 * Over the plans of one programme and year: of the own house, and issued ones of bodies that report to it in this programme.
 * Always one programme: who reports in one owes no plan in another. Whoever may read no plan of a body does not find it here.
 */
export async function loadPlanOverview({ db, clock }: Platform, actor: Actor, filter: OverviewFilter) {
  const today = legalDay(clock.now());
  const year = filter.year ?? Number(today.slice(0, 4));
  const programmes = await findProgrammes(db);
  const programme = chosenProgramme(programmes, actor, filter.programmeId, year);
  const asked = bodiesOf(actor, programme?.id);
  const rows =
    programme === undefined
      ? []
      : await findOverviewRows(db, { programmeId: programme.id, year, today, ...asked });
  return { ...overviewOf(rows), year, programme, programmes, ownIds: asked.ownIds, today };
}

/** The one asked for, else one for which this person is the focal unit, else the first that runs in the year. */
function chosenProgramme(
  programmes: readonly Programme[],
  actor: Actor,
  id: string | undefined,
  year: number,
): Programme | undefined {
  const focal = actor.kind === 'person' ? actor.focalProgrammeIds : [];
  const runs = programmes.filter(
    ({ validFrom, validTo }) =>
      validFrom <= `${year}-12-31` && (validTo === null || validTo >= `${year}-01-01`),
  );
  return (
    programmes.find((programme) => programme.id === id) ??
    runs.find((programme) => focal.includes(programme.id)) ??
    runs[0] ??
    programmes[0]
  );
}

function bodiesOf(actor: Actor, programmeId: string | undefined) {
  if (actor.kind !== 'person' || programmeId === undefined) return { ownIds: [], reportingIds: [] };
  const may = (permission: 'plan.read' | 'plan.readDraft') => (organisationId: string) =>
    can(actor, permission, { organisationId, programmeId });
  const ownIds = actor.ownOrganisationIds.filter(may('plan.readDraft'));
  const reporting = new Set(actor.reporting.map(({ organisationId }) => organisationId));
  return {
    ownIds,
    reportingIds: [...reporting].filter(may('plan.read')).filter((id) => !ownIds.includes(id)),
  };
}
