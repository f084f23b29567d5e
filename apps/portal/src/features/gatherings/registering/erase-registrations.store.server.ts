import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

/** Of what ended before an instant; gives how many. Invitations of persons and questions that nobody let go too. */
export async function eraseRegistrationsBefore(tx: Db, before: Date, at: Date): Promise<number> {
  await sql`update gathering_invitation i set name = '', email = null, entry_id = null from gathering g
    where g.id = i.gathering_id and g.ends_at < ${before} and i.organisation_id is null and i.name <> ''`.execute(
    tx,
  );
  await sql`update gathering_question q set words = '' from gathering g where g.id = q.gathering_id
    and g.ends_at < ${before} and q.state in ('waiting', 'refused') and q.words <> ''`.execute(tx);
  const erased =
    await sql`update gathering_registration r set name = '', email = null, workplace = '', erased_at = ${at}
    from gathering g where g.id = r.gathering_id and g.ends_at < ${before} and r.erased_at is null`.execute(
      tx,
    );
  return Number(erased.numAffectedRows ?? 0);
}

/** What is held of who gave this address; `email` in any case of letters. */
export interface HeldRegistration {
  readonly gathering: string;
  readonly name: string;
  readonly workplace: string;
  readonly group: string;
  readonly state: string;
  readonly registeredAt: Date;
  readonly attendedAt: Date | null;
}

export async function findRegistrationsOf(db: Db, email: string): Promise<readonly HeldRegistration[]> {
  const { rows } = await sql<HeldRegistration>`
    select g.title as gathering, r.name, r.workplace, r.participant_group as "group", r.state,
      r.registered_at as "registeredAt", r.attended_at as "attendedAt"
    from gathering_registration r join gathering g on g.id = r.gathering_id
    where r.email = lower(${email}) order by r.registered_at, r.id`.execute(db);
  return rows;
}

/** Wherever this address registered: who has not come yet does not come any more. Gives how many. */
export async function eraseRegistrationsOf(tx: Db, email: string, at: Date): Promise<number> {
  await sql`update training_certificate c set name = '' from gathering_registration r
    where r.gathering_id = c.gathering_id and r.id = c.registration_id and r.email = lower(${email})`.execute(
    tx,
  );
  const erased =
    await sql`update gathering_registration set name = '', workplace = '', erased_at = ${at}, email = null,
      state = case when attended_at is null then 'cancelled' else state end,
      cancelled_at = case when attended_at is null then coalesce(cancelled_at, ${at}) else cancelled_at end
    where email = lower(${email})`.execute(tx);
  return Number(erased.numAffectedRows ?? 0);
}
