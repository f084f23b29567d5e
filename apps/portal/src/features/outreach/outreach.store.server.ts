import { type ColumnType, type Selectable, sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Activity, PlannedPart, ReachKind } from './activity.ts';
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
  plan_line_id: string | null;
  planned_by: string | null;
  channel_id: string | null;
  from_time: string | null;
  to_time: string | null;
  contact_id: string | null;
  spokesperson: string;
  spokesperson_on: string | null;
  notice_on: string | null;
  bulletin: string;
  pack_piece_id: string | null;
  proof_link: string | null;
  proof_document_number: string | null;
  proof_document_on: string | null;
  confirmed_by: string | null;
  confirmed_at: Date | null;
  /** Written by the database (0216). */
  proven: ColumnType<boolean, never, never>;
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
  /** Only those that are done and still lack their proof. */
  readonly unproven?: boolean;
  /** Only those planned or done whose day is over and that nothing proves, as of this day. */
  readonly lateOn?: string;
  /** Also what these bodies planned and others carry out. */
  readonly plannedToo?: boolean;
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
  if (filter.organisationIds) {
    const ids = [...filter.organisationIds];
    conditions.push(
      filter.plannedToo
        ? sql`(a.organisation_id = any(${ids}::uuid[]) or a.planned_by = any(${ids}::uuid[]))`
        : sql`a.organisation_id = any(${ids}::uuid[])`,
    );
  }
  if (filter.state) conditions.push(sql`a.state = ${filter.state}`);
  if (filter.projectId) conditions.push(sql`a.project_id = ${filter.projectId}`);
  if (filter.issuedDocumentId) conditions.push(sql`a.issued_document_id = ${filter.issuedDocumentId}`);
  if (filter.channel) conditions.push(sql`a.channel = ${filter.channel}`);
  if (filter.from) conditions.push(sql`a.held_on >= ${filter.from}::date`);
  if (filter.to) conditions.push(sql`a.held_on <= ${filter.to}::date`);
  if (filter.unproven) conditions.push(sql`a.state = 'recorded' and not a.proven`);
  if (filter.lateOn)
    conditions.push(sql`a.state <> 'cancelled' and a.held_on < ${filter.lateOn}::date
      and not (a.state = 'recorded' and a.proven)`);
  const { rows } = await sql<ActivityRow & { draft_title: string | null; body: string }>`
    select a.*, coalesce(p.short_title, x.title) as draft_title, o.short_name as body from activity a
    join organisation o on o.id = a.organisation_id left join law_project p on p.id = a.project_id
    left join external_draft x on x.id = a.external_draft_id
    where ${sql.join(conditions, sql` and `)}
    order by a.held_on desc, a.created_at desc limit ${filter.limit} offset ${filter.offset}`.execute(db);
  return rows.map((row) => ({ ...fromRow(row), draftTitle: row.draft_title, bodyShortName: row.body }));
}

type NewActivity = Omit<Activity, 'version' | 'proven' | keyof PlannedPart> &
  Partial<PlannedPart> & { readonly createdBy: string | null };

export async function insertActivity(db: Db, activity: NewActivity): Promise<void> {
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
      plan_line_id: activity.planLineId ?? null,
      planned_by: activity.plannedBy ?? null,
      channel_id: activity.channelId ?? null,
      from_time: activity.from ?? null,
      to_time: activity.to ?? null,
      contact_id: activity.contactId ?? null,
      spokesperson: activity.spokesperson ?? '',
      spokesperson_on: activity.spokespersonOn ?? null,
      notice_on: activity.noticeOn ?? null,
      bulletin: activity.bulletin ?? '',
      pack_piece_id: activity.packPieceId ?? null,
      proof_link: activity.proofLink ?? null,
      proof_document_number: activity.proofDocument?.number ?? null,
      proof_document_on: activity.proofDocument?.on ?? null,
      confirmed_by: activity.confirmedBy ?? null,
      confirmed_at: activity.confirmedAt ?? null,
      state: activity.state,
      cancelled_reason: activity.cancelledReason,
      created_by: activity.createdBy,
      created_at: activity.createdAt,
      version: 1,
    })
    .execute();
}

export type ActivityChange = Partial<
  Omit<ActivityTable, 'id' | 'organisation_id' | 'created_by' | 'created_at' | 'version' | 'proven'>
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

export async function findDraftTitle(
  db: Db,
  projectId: string,
): Promise<{ readonly id: string; readonly title: string } | undefined> {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, short_title as title from law_project where id = ${projectId}`.execute(db);
  return rows[0];
}

/** The plan in which an activity stands. */
export async function findPlanIdOfLine(db: Db, lineId: string): Promise<string | undefined> {
  const { rows } = await sql<{ planId: string }>`
    select plan_id as "planId" from outreach_plan_line where id = ${lineId}`.execute(db);
  return rows[0]?.planId;
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

/** As the database gives it. */
export type ActivityRow = Selectable<ActivityTable>;

export function fromRow(row: ActivityRow): Activity {
  const { proof_sha256: sha256, proof_name: name, proof_media_type: mediaType } = row;
  const { proof_document_number: number, proof_document_on: on } = row;
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
    proven: row.proven,
    planLineId: row.plan_line_id,
    plannedBy: row.planned_by,
    channelId: row.channel_id,
    from: row.from_time,
    to: row.to_time,
    contactId: row.contact_id,
    spokesperson: row.spokesperson,
    spokespersonOn: row.spokesperson_on,
    noticeOn: row.notice_on,
    bulletin: row.bulletin,
    packPieceId: row.pack_piece_id,
    proofLink: row.proof_link,
    proofDocument: number && on ? { number, on } : null,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
    state: row.state,
    cancelledReason: row.cancelled_reason,
    createdAt: row.created_at,
    version: row.version,
  };
}
