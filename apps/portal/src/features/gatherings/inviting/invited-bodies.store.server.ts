import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { GatheringState } from '../gathering.ts';
import type { GatheringKind } from '../gathering-kinds.data.ts';

/** The invitation of one of these bodies. */
export async function findInvitationOf(
  db: Db,
  gatheringId: string,
  organisationIds: readonly string[],
): Promise<{ readonly id: string; readonly organisationId: string } | undefined> {
  const { rows } = await sql<{ id: string; organisationId: string }>`
    select id, organisation_id as "organisationId" from gathering_invitation
    where gathering_id = ${gatheringId} and organisation_id = any(${[...organisationIds]}::uuid[]) limit 1`.execute(
    db,
  );
  return rows[0];
}

/** A gathering of another body to which ours was asked, and whom we sent. */
export interface AskedGathering {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: GatheringKind;
  readonly state: GatheringState;
  readonly startsAt: Date;
  readonly registrationUntil: Date;
  readonly bodyName: string;
  readonly nominated: number;
  readonly attended: number;
}

/** The next first, then what was. */
export async function findAskedGatherings(
  db: Db,
  organisationIds: readonly string[],
): Promise<AskedGathering[]> {
  const { rows } = await sql<AskedGathering>`
    select g.id, g.slug, g.title, g.kind, g.state, g.starts_at as "startsAt", g.registration_until as "registrationUntil",
      o.name as "bodyName",
      (select count(*)::int from gathering_registration r where r.gathering_id = g.id and r.invitation_id = i.id
        and r.state <> 'cancelled') as nominated,
      (select count(*)::int from gathering_registration r where r.gathering_id = g.id and r.invitation_id = i.id
        and r.attended_at is not null) as attended
    from gathering_invitation i join gathering g on g.id = i.gathering_id join organisation o on o.id = g.organisation_id
    where i.organisation_id = any(${[...organisationIds]}::uuid[]) and g.state <> 'draft'
    order by g.starts_at desc, g.id limit 200`.execute(db);
  return rows;
}

export interface NominatedPerson {
  readonly name: string;
  readonly workplace: string;
  readonly state: 'placed' | 'waiting' | 'cancelled';
  readonly attendedAt: Date | null;
}

/** Whom one invitation brought. */
export async function findNominated(
  db: Db,
  gatheringId: string,
  invitationId: string,
): Promise<NominatedPerson[]> {
  const rows = await db
    .selectFrom('gathering_registration')
    .select(['name', 'workplace', 'state', 'attended_at'])
    .where('gathering_id', '=', gatheringId)
    .where('invitation_id', '=', invitationId)
    .orderBy('ordinal')
    .execute();
  return rows.map(({ attended_at, ...person }) => ({ ...person, attendedAt: attended_at }));
}
