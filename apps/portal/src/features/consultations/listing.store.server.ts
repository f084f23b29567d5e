import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { ListedConsultation } from './consultation.ts';
import { type ConsultationTable, fromRow } from './consultations.store.server.ts';

type ListedRow = ConsultationTable & {
  slug: string;
  title: string;
  short_title: string;
  summary: string;
  changes_summary: string;
  document_type: string;
  level: string;
  affected_groups: string[];
  stage: string;
  body_name: string;
  body_short_name: string;
  issued_number: string | null;
  received: number;
};

const LISTED = sql`
  select c.*, p.slug, p.title, p.short_title, p.summary, p.changes_summary, p.document_type, p.level, p.affected_groups,
    p.stage, o.name as body_name, o.short_name as body_short_name,
    -- as far as a second person has put it before the public
    (select d.number from issued_document_shown_draft s join issued_document d on d.id = s.document_id
      where s.project_id = p.id and d.published_at is not null order by d.adopted_on, d.number limit 1) as issued_number,
    (select coalesce(sum(n.received), 0)::int from opinion_count_by_class n
      where n.consultation_id = c.id and n.counting_class <> 'staff') as received
  from consultation c
  join law_project p on p.id = c.project_id
  join organisation o on o.id = c.organisation_id`;

/** What the public may see: open, closed and completed ones; open first by closing date, then the newest. */
export async function findPublicConsultations(db: Db): Promise<ListedConsultation[]> {
  return await list(
    db,
    sql`${LISTED} where c.state in ('open', 'closed', 'completed') and c.taken_down_at is null
    order by (c.state = 'open') desc, case when c.state = 'open' then c.closes_at end, c.opened_at desc`,
  );
}

/** Open by the clock, the one that closes first at the head. */
export async function findOpenConsultations(db: Db, now: Date): Promise<ListedConsultation[]> {
  return await list(
    db,
    sql`${LISTED} where c.state = 'open' and c.taken_down_at is null and c.closes_at > ${now}
      order by c.closes_at, c.id`,
  );
}

/** The latest public round of the draft with this slug. */
export async function findConsultationBySlug(db: Db, slug: string): Promise<ListedConsultation | undefined> {
  const found = await list(
    db,
    sql`${LISTED} where p.slug = ${slug} and c.state in ('open', 'closed', 'completed') and c.taken_down_at is null
    order by c.round desc limit 1`,
  );
  return found[0];
}

/** Of these bodies, the newest first, for the desk. */
export async function findConsultationsOf(
  db: Db,
  organisationIds: readonly string[],
  filter: {
    readonly state?: string;
    readonly search?: string;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<ListedConsultation[]> {
  const state = filter.state ? sql`and c.state = ${filter.state}` : sql``;
  const search = filter.search
    ? sql`and strpos(lower(unaccent(p.title)), lower(unaccent(${filter.search}::text))) > 0`
    : sql``;
  return await list(
    db,
    sql`${LISTED} where c.organisation_id = any(${[...organisationIds]}::uuid[]) ${state} ${search}
    order by c.created_at desc limit ${filter.limit} offset ${filter.offset}`,
  );
}

async function list(db: Db, query: RawBuilder<unknown>): Promise<ListedConsultation[]> {
  const { rows } = await (query as RawBuilder<ListedRow>).execute(db);
  return rows.map((row) => ({
    ...fromRow(row),
    slug: row.slug,
    title: row.title,
    shortTitle: row.short_title,
    summary: row.summary,
    changesSummary: row.changes_summary,
    documentType: row.document_type,
    level: row.level,
    affectedGroups: row.affected_groups,
    stage: row.stage,
    bodyName: row.body_name,
    bodyShortName: row.body_short_name,
    issuedNumber: row.issued_number,
    received: row.received,
  }));
}
