import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Spend } from './money.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    spend: SpendTable;
  }
}

interface SpendTable {
  id: string;
  line_id: string;
  amount: number;
  voucher_number: string;
  voucher_on: string;
  payee: string;
  note: string;
  cost_kind: string | null;
  cost_id: string | null;
  recorded_by: string;
  recorded_at: Date;
  voucher_sha256: string | null;
  voucher_name: string | null;
  voucher_media_type: string | null;
  voucher_purged_at: Date | null;
  cancelled_at: Date | null;
  cancelled_by: string | null;
  cancelled_reason: string | null;
}

/** Spends of a plan, cancelled ones too, in the order of their vouchers. */
export async function findSpends(db: Db, planId: string): Promise<Spend[]> {
  const { rows } = await sql<SpendTable>`
    select s.* from spend s join budget_line l on l.id = s.line_id
    where l.plan_id = ${planId} order by s.voucher_on, s.voucher_number, s.id`.execute(db);
  return rows.map(fromRow);
}

export async function requireSpend(db: Db, id: string): Promise<Spend> {
  const row = isId(id)
    ? await db.selectFrom('spend').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`spend ${id}`);
  return fromRow(row);
}

export async function hasLiveSpends(db: Db, lineId: string): Promise<boolean> {
  const row = await db
    .selectFrom('spend')
    .select('id')
    .where('line_id', '=', lineId)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** False when a live spend has this voucher on this line already, or is this reported cost already. */
export async function insertSpend(
  tx: Db,
  spend: Omit<Spend, 'voucher' | 'voucherPurgedAt' | 'cancelledReason'> & { readonly recordedBy: string },
): Promise<boolean> {
  const result = await tx
    .insertInto('spend')
    .values({
      id: spend.id,
      line_id: spend.lineId,
      amount: spend.amount,
      voucher_number: spend.voucherNumber,
      voucher_on: spend.voucherOn,
      payee: spend.payee,
      note: spend.note,
      cost_kind: spend.cost?.kind ?? null,
      cost_id: spend.cost?.id ?? null,
      recorded_by: spend.recordedBy,
      recorded_at: spend.recordedAt,
      voucher_sha256: null,
      voucher_name: null,
      voucher_media_type: null,
      voucher_purged_at: null,
      cancelled_at: null,
      cancelled_by: null,
      cancelled_reason: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** False when it was cancelled before. */
export async function cancelSpendRow(
  tx: Db,
  id: string,
  { by, at, reason }: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<boolean> {
  const result = await tx
    .updateTable('spend')
    .set({ cancelled_at: at, cancelled_by: by, cancelled_reason: reason })
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function setVoucher(
  tx: Db,
  id: string,
  file: { readonly sha256: string; readonly name: string; readonly mediaType: string },
): Promise<void> {
  await tx
    .updateTable('spend')
    .set({
      ...{ voucher_sha256: file.sha256, voucher_name: file.name, voucher_media_type: file.mediaType },
      voucher_purged_at: null,
    })
    .where('id', '=', id)
    .execute();
}

/** The spends whose voucher is this file. */
export async function findSpendsOfFile(db: Db, sha256: string): Promise<Spend[]> {
  const rows = await db.selectFrom('spend').selectAll().where('voucher_sha256', '=', sha256).execute();
  return rows.map(fromRow);
}

/** The file and its name go; that there was one stays. */
export async function purgeVoucher(tx: Db, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('spend')
    .set({ voucher_sha256: null, voucher_name: null, voucher_media_type: null, voucher_purged_at: at })
    .where('id', '=', id)
    .execute();
}

function fromRow(row: SpendTable): Spend {
  return {
    id: row.id,
    lineId: row.line_id,
    amount: row.amount,
    voucherNumber: row.voucher_number,
    voucherOn: row.voucher_on,
    payee: row.payee,
    note: row.note,
    cost: row.cost_kind && row.cost_id ? { kind: row.cost_kind, id: row.cost_id } : null,
    voucher: row.voucher_sha256 ? { sha256: row.voucher_sha256, name: row.voucher_name ?? '' } : null,
    voucherPurgedAt: row.voucher_purged_at,
    recordedAt: row.recorded_at,
    cancelledReason: row.cancelled_reason,
  };
}
