import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

/** Where the reading of the mailbox for reports has come to. */
export interface BounceReading {
  readonly readAt: Date;
  readonly understood: number;
  readonly leftForPeople: number;
  readonly failedBecause: string | null;
}

export async function findReading(db: Db): Promise<BounceReading | undefined> {
  const { rows } = await sql<BounceReading>`
    select read_at as "readAt", understood, left_for_people as "leftForPeople", failed_because as "failedBecause"
    from bounce_reading`.execute(db);
  return rows[0];
}

/** The last mail that was read of a mailbox; 0 for one that is read for the first time. */
export async function findLastRead(db: Db, uidValidity: bigint): Promise<number> {
  const { rows } = await sql<{ uid: number }>`
    select last_uid::int as uid from bounce_reading where uid_validity = ${String(uidValidity)}::bigint`.execute(
    db,
  );
  return rows[0]?.uid ?? 0;
}

/** Notes, in the transaction of what a mail changed, that it was read. False: another process was first. */
export async function noteRead(
  tx: Db,
  mail: { readonly uidValidity: bigint; readonly uid: number; readonly understood: boolean },
  at: Date,
): Promise<boolean> {
  const [understood, left] = mail.understood ? [1, 0] : [0, 1];
  const validity = String(mail.uidValidity);
  const { numAffectedRows } = await sql`
    insert into bounce_reading as kept (read_at, uid_validity, last_uid, understood, left_for_people)
    values (${at}, ${validity}::bigint, ${mail.uid}, ${understood}, ${left})
    on conflict (only_one) do update set read_at = excluded.read_at, uid_validity = excluded.uid_validity,
      last_uid = excluded.last_uid, understood = kept.understood + ${understood},
      left_for_people = kept.left_for_people + ${left}, failed_because = null
    where kept.uid_validity is distinct from excluded.uid_validity or kept.last_uid < excluded.last_uid`.execute(
    tx,
  );
  return numAffectedRows === 1n;
}

/** A look is over; `failedBecause`: a code, when it ended too early. */
export async function noteLook(db: Db, at: Date, failedBecause: string | null): Promise<void> {
  await sql`insert into bounce_reading (read_at, failed_because) values (${at}, ${failedBecause})
    on conflict (only_one) do update set read_at = excluded.read_at, failed_because = excluded.failed_because`.execute(
    db,
  );
}
