import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { SetCap } from './spend-item.ts';

/** A figure of a body, as proposed and decided. */
export interface CapProposal extends SetCap {
  readonly id: string;
  readonly reason: string;
  readonly state: 'proposed' | 'approved' | 'rejected' | 'withdrawn';
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decisionNote: string;
}

const COLUMNS = sql`id, organisation_id as "organisationId", item_code as "itemCode", cap, valid_from as "validFrom",
  legal_basis as "legalBasis", reason, state, proposed_by as "proposedBy", proposed_at as "proposedAt",
  decision_note as "decisionNote"`;

/** Rows of these bodies in the order in which they were decided: of one day the last one wins. */
export async function findCaps(db: Db, organisationIds: readonly string[]): Promise<CapProposal[]> {
  const { rows } = await sql<CapProposal>`select ${COLUMNS} from spend_cap
    where organisation_id = any(${[...organisationIds]}::uuid[])
    order by decided_at nulls last, proposed_at, id`.execute(db);
  return rows;
}

export async function requireCap(db: Db, id: string): Promise<CapProposal> {
  const { rows } = isId(id)
    ? await sql<CapProposal>`select ${COLUMNS} from spend_cap where id = ${id}`.execute(db)
    : { rows: [] };
  if (!rows[0]) throw new NotFound(`spend cap ${id}`);
  return rows[0];
}

export async function insertCap(tx: Db, cap: Omit<CapProposal, 'state' | 'decisionNote'>): Promise<void> {
  await sql`insert into spend_cap (id, organisation_id, item_code, cap, valid_from, legal_basis, reason, proposed_by, proposed_at)
    values (${cap.id}, ${cap.organisationId}, ${cap.itemCode}, ${cap.cap}, ${cap.validFrom}::date, ${cap.legalBasis}, ${cap.reason},
      ${cap.proposedBy}, ${cap.proposedAt})`.execute(tx);
}

/** False when it was decided before. */
export async function decideCapRow(
  tx: Db,
  id: string,
  decision: {
    readonly state: 'approved' | 'rejected' | 'withdrawn';
    readonly by: string;
    readonly at: Date;
    readonly note: string;
  },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update spend_cap set state = ${decision.state}, decided_by = ${decision.by},
    decided_at = ${decision.at}, decision_note = ${decision.note} where id = ${id} and state = 'proposed'`.execute(
      tx,
    );
  return numAffectedRows === 1n;
}
