import type { Db } from '#platform/db.server.ts';
import type { AttackMode } from './attack-mode.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    attack_mode: AttackModeTable;
  }
}

interface AttackModeTable {
  id: string;
  consultation_id: string | null;
  reason: string;
  started_by: string | null;
  started_at: Date;
  ends_at: Date;
  ended_by: string | null;
}

/** The modes that are on for this consultation now: its own and those of the whole installation. */
export async function findAttackModes(
  db: Db,
  consultationId: string | null,
  now: Date,
): Promise<AttackMode[]> {
  const rows = await db
    .selectFrom('attack_mode')
    .selectAll()
    .where((where) =>
      where.or([where('consultation_id', 'is', null), where('consultation_id', '=', consultationId)]),
    )
    .where('ends_at', '>', now)
    .orderBy('ends_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    consultationId: row.consultation_id,
    reason: row.reason,
    startedBy: row.started_by,
    startedAt: row.started_at,
    endsAt: row.ends_at,
  }));
}

export async function insertAttackMode(tx: Db, mode: AttackMode): Promise<void> {
  await tx
    .insertInto('attack_mode')
    .values({
      id: mode.id,
      consultation_id: mode.consultationId,
      reason: mode.reason,
      started_by: mode.startedBy,
      started_at: mode.startedAt,
      ends_at: mode.endsAt,
      ended_by: null,
    })
    .execute();
}

/** Ends it now; false when it was over already. */
export async function endAttackModeNow(tx: Db, id: string, by: string | null, now: Date): Promise<boolean> {
  const updated = await tx
    .updateTable('attack_mode')
    .set({ ends_at: now, ended_by: by })
    .where('id', '=', id)
    .where('started_at', '<', now)
    .where('ends_at', '>', now)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}
