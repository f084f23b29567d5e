import { sql } from 'kysely';
import type { Db } from './db.server.ts';
import { newId } from './ids.ts';

/**
 * A fact that other parts may act upon after the change is committed. Topics are "<aggregate>.<past tense>";
 * payloads hold ids and codes only, never texts of people.
 */
export interface DomainEvent {
  readonly id: string;
  readonly topic: string;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
  readonly occurredAt: Date;
}

declare module './db.server.ts' {
  interface Tables {
    outbox: OutboxTable;
  }
}

interface OutboxTable {
  id: string;
  topic: string;
  payload: unknown;
  occurred_at: Date;
  published_at: Date | null;
}

/** Writes the event in the same transaction as the change it tells of. Refuses to run outside of one. */
export async function emit(
  tx: Db,
  topic: string,
  payload: DomainEvent['payload'],
  occurredAt: Date,
): Promise<void> {
  await emitAll(tx, topic, [payload], occurredAt);
}

// 5 columns a row; PostgreSQL takes 65,535 parameters in one statement.
const CHUNK = 5_000;

/** The same for many events of one topic, in their order. */
export async function emitAll(
  tx: Db,
  topic: string,
  payloads: readonly DomainEvent['payload'][],
  occurredAt: Date,
): Promise<void> {
  if (!tx.isTransaction) throw new Error(`emit ${topic}: must run in the transaction of the change`);
  for (let from = 0; from < payloads.length; from += CHUNK) {
    const rows = payloads.slice(from, from + CHUNK).map((payload) => ({
      id: newId(occurredAt),
      topic,
      payload: JSON.stringify(payload),
      occurred_at: occurredAt,
      published_at: null,
    }));
    await tx.insertInto('outbox').values(rows).execute();
  }
}

/** The oldest events not yet handed on, locked against other dispatchers until the transaction ends. */
export async function takeUnpublished(tx: Db, limit: number): Promise<DomainEvent[]> {
  const { rows } = await sql<{
    id: string;
    topic: string;
    payload: DomainEvent['payload'];
    occurred_at: Date;
  }>`
    select id, topic, payload, occurred_at from outbox
    where published_at is null order by id limit ${limit} for update skip locked`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    topic: row.topic,
    payload: row.payload,
    occurredAt: row.occurred_at,
  }));
}

export async function markPublished(tx: Db, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('outbox')
    .set({ published_at: at })
    .where('id', 'in', [...ids])
    .execute();
}
