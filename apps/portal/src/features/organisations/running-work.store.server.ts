import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { findReach } from './find-reach.server.ts';
import type { Organisation } from './organisation.ts';
import { RUNNING_KINDS, type RunningKind, type RunningWork } from './running-work.ts';
import { findInheritances } from './successions.store.server.ts';

/** What would be left without anybody if the body ended on this day and nobody took over. */
export async function findRunningWork(
  db: Db,
  body: Pick<Organisation, 'id' | 'level'>,
  day: string,
): Promise<RunningWork> {
  const ids = await bodiesLeft(db, body, day);
  const { rows } = await sql<{ kind: RunningKind; n: number }>`
    select kind, count(*)::int as n from running_work where organisation_id = any(${ids}::uuid[]) group by kind`.execute(
    db,
  );
  const staff = await sql<{ n: number }>`
    select count(distinct person_id)::int as n from body_staff where organisation_id = any(${ids}::uuid[])
      and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)`.execute(db);
  return {
    counts: RUNNING_KINDS.flatMap((kind) => rows.filter((row) => row.kind === kind)),
    people: staff.rows[0]?.n ?? 0,
  };
}

/** The end of a unit leaves its own records; the end of a body, those of its units and of what it alone took over too. */
async function bodiesLeft(db: Db, body: Pick<Organisation, 'id' | 'level'>, day: string): Promise<string[]> {
  if (body.level !== 'unit') return [...(await findReach(db, body, day)).countedIds];
  const taken = await findInheritances(db, [body.id], day);
  return [
    body.id,
    ...taken
      .filter(({ heirIds }) => heirIds.every((id) => id === body.id))
      .flatMap(({ fromIds }) => [...fromIds]),
  ];
}

/** Whether every administrator on that day holds the role in this body alone: its end would lock all of them out. */
export async function holdsLastAdministrator(db: Db, organisationId: string, day: string): Promise<boolean> {
  const { rows } = await sql<{ here: number; elsewhere: number }>`
    select count(*) filter (where s.organisation_id = ${organisationId})::int as here,
      count(*) filter (where s.organisation_id <> ${organisationId})::int as elsewhere
    from body_staff s join organisation o on o.id = s.organisation_id
    where s.role = 'administrator' and s.valid_from <= ${day}::date and (s.valid_to is null or s.valid_to >= ${day}::date)
      and (o.valid_to is null or o.valid_to >= ${day}::date)`.execute(db);
  const { here = 0, elsewhere = 0 } = rows[0] ?? {};
  return here > 0 && elsewhere === 0;
}
