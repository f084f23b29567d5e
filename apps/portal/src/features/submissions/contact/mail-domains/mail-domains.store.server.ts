import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    mail_domain: MailDomainTable;
  }
}

interface MailDomainTable {
  organisation_id: string;
  id: string;
  domain: string;
  name: string;
  name_key: string;
  basis: string;
  confirmed_by: string;
  confirmed_at: Date;
  ended_by: string | null;
  ended_at: Date | null;
}

/** Whose addresses end in this domain, as an officer of a body found out. */
export interface MailDomain {
  readonly organisationId: string;
  readonly id: string;
  readonly domain: string;
  readonly name: string;
  readonly nameKey: string;
  readonly basis: string;
  readonly confirmedBy: string;
  readonly confirmedAt: Date;
}

/** False when the body knows it already. */
export async function insertMailDomain(tx: Db, domain: MailDomain): Promise<boolean> {
  const inserted = await tx
    .insertInto('mail_domain')
    .values({
      organisation_id: domain.organisationId,
      id: domain.id,
      domain: domain.domain,
      name: domain.name,
      name_key: domain.nameKey,
      basis: domain.basis,
      confirmed_by: domain.confirmedBy,
      confirmed_at: domain.confirmedAt,
      ended_by: null,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** False when it had ended, or is none of this body. */
export async function endMailDomain(
  tx: Db,
  { organisationId, id }: Pick<MailDomain, 'organisationId' | 'id'>,
  end: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const ended = await tx
    .updateTable('mail_domain')
    .set({ ended_by: end.by, ended_at: end.at })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

/** Those in use, by name. */
export async function listMailDomains(db: Db, organisationId: string): Promise<MailDomain[]> {
  const rows = await db
    .selectFrom('mail_domain')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .orderBy('name_key')
    .orderBy('domain')
    .execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    id: row.id,
    domain: row.domain,
    name: row.name,
    nameKey: row.name_key,
    basis: row.basis,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
  }));
}

/** Of a body's rounds: who says to write for an organisation and answered from an address that is kept still. */
export async function findStatedWithMail(
  db: Db,
  organisationId: string,
): Promise<
  {
    readonly consultationId: string;
    readonly submissionId: string;
    readonly name: string;
    readonly email: string;
  }[]
> {
  const { rows } = await sql<{ consultation_id: string; id: string; name: string; email: string }>`
    select s.consultation_id, s.id, s.organisation_name as name, k.email
    from consultation c
    join submission s on s.consultation_id = c.id
    join contributor_contact k on k.consultation_id = s.consultation_id and k.submission_id = s.id
    join identity_confirmation i on i.consultation_id = s.consultation_id and i.submission_id = s.id
      and i.level = 'emailConfirmed'
    where c.organisation_id = ${organisationId} and s.identity_level = 'organisationStated' and k.email is not null
      and not exists (select from submission_end e where e.consultation_id = s.consultation_id and e.submission_id = s.id)
      and not exists (select from identity_confirmation d where d.consultation_id = s.consultation_id
        and d.submission_id = s.id and d.level = 'organisationDomain')
    limit 1000`.execute(db);
  return rows.map((row) => ({
    consultationId: row.consultation_id,
    submissionId: row.id,
    name: row.name,
    email: row.email,
  }));
}
