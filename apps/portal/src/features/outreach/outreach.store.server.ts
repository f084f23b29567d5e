import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Activity, ReachKind } from './activity.ts';
import type { Channel } from './channel.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    activity: ActivityTable;
  }
}

interface ActivityTable {
  id: string;
  organisation_id: string;
  project_id: string | null;
  issued_document_id: string | null;
  external_draft_id: string | null;
  task_id: string | null;
  title: string;
  channel: Channel;
  held_on: string;
  place: string;
  audience: string;
  reach: number | null;
  reach_kind: ReachKind | null;
  summary: string;
  cost: number | null;
  proof_sha256: string | null;
  proof_name: string | null;
  proof_media_type: string | null;
  state: Activity['state'];
  cancelled_reason: string | null;
  created_by: string | null;
  created_at: Date;
  version: number;
}

export async function requireActivity(db: Db, id: string): Promise<Activity> {
  const row = isId(id)
    ? await db.selectFrom('activity').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`activity ${id}`);
  return fromRow(row);
}

export interface ActivityFilter {
  readonly organisationIds?: readonly string[];
  readonly state?: Activity['state'];
  readonly projectId?: string;
  readonly issuedDocumentId?: string;
  readonly channel?: string;
  readonly from?: string;
  readonly to?: string;
  /** Only those that still lack their proof. */
  readonly unproven?: boolean;
  readonly limit: number;
  readonly offset: number;
}

export interface ListedActivity extends Activity {
  readonly draftTitle: string | null;
  readonly bodyShortName: string;
}

/** The channel book, the latest first. */
export async function findActivities(db: Db, filter: ActivityFilter): Promise<ListedActivity[]> {
  const conditions = [sql`true`];
  if (filter.organisationIds)
    conditions.push(sql`a.organisation_id = any(${[...filter.organisationIds]}::uuid[])`);
  if (filter.state) conditions.push(sql`a.state = ${filter.state}`);
  if (filter.projectId) conditions.push(sql`a.project_id = ${filter.projectId}`);
  if (filter.issuedDocumentId) conditions.push(sql`a.issued_document_id = ${filter.issuedDocumentId}`);
  if (filter.channel) conditions.push(sql`a.channel = ${filter.channel}`);
  if (filter.from) conditions.push(sql`a.held_on >= ${filter.from}::date`);
  if (filter.to) conditions.push(sql`a.held_on <= ${filter.to}::date`);
  if (filter.unproven) conditions.push(sql`a.state = 'recorded' and a.proof_sha256 is null`);
  const { rows } = await sql<ActivityTable & { draft_title: string | null; body: string }>`
    select a.*, coalesce(p.short_title, x.title) as draft_title, o.short_name as body from activity a
    join organisation o on o.id = a.organisation_id left join law_project p on p.id = a.project_id
    left join external_draft x on x.id = a.external_draft_id
    where ${sql.join(conditions, sql` and `)}
    order by a.held_on desc, a.created_at desc limit ${filter.limit} offset ${filter.offset}`.execute(db);
  return rows.map((row) => ({ ...fromRow(row), draftTitle: row.draft_title, bodyShortName: row.body }));
}

export async function insertActivity(
  db: Db,
  activity: Omit<Activity, 'version'> & { readonly createdBy: string | null },
): Promise<void> {
  await db
    .insertInto('activity')
    .values({
      id: activity.id,
      organisation_id: activity.organisationId,
      project_id: activity.projectId,
      issued_document_id: activity.issuedDocumentId,
      external_draft_id: activity.externalDraftId,
      task_id: activity.taskId,
      title: activity.title,
      channel: activity.channel,
      held_on: activity.heldOn,
      place: activity.place,
      audience: activity.audience,
      reach: activity.reach,
      reach_kind: activity.reachKind,
      summary: activity.summary,
      cost: activity.cost,
      proof_sha256: activity.proof?.sha256 ?? null,
      proof_name: activity.proof?.name ?? null,
      proof_media_type: activity.proof?.mediaType ?? null,
      state: activity.state,
      cancelled_reason: activity.cancelledReason,
      created_by: activity.createdBy,
      created_at: activity.createdAt,
      version: 1,
    })
    .execute();
}

export type ActivityChange = Partial<
  Omit<ActivityTable, 'id' | 'organisation_id' | 'created_by' | 'created_at' | 'version'>
>;

/** Writes the change when nobody else has written since `version` was read; throws Conflict otherwise. */
export async function updateActivity(
  db: Db,
  id: string,
  version: number,
  change: ActivityChange,
): Promise<void> {
  const result = await db
    .updateTable('activity')
    .set((build) => ({ ...change, version: build('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`activity ${id}`);
}

/**
 * Drafts that an activity can be about: those of these bodies, then those of others that were put to the public,
 * which every commune and unit helps to make known (Decision 407/QĐ-TTg). The newest first.
 */
export async function findDraftChoices(
  db: Db,
  organisationIds: readonly string[],
): Promise<{ readonly id: string; readonly title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select p.id, p.short_title as title from law_project p
    where p.stage <> 'stopped' and (p.organisation_id = any(${[...organisationIds]}::uuid[])
      or exists (select from consultation c where c.project_id = p.id and c.opened_at is not null))
    order by p.organisation_id = any(${[...organisationIds]}::uuid[]) desc, p.created_at desc limit 200`.execute(
    db,
  );
  return rows;
}

/** Documents that an activity can spread: those of these bodies, then all that are public. The newest first. */
export async function findIssuedChoices(
  db: Db,
  organisationIds: readonly string[],
): Promise<{ readonly id: string; readonly title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select d.id, d.number || ' · ' || d.title as title from issued_document d
    where d.organisation_id = any(${[...organisationIds]}::uuid[]) or d.published_at is not null
    order by d.organisation_id = any(${[...organisationIds]}::uuid[]) desc, d.adopted_on desc limit 200`.execute(
    db,
  );
  return rows;
}

/** Drafts of other bodies that these bodies were asked to make known, by a task or a request that stands. */
export async function findExternalChoices(
  db: Db,
  organisationIds: readonly string[],
): Promise<{ readonly id: string; readonly title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select x.id, x.title from external_draft x where x.organisation_id = any(${[...organisationIds]}::uuid[])
      and exists (select from counted_external_outreach r where r.external_draft_id = x.id)
    order by x.created_at desc limit 200`.execute(db);
  return rows;
}

function fromRow(row: ActivityTable): Activity {
  const { proof_sha256: sha256, proof_name: name, proof_media_type: mediaType } = row;
  return {
    id: row.id,
    organisationId: row.organisation_id,
    projectId: row.project_id,
    issuedDocumentId: row.issued_document_id,
    externalDraftId: row.external_draft_id,
    taskId: row.task_id,
    title: row.title,
    channel: row.channel,
    heldOn: row.held_on,
    place: row.place,
    audience: row.audience,
    reach: row.reach,
    reachKind: row.reach_kind,
    summary: row.summary,
    cost: row.cost,
    proof: sha256 && name && mediaType ? { sha256, name, mediaType } : null,
    state: row.state,
    cancelledReason: row.cancelled_reason,
    createdAt: row.created_at,
    version: row.version,
  };
}
