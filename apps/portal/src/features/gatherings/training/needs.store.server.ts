import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { ParticipantGroup } from '../gathering-kinds.data.ts';

export async function hasTries(db: Db, gatheringId: string): Promise<boolean> {
  const { rows } = await sql`select from training_try where gathering_id = ${gatheringId} limit 1`.execute(
    db,
  );
  return rows.length > 0;
}

export async function writeNeed(
  tx: Db,
  organisationId: string,
  need: {
    readonly bodyId: string;
    readonly group: ParticipantGroup;
    readonly year: number;
    readonly people: number;
  },
): Promise<void> {
  if (need.people === 0) {
    await sql`delete from training_need where organisation_id = ${organisationId} and body_id = ${need.bodyId}
      and participant_group = ${need.group} and year = ${need.year}`.execute(tx);
    return;
  }
  await sql`insert into training_need (organisation_id, body_id, participant_group, year, people)
    values (${organisationId}, ${need.bodyId}, ${need.group}, ${need.year}, ${need.people})
    on conflict (organisation_id, body_id, participant_group, year) do update set people = excluded.people`.execute(
    tx,
  );
}

/** How many of a group in a body are to be trained in a year, and how many times somebody was. */
export interface NeedRow {
  readonly bodyName: string;
  readonly group: ParticipantGroup;
  readonly needed: number;
  /** Persons times classes: who came to two classes counts twice. */
  readonly done: number;
}

/**
 * Whose people: of the body that was invited and sent them; those who came by themselves count for the body that held the class.
 * Lessons of the calendar year in Vietnam.
 */
export async function findNeeds(
  db: Db,
  organisationIds: readonly string[],
  year: number,
): Promise<NeedRow[]> {
  const own = [...organisationIds];
  const { rows } = await sql<NeedRow>`
    with done as (
      select coalesce(i.organisation_id, g.organisation_id) as body_id, r.participant_group, count(*)::int as people
      from gathering g join gathering_registration r on r.gathering_id = g.id and r.attended_at is not null
      left join gathering_invitation i on i.gathering_id = r.gathering_id and i.id = r.invitation_id
      where g.kind = 'class' and g.organisation_id = any(${own}::uuid[])
        and extract(year from g.starts_at at time zone 'Asia/Ho_Chi_Minh') = ${year}::int
      group by 1, 2
    ), need as (
      select body_id, participant_group, sum(people)::int as people from training_need
      where organisation_id = any(${own}::uuid[]) and year = ${year}::int group by 1, 2
    )
    select o.name as "bodyName", coalesce(n.participant_group, d.participant_group) as "group",
      coalesce(n.people, 0)::int as needed, coalesce(d.people, 0)::int as done
    from need n full join done d on d.body_id = n.body_id and d.participant_group = n.participant_group
    join organisation o on o.id = coalesce(n.body_id, d.body_id)
    order by 1, 2`.execute(db);
  return rows;
}
