import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Person } from './person.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    person: PersonTable;
  }
}

interface PersonTable {
  id: string;
  sign_in_name: string;
  display_name: string;
  title: string;
  email: string | null;
  password_hash: string | null;
  totp_secret: string | null;
  totp_confirmed_at: Date | null;
  totp_last_step: number | null;
  failed_sign_ins: number;
  locked_until: Date | null;
  last_seen_at: Date | null;
  disabled_at: Date | null;
  disabled_reason: string | null;
  created_at: Date;
  version: number;
}

/** What checking a sign-in needs; never leaves the feature. */
export interface Credentials {
  readonly person: Person;
  readonly passwordHash: string | null;
  readonly totpSecret: string | null;
  readonly totpLastStep: number | null;
  readonly failedSignIns: number;
}

export interface PersonFilter {
  readonly search?: string;
  /** Who holds a role in this body today or ever did. */
  readonly organisationId?: string;
  readonly state?: 'active' | 'disabled';
  readonly limit?: number;
  readonly offset?: number;
}

export async function findPerson(db: Db, id: string): Promise<Person | undefined> {
  return (await findCredentials(db, id))?.person;
}

/** Throws NotFound. */
export async function requirePerson(db: Db, id: string): Promise<Person> {
  const found = await findPerson(db, id);
  if (!found) throw new NotFound(`person ${id}`);
  return found;
}

export async function findCredentials(db: Db, id: string): Promise<Credentials | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  return row && credentialsFromRow(row);
}

export async function findCredentialsByName(db: Db, signInName: string): Promise<Credentials | undefined> {
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where('sign_in_name', '=', signInName)
    .executeTakeFirst();
  return row && credentialsFromRow(row);
}

/** Locked against another sign-in of the same person until the transaction ends, so that failures are counted one by one. */
export async function lockCredentials(tx: Db, id: string): Promise<Credentials> {
  const row = await tx
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return credentialsFromRow(row);
}

export async function findPeople(db: Db, filter: PersonFilter = {}): Promise<Person[]> {
  let query = db.selectFrom('person').selectAll().orderBy('display_name').orderBy('id');
  if (filter.organisationId) {
    const held = db
      .selectFrom('role_assignment')
      .select('person_id')
      .where('organisation_id', '=', filter.organisationId);
    query = query.where('id', 'in', held);
  }
  if (filter.state) query = query.where('disabled_at', filter.state === 'active' ? 'is' : 'is not', null);
  const words = (filter.search ?? '').normalize('NFC').trim().split(/\s+/).filter(Boolean).slice(0, 8);
  for (const word of words) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(
      sql<boolean>`unaccent(lower(display_name || ' ' || sign_in_name || ' ' || title)) like unaccent(lower(${pattern}))`,
    );
  }
  if (filter.limit) query = query.limit(filter.limit);
  if (filter.offset) query = query.offset(filter.offset);
  return (await query.execute()).map((row) => credentialsFromRow(row).person);
}

/** Names for lists and audit trails, by id. */
export async function findPersonNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'display_name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}

export interface NewPerson {
  readonly id: string;
  readonly signInName: string;
  readonly displayName: string;
  readonly title: string;
  readonly email: string | null;
  readonly passwordHash: string | null;
  readonly createdAt: Date;
}

export async function insertPerson(tx: Db, person: NewPerson): Promise<void> {
  await tx
    .insertInto('person')
    .values({
      id: person.id,
      sign_in_name: person.signInName,
      display_name: person.displayName,
      title: person.title,
      email: person.email,
      password_hash: person.passwordHash,
      totp_secret: null,
      totp_confirmed_at: null,
      totp_last_step: null,
      failed_sign_ins: 0,
      locked_until: null,
      last_seen_at: null,
      disabled_at: null,
      disabled_reason: null,
      created_at: person.createdAt,
      version: 1,
    })
    .execute();
}

/** False when somebody else changed the person since `expected`. */
export async function updatePerson(
  tx: Db,
  id: string,
  fields: { readonly displayName: string; readonly title: string; readonly email: string | null },
  expected: number,
): Promise<boolean> {
  const result = await tx
    .updateTable('person')
    .set({
      display_name: fields.displayName,
      title: fields.title,
      email: fields.email,
      version: expected + 1,
    })
    .where('id', '=', id)
    .where('version', '=', expected)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function setDisabled(tx: Db, id: string, at: Date | null, reason: string | null): Promise<void> {
  await tx
    .updateTable('person')
    .set({ disabled_at: at, disabled_reason: reason })
    .where('id', '=', id)
    .execute();
}

export async function setPasswordHash(tx: Db, id: string, passwordHash: string): Promise<void> {
  await tx
    .updateTable('person')
    .set({ password_hash: passwordHash, failed_sign_ins: 0, locked_until: null })
    .where('id', '=', id)
    .execute();
}

export async function setFailures(
  tx: Db,
  id: string,
  failures: number,
  lockedUntil: Date | null,
): Promise<void> {
  await tx
    .updateTable('person')
    .set({ failed_sign_ins: failures, locked_until: lockedUntil })
    .where('id', '=', id)
    .execute();
}

export async function setLastSeen(tx: Db, id: string, at: Date): Promise<void> {
  await tx.updateTable('person').set({ last_seen_at: at }).where('id', '=', id).execute();
}

/** People who have not been seen since `before`, counted from their creation when they never came. */
export async function findIdlePeople(db: Db, before: Date): Promise<Person[]> {
  const rows = await db
    .selectFrom('person')
    .selectAll()
    .where('disabled_at', 'is', null)
    .where(sql<boolean>`coalesce(last_seen_at, created_at) < ${before}`)
    .orderBy('id')
    .execute();
  return rows.map((row) => credentialsFromRow(row).person);
}

function credentialsFromRow(row: PersonTable): Credentials {
  return {
    person: {
      id: row.id,
      signInName: row.sign_in_name,
      displayName: row.display_name,
      title: row.title,
      email: row.email,
      hasPassword: row.password_hash !== null,
      hasTotp: row.totp_confirmed_at !== null,
      lockedUntil: row.locked_until,
      lastSeenAt: row.last_seen_at,
      disabledAt: row.disabled_at,
      disabledReason: row.disabled_reason,
      createdAt: row.created_at,
      version: row.version,
    },
    passwordHash: row.password_hash,
    totpSecret: row.totp_secret,
    totpLastStep: row.totp_last_step,
    failedSignIns: row.failed_sign_ins,
  };
}
