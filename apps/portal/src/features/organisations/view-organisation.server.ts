import type { Db } from '#platform/db.server.ts';
import type { CouncilSeat, Organisation, OrganisationRelation } from './organisation.ts';
import { findOrganisations, requireOrganisation } from './organisations.store.server.ts';
import { findMembers, findRelations, findSuccessions } from './relations.store.server.ts';
import { findRunningWork } from './running-work.store.server.ts';
import type { RunningWork } from './running-work.ts';

export interface NamedBody {
  readonly id: string;
  readonly name: string;
}

export interface RelationRow
  extends Pick<OrganisationRelation, 'id' | 'kind' | 'programmeId' | 'validFrom' | 'validTo' | 'legalBasis'> {
  /** `out`: from the body that is viewed; `in`: towards it. */
  readonly direction: 'out' | 'in';
  readonly other: NamedBody;
}

export interface SuccessionRow {
  readonly other: NamedBody;
  readonly takesOverOn: string;
  readonly legalBasis: string | null;
}

export interface SeatRow {
  readonly other: NamedBody;
  readonly seat: CouncilSeat;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface OrganisationView {
  readonly organisation: Organisation;
  readonly relations: readonly RelationRow[];
  readonly successors: readonly SuccessionRow[];
  readonly predecessors: readonly SuccessionRow[];
  readonly members: readonly SeatRow[];
  readonly councils: readonly SeatRow[];
  /** What would be left if it ended today; nothing for a body that has ended. */
  readonly running: RunningWork;
}

/** Everything dated about one body, past and present, and what runs in it today. Throws NotFound. */
export async function viewOrganisation(db: Db, id: string, today: string): Promise<OrganisationView> {
  const organisation = await requireOrganisation(db, id);
  const relations = await findRelations(db, { organisationId: id });
  const successions = await findSuccessions(db, id);
  const members = await findMembers(db, { councilId: id });
  const councils = await findMembers(db, { organisationId: id });
  const ids = [
    ...relations.flatMap((relation) => [relation.fromId, relation.toId]),
    ...successions.flatMap((step) => [step.organisationId, step.successorId]),
    ...members.map((member) => member.organisationId),
    ...councils.map((seat) => seat.councilId),
  ];
  const names = new Map(
    (await findOrganisations(db, { ids: [...new Set(ids)] })).map((body) => [body.id, body.name]),
  );
  const named = (otherId: string): NamedBody => ({ id: otherId, name: names.get(otherId) ?? '' });
  const ended = organisation.validTo !== null && organisation.validTo < today;
  return {
    organisation,
    running: ended ? { counts: [], people: 0 } : await findRunningWork(db, organisation, today),
    relations: relations.map(({ fromId, toId, ...relation }) => ({
      ...relation,
      direction: fromId === id ? ('out' as const) : ('in' as const),
      other: named(fromId === id ? toId : fromId),
    })),
    successors: successions
      .filter((step) => step.organisationId === id)
      .map((step) => ({ other: named(step.successorId), ...step })),
    predecessors: successions
      .filter((step) => step.successorId === id)
      .map((step) => ({ other: named(step.organisationId), ...step })),
    members: members.map((member) => ({ other: named(member.organisationId), ...member })),
    councils: councils.map((seat) => ({ other: named(seat.councilId), ...seat })),
  };
}
