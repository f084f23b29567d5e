import { sql } from 'kysely';
import type { Consultation } from '#features/consultations/consultation.ts';
import { fromRow as roundFrom } from '#features/consultations/consultations.store.server.ts';
import type { VersionSummary } from '#features/drafts/draft-version.ts';
import { projectFrom, SUMMARY_COLUMNS, summaryFrom } from '#features/drafts/drafts.store.server.ts';
import {
  isComparisonWithdrawn,
  type ListedLawComparison,
} from '#features/drafts/law-in-force/law-in-force.store.server.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import type { WithdrawnVersion } from '#features/drafts/purging/purged-versions.store.server.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import { fromRow as organisationFrom } from '#features/organisations/organisations.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { withInstants } from '#platform/json-row.ts';

/** A draft with everything that belongs to it, public or not: who may see what of it is decided by the caller. */
export interface WholeDraft {
  readonly project: LawProject;
  /** The newest first. */
  readonly rounds: readonly Consultation[];
  /** Those that held one of the rounds. */
  readonly bodies: readonly Organisation[];
  /** The newest first, without their texts. */
  readonly versions: readonly VersionSummary[];
  readonly withdrawn: readonly WithdrawnVersion[];
  /** The newest first. */
  readonly lawComparisons: readonly Pick<ListedLawComparison, 'id' | 'draftVersionId' | 'withdrawn'>[];
}

type Row<F extends (row: never) => unknown> = Parameters<F>[0];
interface Rows {
  readonly project: Row<typeof projectFrom>;
  readonly rounds: readonly Row<typeof roundFrom>[];
  readonly bodies: readonly Row<typeof organisationFrom>[];
  readonly versions: readonly Row<typeof summaryFrom>[];
  readonly withdrawn: readonly WithdrawnVersion[];
  readonly comparisons: WholeDraft['lawComparisons'];
}

/**
 * One statement, because every page of a draft begins with it: as six, each a message to the database and a write to its
 * socket of its own, they were a third of the time of a page that is not kept (`npm run bench:portal`).
 */
export async function findWholeDraft(db: Db, slug: string): Promise<WholeDraft | undefined> {
  const { rows } = await sql<Rows>`
    select to_json(p) as project,
      (select coalesce(json_agg(c order by c.round desc), '[]') from consultation c where c.project_id = p.id) as rounds,
      (select coalesce(json_agg(o), '[]') from organisation o
        where o.id in (select c.organisation_id from consultation c where c.project_id = p.id)) as bodies,
      (select coalesce(json_agg(v order by v.ordinal desc), '[]')
        from (select ${sql.join(SUMMARY_COLUMNS.map((name) => sql.ref(name)))} from draft_version where project_id = p.id) v) as versions,
      (select coalesce(json_agg(json_build_object('draftVersionId', w.draft_version_id, 'ordinal', w.ordinal, 'year', w.year,
          'incidentOrdinal', w.incident_ordinal, 'state', w.state, 'reportedAt', w.reported_at, 'sha256', w.sha256)
          order by w.ordinal desc, w.reported_at desc), '[]')
        from withdrawn_version w where w.project_id = p.id) as withdrawn,
      (select coalesce(json_agg(json_build_object('id', published_law_comparison.id, 'draftVersionId', draft_version_id,
          'withdrawn', ${isComparisonWithdrawn}) order by edition desc), '[]')
        from published_law_comparison where project_id = p.id) as comparisons
    from law_project p where p.slug = ${slug}`.execute(db);
  const [found] = rows;
  if (!found) return undefined;
  return {
    project: projectFrom(withInstants(found.project, ['created_at'])),
    rounds: found.rounds.map((row) =>
      roundFrom(
        withInstants(row, [
          'opened_at',
          'closes_at',
          'closed_at',
          'completed_at',
          'created_at',
          'taken_down_at',
        ]),
      ),
    ),
    bodies: found.bodies.map(organisationFrom),
    versions: found.versions.map((row) => summaryFrom(withInstants(row, ['created_at', 'confirmed_at']))),
    withdrawn: found.withdrawn.map((row) => withInstants(row, ['reportedAt'])),
    lawComparisons: found.comparisons,
  };
}
