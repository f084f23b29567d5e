import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { BounceKind } from './bounce.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    mail_bounce: MailBounceTable;
  }
}

interface MailBounceTable {
  id: string;
  address_hash: Buffer;
  kind: BounceKind;
  code: string;
  stopped: boolean;
  noted_at: Date;
  noted_by: string | null;
  recipient_id: string | null;
  from_report: boolean;
}

export async function insertBounce(
  tx: Db,
  bounce: {
    readonly id: string;
    readonly addressHash: Buffer;
    readonly kind: BounceKind;
    readonly code: string;
    readonly stopped: boolean;
    readonly at: Date;
    readonly by: string | null;
    readonly recipientId: string | null;
    readonly fromReport: boolean;
  },
): Promise<void> {
  await tx
    .insertInto('mail_bounce')
    .values({
      id: bounce.id,
      address_hash: bounce.addressHash,
      kind: bounce.kind,
      code: bounce.code,
      stopped: bounce.stopped,
      noted_at: bounce.at,
      noted_by: bounce.by,
      recipient_id: bounce.recipientId,
      from_report: bounce.fromReport,
    })
    .execute();
}

export async function hasBounce(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('mail_bounce').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** How often mail to this address came back since then. */
export async function countBounces(db: Db, addressHash: Buffer, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('mail_bounce')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('address_hash', '=', addressHash)
    .where('noted_at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export interface NotedBounce {
  readonly id: string;
  readonly kind: BounceKind;
  readonly code: string;
  readonly stopped: boolean;
  readonly at: Date;
  readonly by: 'operator' | 'server' | 'report';
}

/** When this mailbox was ended because mails came back; undefined: it was not. */
export async function findStoppedAt(db: Db, recipientId: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('mail_bounce')
    .select('noted_at')
    .where('recipient_id', '=', recipientId)
    .where('stopped', '=', true)
    .orderBy('noted_at', 'desc')
    .executeTakeFirst();
  return row?.noted_at;
}

/** The latest, without addresses: none is kept. */
export async function findBounces(db: Db, limit: number): Promise<NotedBounce[]> {
  const { rows } = await sql<NotedBounce>`
    select id, kind, code, stopped, noted_at as at, case when noted_by is not null then 'operator' when from_report then 'report' else 'server' end as by from mail_bounce
    order by noted_at desc, id desc limit ${limit}`.execute(db);
  return rows;
}

export async function deleteOldBounces(tx: Db, before: Date): Promise<void> {
  await tx.deleteFrom('mail_bounce').where('noted_at', '<', before).execute();
}
