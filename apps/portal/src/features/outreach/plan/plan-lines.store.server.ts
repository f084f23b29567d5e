import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { Channel } from '../channel.ts';
import type { OutreachPlanLine } from './outreach-plan.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    outreach_plan_line: OutreachPlanLineTable;
  }
}

interface OutreachPlanLineTable {
  id: string;
  plan_id: string;
  ordinal: number;
  audience: string;
  message: string;
  kind: Channel;
  channel_id: string | null;
  area: string;
  place: string;
  on_day: string | null;
  slot_id: string | null;
  from_time: string | null;
  to_time: string | null;
  unit_id: string;
  estimate: number | null;
  contact_id: string | null;
  bulletin: string;
  pack_piece_id: string | null;
  approved_edition: number | null;
}

export async function findLines(db: Db, planId: string): Promise<OutreachPlanLine[]> {
  const rows = await db
    .selectFrom('outreach_plan_line')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('ordinal')
    .execute();
  return rows.map(fromRow);
}

export type LineFacts = Omit<OutreachPlanLine, 'id' | 'planId' | 'ordinal' | 'approvedEdition'>;

/** At the end of the plan, which the caller holds. */
export async function insertLines(
  tx: Db,
  planId: string,
  lines: readonly (LineFacts & { readonly id: string })[],
): Promise<void> {
  if (lines.length === 0) return;
  const last = await tx
    .selectFrom('outreach_plan_line')
    .select((build) => build.fn.max('ordinal').as('last'))
    .where('plan_id', '=', planId)
    .executeTakeFirst();
  const before = last?.last ?? 0;
  await tx
    .insertInto('outreach_plan_line')
    .values(
      lines.map((line, i) => ({
        ...columnsOf(line),
        id: line.id,
        plan_id: planId,
        ordinal: before + i + 1,
        approved_edition: null,
      })),
    )
    .execute();
}

export async function updateLine(tx: Db, id: string, line: LineFacts): Promise<void> {
  await tx.updateTable('outreach_plan_line').set(columnsOf(line)).where('id', '=', id).execute();
}

/** Takes a line out and closes the gap in the numbers. */
export async function deleteLine(tx: Db, { id, planId, ordinal }: OutreachPlanLine): Promise<void> {
  await tx.deleteFrom('outreach_plan_line').where('id', '=', id).execute();
  // One after the other upwards, or two would have one number for a moment.
  const { rows } = await sql<{ id: string; ordinal: number }>`
    select id, ordinal from outreach_plan_line where plan_id = ${planId} and ordinal > ${ordinal} order by ordinal`.execute(
    tx,
  );
  for (const row of rows)
    await sql`update outreach_plan_line set ordinal = ${row.ordinal - 1} where id = ${row.id}`.execute(tx);
}

export async function markApproved(tx: Db, planId: string, edition: number): Promise<void> {
  await sql`update outreach_plan_line set approved_edition = ${edition}
    where plan_id = ${planId} and approved_edition is null`.execute(tx);
}

/** A person of the directory who was deleted leaves no trace here. */
export async function forgetContact(tx: Db, entryId: string): Promise<void> {
  await sql`update outreach_plan_line set contact_id = null where contact_id = ${entryId}`.execute(tx);
  await sql`update activity set contact_id = null where contact_id = ${entryId}`.execute(tx);
}

function columnsOf(line: LineFacts) {
  return {
    ...{ audience: line.audience, message: line.message, kind: line.kind, channel_id: line.channelId },
    ...{ area: line.area, place: line.place, on_day: line.onDay, slot_id: line.slotId },
    ...{ from_time: line.from, to_time: line.to, unit_id: line.unitId, estimate: line.estimate },
    ...{ contact_id: line.contactId, bulletin: line.bulletin, pack_piece_id: line.packPieceId },
  };
}

function fromRow(row: OutreachPlanLineTable): OutreachPlanLine {
  return {
    id: row.id,
    planId: row.plan_id,
    ordinal: row.ordinal,
    audience: row.audience,
    message: row.message,
    kind: row.kind,
    channelId: row.channel_id,
    area: row.area,
    place: row.place,
    onDay: row.on_day,
    slotId: row.slot_id,
    from: row.from_time,
    to: row.to_time,
    unitId: row.unit_id,
    estimate: row.estimate === null ? null : Number(row.estimate),
    contactId: row.contact_id,
    bulletin: row.bulletin,
    packPieceId: row.pack_piece_id,
    approvedEdition: row.approved_edition,
  };
}
