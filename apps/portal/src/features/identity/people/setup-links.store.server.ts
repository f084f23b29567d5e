import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    setup_link: SetupLinkTable;
  }
}

export type SetupPurpose = 'firstAdministrator' | 'setPassword';

interface SetupLinkTable {
  token_hash: string;
  person_id: string;
  purpose: SetupPurpose;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

export interface SetupLink {
  readonly tokenHash: string;
  readonly personId: string;
  readonly purpose: SetupPurpose;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

/** A newer link makes the older unused ones of the person worthless. */
export async function replaceSetupLinks(tx: Db, link: Omit<SetupLink, 'usedAt'>): Promise<void> {
  await tx
    .deleteFrom('setup_link')
    .where('person_id', '=', link.personId)
    .where('used_at', 'is', null)
    .execute();
  await tx
    .insertInto('setup_link')
    .values({
      token_hash: link.tokenHash,
      person_id: link.personId,
      purpose: link.purpose,
      created_at: link.createdAt,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

export async function findSetupLink(db: Db, tokenHash: string): Promise<SetupLink | undefined> {
  const row = await db
    .selectFrom('setup_link')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return (
    row && {
      tokenHash: row.token_hash,
      personId: row.person_id,
      purpose: row.purpose,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      usedAt: row.used_at,
    }
  );
}

/** True for exactly one caller. */
export async function consumeSetupLink(tx: Db, tokenHash: string, now: Date): Promise<boolean> {
  const result = await tx
    .updateTable('setup_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
