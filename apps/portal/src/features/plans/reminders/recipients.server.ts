import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { findAnsweringBodies } from '#features/organisations/successions.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import {
  findDoers,
  findHouses,
  findRoles,
  type RoleRow,
  type StretchRow,
} from './open-stretches.store.server.ts';
import type { ReminderAudience } from './reminder.ts';

/** Who heads the work where nobody was given it: the asked body has respondents, a commune its officer. */
const HEADS = ['unitHead', 'communeOfficer', 'askedBodyRespondent', 'fatherlandFront'];

export type RecipientsOf = (
  stretch: StretchRow,
  audience: ReminderAudience,
  of?: readonly string[],
) => readonly string[];

/** Reads once who is who in all these bodies; what an ended body did is told to those who go on with it (decision 0014). */
export async function findRecipients(
  db: Db,
  stretches: readonly StretchRow[],
  today: string,
): Promise<RecipientsOf> {
  const named = new Set(stretches.flatMap(({ bodyIds, planBodyId }) => [...bodyIds, planBodyId]));
  const heirs = new Map<string, readonly string[]>();
  for (const body of await findOrganisations(db, { ids: [...named] })) {
    const hasEnded = body.validTo !== null && body.validTo < today;
    const answering = hasEnded ? await findAnsweringBodies(db, body, today) : [body];
    heirs.set(
      body.id,
      answering.map(({ id }) => id),
    );
  }
  const bodies = [...new Set([...heirs.values()].flat())];
  const houses = await findHouses(db, bodies, today);
  const roles = Map.groupBy(
    await findRoles(db, [...new Set([...houses.values()].flat())], today),
    ({ organisationId }) => organisationId,
  );
  const doers = await findDoers(
    db,
    stretches.map(({ taskId }) => taskId),
    today,
  );
  const holding = (ids: readonly string[], isIt: (row: RoleRow) => boolean) => [
    ...new Set(ids.flatMap((id) => (roles.get(id) ?? []).filter(isIt).map(({ personId }) => personId))),
  ];
  const answeringFor = (ids: readonly string[]) => ids.flatMap((id) => heirs.get(id) ?? []);
  const houseOf = (ids: readonly string[]) => answeringFor(ids).flatMap((id) => houses.get(id) ?? []);
  const isHead = ({ role }: RoleRow) => HEADS.includes(role);
  const isLeader = ({ role }: RoleRow) => role === 'leader';
  return ({ taskId, bodyIds, planBodyId, programmeId, mode }, audience, of = bodyIds) => {
    // A printed name is nobody's desk: the body whose plan it is looks after it.
    const leading = of.length > 0 || mode === 'requested' ? of : [planBodyId];
    if (audience === 'unitHead') return holding(answeringFor(leading), isHead);
    if (audience === 'superior') {
      const above = holding(houseOf(leading), isLeader);
      return above.length > 0 ? above : holding(houseOf([planBodyId]), isLeader);
    }
    if (audience === 'focalUnit')
      return holding(
        houseOf([planBodyId]),
        (row) => row.role === 'focalUnit' && row.programmeId === programmeId,
      );
    // Who in the asking body looks after a request is not whom it asks.
    const given = (doers.get(taskId) ?? []).filter(
      ({ organisationId }) => mode === 'assigned' || houseOf(leading).includes(organisationId),
    );
    if (given.length > 0) return [...new Set(given.map(({ personId }) => personId))];
    const heads = holding(answeringFor(leading), isHead);
    return heads.length > 0 ? heads : holding(answeringFor(leading), isLeader);
  };
}
