import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import type { Programme } from '../../plan.ts';

/** The one asked for, else one for which this person is the focal unit, else the first that runs in the year. */
export function chosenProgramme(
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

/** The own house, and the bodies whose plans in this programme a person reads because they report to it. */
export function askedBodies(actor: Actor, programmeId: string | undefined) {
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
