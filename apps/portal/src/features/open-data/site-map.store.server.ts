import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

/** A draft or document with the instant of its last public change. */
export interface MappedObject {
  readonly kind: 'draft' | 'issued' | 'body' | 'news' | 'special' | 'report' | 'reports';
  readonly slug: string;
  readonly changedAt: Date | null;
  readonly answered: boolean;
  /** The text of the latest round is off the portal, and with it the pages that quote it. */
  readonly textOff: boolean;
}

/** The protocol allows 50,000 addresses in a file; a draft has up to four. */
const MOST = 12_000;

/** The latest first. */
export async function findMapped(db: Db): Promise<MappedObject[]> {
  const { rows } = await sql<MappedObject>`
    select kind, slug, "changedAt", answered, "textOff" from (
      select 'draft' as kind, p.slug, max(coalesce(c.completed_at, c.closed_at, c.opened_at)) as "changedAt",
        bool_or(c.state = 'completed') as answered,
        (array_agg(exists (select from withdrawn_version w where w.draft_version_id = c.draft_version_id)
          order by c.round desc))[1] as "textOff"
      from consultation c join law_project p on p.id = c.project_id
      where c.state in ('open', 'closed', 'completed') and c.opened_at is not null and c.taken_down_at is null
      group by p.slug
      union all
      select 'issued', slug, published_at, false, false from issued_document where published_at is not null
      union all
      select kind, slug, published_at, false, false from shown_news where kind in ('news', 'special')
      union all
      select 'report', slug, published_at, false, false from shown_report where is_newest
      union all
      select 'reports', o.slug, max(r.published_at), false, false from shown_report r
      join organisation o on o.id = r.organisation_id group by o.slug
      union all
      select 'body', o.slug, null, false, false from organisation o where exists (select from consultation c
        where c.organisation_id = o.id and c.state in ('open', 'closed', 'completed') and c.opened_at is not null
          and c.taken_down_at is null)
    ) mapped order by "changedAt" desc nulls last, slug limit ${MOST}`.execute(db);
  return rows;
}
