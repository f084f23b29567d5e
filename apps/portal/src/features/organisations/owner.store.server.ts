import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    setting: SettingTable;
  }
}

interface SettingTable {
  key: string;
  value: unknown;
  basis: string | null;
  changed_by: string | null;
  changed_at: Date;
}

/** Who answers for the site; every public page names it in its footer (02-legal-rules §5). */
export interface SiteOwner {
  readonly name: string;
  readonly responsiblePerson: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}

/** As the owner stands in the register of bodies; empty fields until one is named. */
export async function findSiteOwner(db: Db): Promise<SiteOwner> {
  const { rows } = await sql<{ [field in keyof SiteOwner]: string | null }>`
    select o.name, o.responsible_person as "responsiblePerson", o.address, o.phone, o.email
    from setting s join organisation o on o.id = (s.value->>'organisationId')::uuid
    where s.key = 'owner'`.execute(db);
  const { name, responsiblePerson, address, phone, email } = rows[0] ?? {};
  return {
    name: name ?? '',
    responsiblePerson: responsiblePerson ?? '',
    address: address ?? '',
    phone: phone ?? '',
    email: email ?? '',
  };
}

export async function findSiteOwnerId(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', 'owner').executeTakeFirst();
  return (row?.value as { organisationId?: string } | undefined)?.organisationId;
}

export async function setSiteOwner(
  tx: Db,
  organisationId: string,
  changedBy: string | null,
  at: Date,
): Promise<void> {
  const row = { value: JSON.stringify({ organisationId }), changed_by: changedBy, changed_at: at };
  await tx
    .insertInto('setting')
    .values({ key: 'owner', basis: null, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}
