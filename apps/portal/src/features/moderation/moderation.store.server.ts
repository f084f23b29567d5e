import type { Quote } from '@danban/legal-text';
import { sql } from 'kysely';
import { HOLD_CODES, type HoldCode } from '#features/submissions/holding/holding-rules.data.ts';
import type { HiddenCode, OpinionState, Position } from '#features/submissions/opinion.ts';
import type { Channel } from '#features/submissions/submission.ts';
import type { Db } from '#platform/db.server.ts';
import type { ModerationAct } from './moderation-act.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    moderation_act: ModerationActTable;
  }
}

interface ModerationActTable {
  consultation_id: string;
  id: string;
  batch_id: string;
  opinion_id: string;
  kind: ModerationAct['kind'];
  state_before: OpinionState;
  state_after: OpinionState;
  code: HiddenCode | null;
  reason: string;
  before_sha256: string | null;
  after_sha256: string | null;
  decided_by: string | null;
  decided_at: Date;
}

export async function insertActs(tx: Db, acts: readonly ModerationAct[]): Promise<void> {
  if (acts.length === 0) return;
  const rows = acts.map((act) => ({
    consultation_id: act.consultationId,
    id: act.id,
    batch_id: act.batchId,
    opinion_id: act.opinionId,
    kind: act.kind,
    state_before: act.stateBefore,
    state_after: act.stateAfter,
    code: act.code,
    reason: act.reason,
    before_sha256: act.beforeSha256,
    after_sha256: act.afterSha256,
    decided_by: act.decidedBy,
    decided_at: act.decidedAt,
  }));
  await tx.insertInto('moderation_act').values(rows).execute();
}

export async function findBatch(db: Db, consultationId: string, batchId: string): Promise<ModerationAct[]> {
  const rows = await db
    .selectFrom('moderation_act')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('batch_id', '=', batchId)
    .orderBy('opinion_id')
    .execute();
  return rows.map(actFrom);
}

/** All that was decided of one opinion, the newest first. */
export async function findActsOf(
  db: Db,
  consultationId: string,
  opinionId: string,
): Promise<ModerationAct[]> {
  const rows = await db
    .selectFrom('moderation_act')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('opinion_id', '=', opinionId)
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(actFrom);
}

function actFrom(row: ModerationActTable): ModerationAct {
  return {
    consultationId: row.consultation_id,
    id: row.id,
    batchId: row.batch_id,
    opinionId: row.opinion_id,
    kind: row.kind,
    stateBefore: row.state_before,
    stateAfter: row.state_after,
    code: row.code,
    reason: row.reason,
    beforeSha256: row.before_sha256,
    afterSha256: row.after_sha256,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  };
}

/** What the desk shows: waiting for a first decision, for a second look, or hidden. */
export const QUEUES = ['held', 'appeal', 'hidden'] as const;
export type Queue = (typeof QUEUES)[number];

export interface QueueFilter {
  readonly queue: Queue;
  readonly rule?: HoldCode;
}

export interface QueuedOpinion {
  readonly consultationId: string;
  readonly opinionId: string;
  readonly submissionId: string;
  readonly version: number;
  readonly draft: string;
  readonly unitId: string | null;
  readonly draftVersionId: string;
  readonly quote: Quote | null;
  readonly position: Position;
  readonly text: string;
  readonly suggestedWording: string | null;
  readonly channel: Channel;
  readonly publicLabel: string;
  readonly receivedAt: Date;
  readonly rules: readonly HoldCode[];
  readonly hiddenCode: HiddenCode | null;
}

/** The oldest first: nobody waits because others came later. `organisationIds`: the bodies whose rounds are listed. */
export async function findQueue(
  db: Db,
  within: { readonly consultationId: string } | { readonly organisationIds: readonly string[] },
  filter: QueueFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<QueuedOpinion[]> {
  const { rows } = await sql<QueuedOpinion & { rules: HoldCode[] }>`
    select o.consultation_id as "consultationId", o.id as "opinionId", o.submission_id as "submissionId", o.version,
      p.short_title as draft, o.unit_id as "unitId", o.draft_version_id as "draftVersionId", o.quote, o.position, o.text,
      o.suggested_wording as "suggestedWording", s.channel, s.public_label as "publicLabel", s.received_at as "receivedAt",
      o.hidden_code as "hiddenCode",
      (select coalesce(array_agg(h.rule), '{}') from opinion_hold h
        where h.consultation_id = o.consultation_id and h.opinion_id = o.id) as rules
    ${queued(within, filter)}
    order by s.received_at, s.id, o.ordinal limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows.map((row) => ({ ...row, rules: HOLD_CODES.filter((code) => row.rules.includes(code)) }));
}

export interface QueueCounts {
  readonly total: number;
  readonly byRule: ReadonlyMap<HoldCode, number>;
  readonly oldest: Date | null;
}

export async function countQueue(
  db: Db,
  within: { readonly consultationId: string } | { readonly organisationIds: readonly string[] },
  queue: Queue,
): Promise<QueueCounts> {
  const [all, rules] = await Promise.all([
    sql<{ n: number; oldest: Date | null }>`
      select count(*)::int as n, min(s.received_at) as oldest ${queued(within, { queue })}`.execute(db),
    sql<{ rule: HoldCode; n: number }>`
      select h.rule, count(*)::int as n from opinion_hold h
      where (h.consultation_id, h.opinion_id) in (select o.consultation_id, o.id ${queued(within, { queue })})
      group by h.rule`.execute(db),
  ]);
  const byRule = new Map(rules.rows.map(({ rule, n }) => [rule, n]));
  return { total: all.rows[0]?.n ?? 0, oldest: all.rows[0]?.oldest ?? null, byRule };
}

const CONDITION = {
  held: sql`o.state = 'held'`,
  hidden: sql`o.state = 'hidden'`,
  appeal: sql`o.state = 'hidden' and exists (select from moderation_appeal a where a.consultation_id = o.consultation_id
    and a.opinion_id = o.id and a.decided_at is null)`,
} as const;

function queued(
  within: { readonly consultationId: string } | { readonly organisationIds: readonly string[] },
  { queue, rule }: QueueFilter,
) {
  const where =
    'consultationId' in within
      ? sql`o.consultation_id = ${within.consultationId}`
      : sql`c.organisation_id = any(${[...within.organisationIds]}::uuid[])`;
  const meets = rule
    ? sql`and exists (select from opinion_hold r where r.consultation_id = o.consultation_id and r.opinion_id = o.id
        and r.rule = ${rule})`
    : sql``;
  return sql`from opinion o
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    join consultation c on c.id = o.consultation_id join law_project p on p.id = c.project_id
    where ${where} and o.withdrawn_at is null and ${CONDITION[queue]} ${meets}`;
}
