import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    session: SessionTable;
  }
}

interface SessionTable {
  token_hash: string;
  person_id: string;
  organisation_id: string | null;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  second_factor_at: Date | null;
  locked_at: Date | null;
}

/** `tokenHash` is also the session's id in lists: the token cannot be found from it. */
export interface Session {
  readonly tokenHash: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly secondFactorAt: Date | null;
  readonly lockedAt: Date | null;
}

export async function findSession(db: Db, tokenHash: string): Promise<Session | undefined> {
  const row = await db
    .selectFrom('session')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row && fromRow(row);
}

export async function findSessionsOf(db: Db, personId: string, now: Date): Promise<Session[]> {
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(fromRow);
}

export async function insertSession(tx: Db, session: Session): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      organisation_id: session.organisationId,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
      second_factor_at: session.secondFactorAt,
      locked_at: session.lockedAt,
    })
    .execute();
}

export async function setSeen(db: Db, tokenHash: string, at: Date): Promise<void> {
  await db.updateTable('session').set({ last_seen_at: at }).where('token_hash', '=', tokenHash).execute();
}

export async function setLocked(db: Db, tokenHash: string, at: Date): Promise<void> {
  await db.updateTable('session').set({ locked_at: at }).where('token_hash', '=', tokenHash).execute();
}

export async function setActingBody(tx: Db, tokenHash: string, organisationId: string): Promise<void> {
  await tx
    .updateTable('session')
    .set({ organisation_id: organisationId })
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** Returns how many were removed. */
export async function removeSessions(
  tx: Db,
  which: { readonly tokenHash?: string; readonly personId?: string; readonly exceptTokenHash?: string },
): Promise<number> {
  if (!which.tokenHash && !which.personId) throw new Error('removeSessions: name a session or a person');
  let query = tx.deleteFrom('session');
  if (which.tokenHash) query = query.where('token_hash', '=', which.tokenHash);
  if (which.personId) query = query.where('person_id', '=', which.personId);
  if (which.exceptTokenHash) query = query.where('token_hash', '<>', which.exceptTokenHash);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

export async function removeExpiredSessions(tx: Db, now: Date): Promise<number> {
  const result = await tx.deleteFrom('session').where('expires_at', '<=', now).executeTakeFirst();
  return Number(result.numDeletedRows);
}

function fromRow(row: SessionTable): Session {
  return {
    tokenHash: row.token_hash,
    personId: row.person_id,
    organisationId: row.organisation_id,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    secondFactorAt: row.second_factor_at,
    lockedAt: row.locked_at,
  };
}
