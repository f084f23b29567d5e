import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { DeskRight } from './desk-rights.ts';
import type { IndicatorRecord } from './sources.store.server.ts';

/**
 * The records behind a figure as one reader may open them: at the desk of their body, or as everybody may read them. What opens neither
 * way is counted and not named, so that what is listed and what is not add up to the figure.
 */
export interface OpenRecord extends IndicatorRecord {
  /** Set when it opens on the portal only: the slug of its draft or document. */
  readonly slug: string | null;
  /** Of a published opinion of another body: who speaks as printed in public, and what is public of the words. */
  readonly speaker: string | null;
  readonly words: string | null;
}

export interface OpenList {
  readonly rows: readonly OpenRecord[];
  readonly more: boolean;
  /** What this reader does not open: how many records, and how much of the figure they are. */
  readonly shut: { readonly records: number; readonly amount: number };
}

/** Rounds that the public may see. */
const publicRound = sql`c.state in ('open', 'closed', 'completed') and c.opened_at is not null and c.taken_down_at is null`;

/** Where a record stands on the portal; null for what is not public itself, and for kinds that have no page of their own there. */
const slugOf = sql`case r.kind
  when 'project' then (select p.slug from law_project p where p.id = r.id
    and exists (select from consultation c where c.project_id = p.id and ${publicRound}))
  when 'proposal' then (select p.slug from law_project p where p.id = r.id
    and exists (select from proposal_posting_duty x where x.project_id = p.id and x.posted_at is not null)
    and exists (select from dossier_file f where f.project_id = p.id and f.published_at is not null))
  when 'consultation' then (select p.slug from consultation c join law_project p on p.id = c.project_id
    where c.id = r.id and ${publicRound})
  when 'responseTable' then (select p.slug from published_matrix m join consultation c on c.id = m.consultation_id
    join law_project p on p.id = c.project_id where m.id = r.id and ${publicRound} limit 1)
  when 'issuedDocument' then (select d.slug from issued_document d where d.id = r.id and d.published_at is not null)
  when 'opinion' then (select p.slug from public_opinion o join submission s on s.consultation_id = o.consultation_id
    and s.id = o.submission_id join consultation c on c.id = o.consultation_id join law_project p on p.id = c.project_id
    where o.consultation_id = r.parent_id and o.id = r.id and s.counting_class <> 'staff' and ${publicRound}
      and not exists (select from withdrawn_version w where w.draft_version_id = c.draft_version_id))
  when 'news' then (select n.slug from shown_news n where n.id = r.id)
  when 'gathering' then (select g.slug from gathering g where g.id = r.id)
  when 'survey' then (select s.slug from survey s where s.id = r.id and s.state = 'published')
  when 'contest' then (select c.slug from contest c where c.id = r.id and c.state <> 'draft')
  when 'skillDocument' then (select d.slug from skill_document d where d.id = r.id)
  end`;

/** The programme of a record that has one. */
const programmeOf = sql`(select p.programme_id from plan p where p.id = coalesce(r.parent_id, r.id))`;

const WORDS_SHOWN = 240;

/** A page of what the reader opens of the rows of `source`, by day; and how much is left out of all pages. */
export async function findOpenRecords(
  db: Db,
  source: RawBuilder<unknown>,
  desk: readonly DeskRight[],
  page: { readonly limit: number; readonly offset: number },
): Promise<OpenList> {
  const at = (programmed: boolean) => {
    const rights = desk.filter(({ programmeId }) => (programmeId !== null) === programmed);
    return sql`unnest(${rights.map(({ kind }) => kind)}::text[], ${rights.map((one) => one.organisationId)}::uuid[],
      ${rights.map((one) => one.programmeId)}::uuid[]) as d (kind, organisation_id, programme_id)
      where d.kind = r.kind and d.organisation_id = r.organisation_id`;
  };
  const judged = sql`select r.*, exists (select from ${at(false)})
      or exists (select from ${at(true)} and d.programme_id = ${programmeOf}) as at_desk from (${source}) r`;
  const opened = sql`select r.*, case when not r.at_desk then ${slugOf} end as slug from (${judged}) r`;
  const { rows } = await sql<Row>`with opened as materialized (${opened}),
    shut as (select count(*) as records, coalesce(sum(amount), 0) as amount from opened where not at_desk and slug is null),
    listed as (select * from opened where at_desk or slug is not null order by on_date, label, id
      limit ${page.limit + 1} offset ${page.offset})
    select l.id, l.kind, l.parent_id, l.unit_id, l.label, l.on_date, l.amount, l.organisation_id, l.slug, said.speaker, said.words,
      shut.records as shut_records, shut.amount as shut_amount
    from shut left join listed l on true left join lateral (
      select s.public_label as speaker, left(o.text, ${WORDS_SHOWN}) as words from public_opinion o
      join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
      where l.kind = 'opinion' and l.slug is not null and o.consultation_id = l.parent_id and o.id = l.id) said on true
    order by l.on_date, l.label, l.id`.execute(db);
  const listed = rows.flatMap((row) => (row.id === null ? [] : [recordOf({ ...row, id: row.id })]));
  return {
    rows: listed.slice(0, page.limit),
    more: listed.length > page.limit,
    shut: { records: Number(rows[0]?.shut_records ?? 0), amount: Number(rows[0]?.shut_amount ?? 0) },
  };
}

interface Row {
  readonly id: string | null;
  readonly kind: string;
  readonly parent_id: string | null;
  readonly unit_id: string | null;
  readonly label: string;
  readonly on_date: string;
  readonly amount: string;
  readonly organisation_id: string;
  readonly slug: string | null;
  readonly speaker: string | null;
  readonly words: string | null;
  readonly shut_records: string;
  readonly shut_amount: string;
}

const recordOf = (row: Row & { readonly id: string }): OpenRecord => ({
  id: row.id,
  kind: row.kind,
  parentId: row.parent_id,
  unitId: row.unit_id,
  label: row.label,
  onDate: row.on_date,
  amount: Number(row.amount),
  organisationId: row.organisation_id,
  slug: row.slug,
  speaker: row.speaker,
  words: row.words,
});

/** Rows that were kept as they were, in the shape of a source. Kept before bodies were: of the body that kept them. */
export function keptSource(rows: readonly IndicatorRecord[], keptBy: string): RawBuilder<unknown> {
  return sql`select k.id, k."parentId" as parent_id, k."unitId" as unit_id, k.kind, k.label, k."onDate" as on_date, k.amount,
      coalesce(k."organisationId", ${keptBy}::uuid) as organisation_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as k (id uuid, "parentId" uuid, "unitId" text, kind text, label text,
      "onDate" date, amount bigint, "organisationId" uuid)`;
}
