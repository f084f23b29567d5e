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

/** Empty fields until an owner is set. */
export async function findSiteOwner(db: Db): Promise<SiteOwner> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', 'owner').executeTakeFirst();
  const stored = (row?.value ?? {}) as Partial<SiteOwner>;
  const { name = '', responsiblePerson = '', address = '', phone = '', email = '' } = stored;
  return { name, responsiblePerson, address, phone, email };
}

export async function setSiteOwner(
  tx: Db,
  owner: SiteOwner,
  changedBy: string | null,
  at: Date,
): Promise<void> {
  const row = { value: JSON.stringify(owner), changed_by: changedBy, changed_at: at };
  await tx
    .insertInto('setting')
    .values({ key: 'owner', basis: null, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}
