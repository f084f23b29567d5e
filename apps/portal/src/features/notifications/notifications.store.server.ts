import { sql } from 'kysely';
import type { Role } from '#features/authority/roles.ts';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import type { Notification } from './notification.ts';
import type { EventPayload, NotificationMessage } from './subscriptions.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    notification: NotificationTable;
    notification_preference: NotificationPreferenceTable;
  }
}

interface NotificationTable {
  id: string;
  person_id: string;
  topic: NotificationMessage;
  params: unknown;
  event_id: string;
  created_at: Date;
  read_at: Date | null;
  digested_at: Date | null;
}

interface NotificationPreferenceTable {
  person_id: string;
  digest: 'daily' | 'off';
  last_digest_on: string | null;
}

/**
 * People who hold one of the roles in the body, or in a unit of it, on that day, and are not disabled. A focal unit
 * counts for its own programme only, where there is one.
 */
export async function findRoleHolders(
  db: Db,
  organisationIds: readonly string[],
  { roles, programmeId }: { readonly roles: readonly Role[]; readonly programmeId: string | null },
  today: string,
): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select distinct r.person_id from role_assignment r join person p on p.id = r.person_id
    where r.organisation_id = any(${[...organisationIds]}::uuid[]) and r.role = any(${[...roles]}::text[])
      and r.valid_from <= ${today}::date and (r.valid_to is null or r.valid_to >= ${today}::date)
      and (r.role <> 'focalUnit' or ${programmeId}::uuid is null or r.programme_id = ${programmeId}::uuid)
      and p.disabled_at is null`.execute(db);
  return rows.map((row) => row.person_id);
}

/** People who sign for the head of this body on that day, and are not disabled. */
export async function findDelegates(db: Db, organisationId: string, today: string): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select distinct p.id as person_id from delegation d join person p on p.id = d.to_person_id
    where d.organisation_id = ${organisationId}::uuid
      and d.valid_from <= ${today}::date and (d.valid_to is null or d.valid_to >= ${today}::date)
      and p.disabled_at is null`.execute(db);
  return rows.map((row) => row.person_id);
}

export interface NewNotification {
  readonly eventId: string;
  readonly message: NotificationMessage;
  readonly params: EventPayload;
  readonly createdAt: Date;
}

/** One per person and event: a repeated delivery adds nothing. */
export async function insertNotifications(
  db: Db,
  personIds: readonly string[],
  given: NewNotification,
): Promise<void> {
  if (personIds.length === 0) return;
  await db
    .insertInto('notification')
    .values(
      personIds.map((personId) => ({
        id: newId(given.createdAt),
        person_id: personId,
        topic: given.message,
        params: JSON.stringify(given.params),
        event_id: given.eventId,
        created_at: given.createdAt,
        read_at: null,
        digested_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['person_id', 'event_id']).doNothing())
    .execute();
}

/** The newest first. */
export async function findNotifications(
  db: Db,
  personId: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<Notification[]> {
  const rows = await db
    .selectFrom('notification')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(fromRow);
}

/** What each is about: the name of the group, document, report or draft that the event names. */
export async function findSubjects(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; subject: string }>`
    select n.id, coalesce(g.title, d.abstract, r.title, p.short_title) as subject from notification n
    left join opinion_group g on g.id = (n.params ->> 'groupId')::uuid
    left join official_document d on d.id = (n.params ->> 'documentId')::uuid
    left join report r on r.id = (n.params ->> 'reportId')::uuid
    left join consultation c on c.id = (n.params ->> 'consultationId')::uuid
    left join law_project p on p.id = coalesce((n.params ->> 'projectId')::uuid, c.project_id)
    where n.id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.flatMap(({ id, subject }) => (subject ? [[id, subject]] : [])));
}

export async function countUnread(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom('notification')
    .select((build) => build.fn.countAll<number>().as('n'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

export async function markAllRead(db: Db, personId: string, at: Date): Promise<void> {
  await db
    .updateTable('notification')
    .set({ read_at: at })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .execute();
}

export interface DigestReader {
  readonly personId: string;
  readonly email: string;
}

/** People with an address, a daily digest, and something new that they have neither read nor been sent. */
export async function findDigestReaders(db: Db, today: string): Promise<DigestReader[]> {
  const { rows } = await sql<DigestReader>`
    select p.id as "personId", p.email from person p
    left join notification_preference f on f.person_id = p.id
    where p.email is not null and p.disabled_at is null and coalesce(f.digest, 'daily') = 'daily'
      and (f.last_digest_on is null or f.last_digest_on < ${today}::date)
      and exists (select 1 from notification n where n.person_id = p.id and n.read_at is null and n.digested_at is null)`.execute(
    db,
  );
  return rows;
}

/** What goes into the digest of a person, marked as sent in the same step. */
export async function takeForDigest(
  tx: Db,
  personId: string,
  at: Date,
  today: string,
): Promise<Notification[]> {
  const rows = await tx
    .updateTable('notification')
    .set({ digested_at: at })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .where('digested_at', 'is', null)
    .returningAll()
    .execute();
  await tx
    .insertInto('notification_preference')
    .values({ person_id: personId, digest: 'daily', last_digest_on: today })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ last_digest_on: today }))
    .execute();
  return rows.map(fromRow).sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}

export async function findDigest(db: Db, personId: string): Promise<'daily' | 'off'> {
  const row = await db
    .selectFrom('notification_preference')
    .select('digest')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.digest ?? 'daily';
}

export async function setDigest(db: Db, personId: string, digest: 'daily' | 'off'): Promise<void> {
  await db
    .insertInto('notification_preference')
    .values({ person_id: personId, digest, last_digest_on: null })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ digest }))
    .execute();
}

function fromRow(row: NotificationTable): Notification {
  return {
    id: row.id,
    personId: row.person_id,
    message: row.topic,
    params: row.params as EventPayload,
    createdAt: row.created_at,
    readAt: row.read_at,
  };
}
