import { sql } from 'kysely';
import type { ParticipantGroup } from '#features/gatherings/gathering-kinds.data.ts';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { CallPrize, CallState, CallTie, Criterion, InitiativeCall, ScoreRule } from './call.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    initiative_call: InitiativeCallTable;
  }
}

interface InitiativeCallTable {
  id: string;
  organisation_id: string;
  slug: string;
  title: string;
  aim: string;
  rules: string;
  wanted: string;
  groups: ParticipantGroup[];
  criteria: Criterion[];
  most_authors: number;
  opens_at: Date;
  closes_at: Date;
  score_rule: ScoreRule;
  least_scores: number;
  tie_break: CallTie;
  prizes: CallPrize[];
  state: CallState;
  cancel_reason: string;
  proposed_by: string | null;
  return_reason: string;
  decided_by: string | null;
  decided_at: Date | null;
  ended_at: Date | null;
  created_by: string | null;
  created_at: Date;
  version: number;
}

export async function insertCall(
  tx: Db,
  call: InitiativeCall,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('initiative_call')
    .values({
      ...columnsOf(call),
      ...{ id: call.id, organisation_id: call.organisationId, slug: call.slug },
      ...{ created_by: by, created_at: at, version: 1 },
    } as never)
    .execute();
}

/** Writes when nobody else has since `version` was read; throws Conflict otherwise. */
export async function updateCall(tx: Db, call: InitiativeCall): Promise<void> {
  const updated = await tx
    .updateTable('initiative_call')
    .set({ ...columnsOf(call), version: sql`version + 1` } as never)
    .where('id', '=', call.id)
    .where('version', '=', call.version)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) throw new Conflict(`initiative call ${call.id}`);
}

function columnsOf(call: InitiativeCall) {
  return {
    ...{ title: call.title, aim: call.aim, rules: call.rules, wanted: call.wanted },
    ...{ groups: JSON.stringify(call.groups), criteria: JSON.stringify(call.criteria) },
    ...{ most_authors: call.mostAuthors, opens_at: call.opensAt, closes_at: call.closesAt },
    ...{ score_rule: call.scoreRule, least_scores: call.leastScores, tie_break: call.tieBreak },
    ...{ prizes: JSON.stringify(call.prizes), state: call.state, cancel_reason: call.cancelReason },
    ...{ proposed_by: call.proposedBy, return_reason: call.returnReason, decided_by: call.decidedBy },
    ...{ decided_at: call.decidedAt, ended_at: call.endedAt },
  };
}

export async function requireCall(db: Db, id: string): Promise<InitiativeCall> {
  const row = isId(id)
    ? await db.selectFrom('initiative_call').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`initiative call ${id}`);
  return fromRow(row);
}

/** share: so that it does not change its state while somebody sends in; update: for who changes it. */
export async function holdCall(tx: Db, id: string, how: 'share' | 'update'): Promise<InitiativeCall> {
  if (!isId(id)) throw new NotFound(`initiative call ${id}`);
  const query = tx.selectFrom('initiative_call').selectAll().where('id', '=', id);
  const row = await (how === 'share' ? query.forShare() : query.forUpdate()).executeTakeFirst();
  if (!row) throw new NotFound(`initiative call ${id}`);
  return fromRow(row);
}

export async function findCallBySlug(db: Db, slug: string): Promise<InitiativeCall | undefined> {
  const row = await db.selectFrom('initiative_call').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row && fromRow(row);
}

/** Of these bodies, the newest first. */
export async function findCallsOf(
  db: Db,
  organisationIds: readonly string[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<InitiativeCall[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('initiative_call')
    .selectAll()
    .where('organisation_id', 'in', [...organisationIds])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(fromRow);
}

/** All that is not being written, with its body, the last to close first. */
export async function findPublicCalls(db: Db): Promise<(InitiativeCall & { readonly bodyName: string })[]> {
  const rows = await db
    .selectFrom('initiative_call as c')
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .selectAll('c')
    .select('o.name as body_name')
    .where('c.state', '<>', 'drafted')
    .orderBy('c.closes_at', 'desc')
    .orderBy('c.id')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...fromRow(row), bodyName: row.body_name }));
}

function fromRow(row: InitiativeCallTable): InitiativeCall {
  return {
    ...{ id: row.id, organisationId: row.organisation_id, slug: row.slug, title: row.title, aim: row.aim },
    ...{ rules: row.rules, wanted: row.wanted, groups: row.groups, criteria: row.criteria },
    ...{ mostAuthors: row.most_authors, opensAt: row.opens_at, closesAt: row.closes_at },
    ...{ scoreRule: row.score_rule, leastScores: row.least_scores, tieBreak: row.tie_break },
    ...{ prizes: row.prizes, state: row.state, cancelReason: row.cancel_reason },
    ...{ proposedBy: row.proposed_by, returnReason: row.return_reason, decidedBy: row.decided_by },
    ...{ decidedAt: row.decided_at, endedAt: row.ended_at, version: row.version },
  };
}
