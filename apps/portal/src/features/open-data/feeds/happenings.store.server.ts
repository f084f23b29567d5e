import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

/** What happened to drafts, as everybody may know it. */
export interface Happening {
  readonly kind: 'opened' | 'answered' | 'issued' | 'reported';
  readonly id: string;
  readonly at: Date;
  readonly title: string;
  readonly slug: string;
  readonly summary: string;
  readonly bodyName: string;
  readonly closesOn: string | null;
  /** Of a response table or a report, from 1; a correction is a later one. */
  readonly edition: number;
}

const publicRound = sql`c.state in ('open', 'closed', 'completed') and c.opened_at is not null and c.taken_down_at is null`;

/** The latest, of all bodies, of one, or of one draft. */
export async function findHappenings(
  db: Db,
  whose: { readonly organisationId?: string; readonly projectId?: string },
  limit: number,
): Promise<Happening[]> {
  const body = whose.organisationId ? sql`and organisation_id = ${whose.organisationId}` : sql``;
  const draft = whose.projectId ? sql`and project_id = ${whose.projectId}` : sql``;
  // Several drafts may have become one document: in the feed of each since it was seen beside it, in the feed of all once.
  const beside = whose.projectId
    ? sql`join issued_document_shown_draft s on s.document_id = d.id and s.project_id = ${whose.projectId}`
    : sql`cross join (select null::timestamptz as shown_at, null::uuid as project_id) s`;
  const { rows } = await sql<Happening>`
    select kind, id, at, title, slug, summary, "bodyName", "closesOn", edition from (
      select 'opened' as kind, c.id, c.opened_at as at, p.title, p.slug, p.summary, o.name as "bodyName",
        c.closes_on as "closesOn", 1 as edition, c.organisation_id, c.project_id
      from consultation c join law_project p on p.id = c.project_id join organisation o on o.id = c.organisation_id
      where ${publicRound}
      union all
      select 'answered', m.id, m.published_at, p.title, p.slug, '', o.name, null, m.edition, c.organisation_id, c.project_id
      from published_matrix m join consultation c on c.id = m.consultation_id join law_project p on p.id = c.project_id
      join organisation o on o.id = c.organisation_id where ${publicRound}
      union all
      select 'issued', d.id, greatest(d.published_at, s.shown_at), d.number || ': ' || d.title, d.slug, '', o.name, null, 1,
        d.organisation_id, s.project_id
      from issued_document d join organisation o on o.id = d.organisation_id ${beside} where d.published_at is not null
      union all
      select 'reported', r.id, r.published_at, r.title, r.slug, '', o.name, null, r.edition, r.organisation_id, null::uuid
      from shown_report r join organisation o on o.id = r.organisation_id
    ) happening where true ${body} ${draft} order by at desc, id desc limit ${limit}`.execute(db);
  return rows;
}
