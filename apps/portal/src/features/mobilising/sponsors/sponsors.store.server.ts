import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Sponsorship } from './sponsorship.ts';

const COLUMNS = sql`id, organisation_id as "organisationId", sponsor, named_on as "namedOn", form, what, value::float8 as value,
  purpose, received_on as "receivedOn", state, recorded_by as "recordedBy", used, withdrawn_because as "withdrawnBecause", version`;

export async function requireSponsorship(db: Db, id: string): Promise<Sponsorship> {
  const { rows } = isId(id)
    ? await sql<Sponsorship>`select ${COLUMNS} from sponsorship where id = ${id}`.execute(db)
    : { rows: [] };
  if (!rows[0]) throw new NotFound(`sponsorship ${id}`);
  return rows[0];
}

/** Of these bodies, the newest first; all of them without a page. */
export async function findSponsorships(
  db: Db,
  organisationIds: readonly string[],
  page?: { readonly limit: number; readonly offset: number },
): Promise<Sponsorship[]> {
  const { rows } = await sql<Sponsorship>`
    select ${COLUMNS} from sponsorship where organisation_id = any(${[...organisationIds]}::uuid[])
    order by received_on desc, id limit ${page?.limit ?? null} offset ${page?.offset ?? 0}`.execute(db);
  return rows;
}

/** Everything that was accepted, of all bodies. */
export async function findAccepted(db: Db): Promise<Sponsorship[]> {
  const { rows } = await sql<Sponsorship>`
    select ${COLUMNS} from sponsorship where state = 'accepted' order by received_on desc, id`.execute(db);
  return rows;
}

export async function insertSponsorship(tx: Db, one: Sponsorship, at: Date): Promise<void> {
  await sql`
    insert into sponsorship (id, organisation_id, sponsor, named_on, form, what, value, purpose, received_on, recorded_by, recorded_at)
    values (${one.id}, ${one.organisationId}, ${one.sponsor}, ${one.namedOn}, ${one.form}, ${one.what}, ${one.value},
      ${one.purpose}, ${one.receivedOn}, ${one.recordedBy}, ${at})`.execute(tx);
}

/** Writes when nobody else has since `version` was read; throws Conflict otherwise. */
export async function updateSponsorship(
  tx: Db,
  one: Sponsorship,
  accepted?: { readonly by: string; readonly at: Date },
): Promise<void> {
  const { rows } = await sql`
    update sponsorship set sponsor = ${one.sponsor}, named_on = ${one.namedOn}, form = ${one.form}, what = ${one.what},
      value = ${one.value}, purpose = ${one.purpose}, received_on = ${one.receivedOn}, state = ${one.state},
      recorded_by = ${one.recordedBy}, used = ${one.used}, withdrawn_because = ${one.withdrawnBecause},
      accepted_by = coalesce(${accepted?.by ?? null}::uuid, accepted_by),
      accepted_at = coalesce(${accepted?.at ?? null}::timestamptz, accepted_at), version = version + 1
    where id = ${one.id} and version = ${one.version} returning id`.execute(tx);
  if (rows.length !== 1) throw new Conflict(`sponsorship ${one.id}`);
}
