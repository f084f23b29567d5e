import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ChangeContent, ChangeState, RuleChange } from './rule-change.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    rule_change: RuleChangeTable;
  }
}

interface RuleChangeTable {
  id: string;
  kind: ChangeContent['kind'];
  content: unknown;
  organisation_id: string | null;
  reason: string;
  state: ChangeState;
  proposed_by: string | null;
  proposed_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  decision_reason: string | null;
}

export interface NewChange {
  readonly id: string;
  readonly content: ChangeContent;
  readonly organisationId: string | null;
  readonly reason: string;
  readonly proposedBy: string | null;
  readonly proposedAt: Date;
}

export async function insertChange(db: Db, change: NewChange): Promise<void> {
  await db
    .insertInto('rule_change')
    .values({
      id: change.id,
      kind: change.content.kind,
      content: JSON.stringify(change.content),
      organisation_id: change.organisationId,
      reason: change.reason,
      state: 'proposed',
      proposed_by: change.proposedBy,
      proposed_at: change.proposedAt,
      decided_by: null,
      decided_at: null,
      decision_reason: null,
    })
    .execute();
}

/** False when somebody has decided it in the meantime: of two people who approve at once, one does. */
export async function writeDecision(
  db: Db,
  id: string,
  decision: {
    readonly state: Exclude<ChangeState, 'proposed'>;
    readonly by: string | null;
    readonly at: Date;
    readonly reason: string | null;
  },
): Promise<boolean> {
  const result = await db
    .updateTable('rule_change')
    .set({
      state: decision.state,
      decided_by: decision.by,
      decided_at: decision.at,
      decision_reason: decision.reason,
    })
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** The change, or NotFound; a malformed id is just not found. */
export async function requireChange(db: Db, id: string): Promise<RuleChange> {
  const [found] = isId(id) ? await read(db, sql`where c.id = ${id}`, 1) : [];
  if (!found) throw new NotFound(`rule change ${id}`);
  return found;
}

/** What waits first, then what was decided last. */
export async function listChanges(db: Db, limit: number): Promise<RuleChange[]> {
  return await read(db, sql``, limit);
}

async function read(db: Db, where: ReturnType<typeof sql>, limit: number): Promise<RuleChange[]> {
  const { rows } = await sql<RuleChange>`
    select c.id, c.content, c.organisation_id as "organisationId", c.reason, c.state, c.proposed_by as "proposedBy",
      proposer.display_name as "proposerName", c.proposed_at as "proposedAt", decider.display_name as "deciderName",
      c.decided_at as "decidedAt", c.decision_reason as "decisionReason"
    from rule_change c left join person proposer on proposer.id = c.proposed_by
    left join person decider on decider.id = c.decided_by ${where}
    order by (c.state = 'proposed') desc, coalesce(c.decided_at, c.proposed_at) desc, c.id desc limit ${limit}`.execute(
    db,
  );
  return rows;
}
