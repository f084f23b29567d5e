import { foldForSearch } from '@danban/legal-text';
import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { type LawProjectTable, projectFrom } from '../drafts.store.server.ts';
import type { LawProject, Stage } from '../law-project.ts';

export type ScopeFilter = 'in' | 'out' | 'unscreened';

export interface ProjectFilter {
  /** Bodies whose drafts are listed. */
  readonly organisationIds: readonly string[];
  readonly stage?: Stage;
  readonly scope?: ScopeFilter;
  /** Words of title, short title, symbol or issued number; diacritics do not matter. */
  readonly search?: string;
  readonly page: number;
  readonly perPage: number;
}

export interface ProjectRow extends LawProject {
  /** Null: not screened yet. */
  readonly inScope: boolean | null;
  readonly versionCount: number;
}

/** One page, newest first, with the number of all that match. */
export async function listProjects(
  db: Db,
  filter: ProjectFilter,
): Promise<{ rows: ProjectRow[]; total: number }> {
  if (filter.organisationIds.length === 0) return { rows: [], total: 0 };
  const where = sql.join(conditionsOf(filter), sql` and `);
  const { rows } = await sql<
    LawProjectTable & { in_scope: boolean | null; version_count: number; total: number }
  >`
    select p.*, s.in_scope, count(*) over ()::int as total,
      (select count(*)::int from draft_version v where v.project_id = p.id and v.state <> 'discarded') as version_count
    from law_project p
    left join lateral (
      select in_scope from screening where project_id = p.id order by decided_on desc, created_at desc limit 1
    ) s on true
    where ${where}
    order by p.created_at desc, p.id desc
    limit ${filter.perPage} offset ${(filter.page - 1) * filter.perPage}`.execute(db);
  const found = rows.map((row) => ({
    ...projectFrom(row),
    inScope: row.in_scope,
    versionCount: row.version_count,
  }));
  return { rows: found, total: rows[0]?.total ?? 0 };
}

function conditionsOf(filter: ProjectFilter) {
  const conditions = [sql`p.organisation_id in (${sql.join([...filter.organisationIds])})`];
  if (filter.stage) conditions.push(sql`p.stage = ${filter.stage}`);
  if (filter.scope === 'unscreened') conditions.push(sql`s.in_scope is null`);
  if (filter.scope === 'in') conditions.push(sql`s.in_scope`);
  if (filter.scope === 'out') conditions.push(sql`not s.in_scope`);
  for (const word of foldForSearch(filter.search ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8)) {
    conditions.push(
      sql`strpos(lower(unaccent(p.title || ' ' || p.short_title || ' ' || p.symbol || ' ' ||
        coalesce(p.issued_number, ''))), ${word}) > 0`,
    );
  }
  return conditions;
}
