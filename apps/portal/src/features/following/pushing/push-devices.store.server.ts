import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import type { PushDevice } from './push-device.ts';

/** As many as a person has; the oldest gives way. */
const MOST_DEVICES = 10;

export async function keepDevice(tx: Db, subscriberId: string, device: PushDevice, at: Date): Promise<void> {
  const { endpoint, p256dh, auth } = device;
  await sql`insert into push_device (id, subscriber_id, endpoint, p256dh, auth, added_at)
    values (${newId(at)}, ${subscriberId}, ${endpoint}, ${p256dh}, ${auth}, ${at})
    on conflict (subscriber_id, endpoint) do update set p256dh = excluded.p256dh, auth = excluded.auth, added_at = excluded.added_at`.execute(
    tx,
  );
  await sql`delete from push_device where id in (select id from push_device where subscriber_id = ${subscriberId}
    order by added_at desc, id desc offset ${MOST_DEVICES})`.execute(tx);
}

/** One device of a mailbox, or all of them. Returns how many went. */
export async function dropDevices(
  tx: Db,
  subscriberId: string,
  endpoint: string | undefined,
): Promise<number> {
  const { numAffectedRows } = await sql`delete from push_device where subscriber_id = ${subscriberId}
    and endpoint = coalesce(${endpoint ?? null}::text, endpoint)`.execute(tx);
  return Number(numAffectedRows);
}

/** The browser is gone: its push service says so. */
export async function deleteDevice(tx: Db, id: string): Promise<void> {
  await sql`delete from push_device where id = ${id}`.execute(tx);
}

export async function countDevices(db: Db, subscriberId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from push_device where subscriber_id = ${subscriberId}`.execute(db);
  return rows[0]?.n ?? 0;
}

export async function findDevice(db: Db, id: string): Promise<PushDevice | undefined> {
  const { rows } =
    await sql<PushDevice>`select endpoint, p256dh, auth from push_device where id = ${id}`.execute(db);
  return rows[0];
}

/** Mailbox → its devices. */
export async function findDevicesOf(
  db: Db,
  subscriberIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ id: string; subscriberId: string }>`
    select id, subscriber_id as "subscriberId" from push_device where subscriber_id = any(${[...subscriberIds]}::uuid[])
    order by added_at, id`.execute(db);
  const found = Map.groupBy(rows, ({ subscriberId }) => subscriberId);
  return new Map([...found].map(([id, devices]) => [id, devices.map((device) => device.id)]));
}
