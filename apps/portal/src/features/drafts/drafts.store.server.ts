import type { Correction, Diagnostic, LegalTree } from '@danban/legal-text';
import type { SecrecyHit } from '#features/documents/scan-secrecy.ts';
import type { DocumentType } from '#features/time-limits/document-types.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { DraftVersion, StoredComparison, VersionState, VersionSummary } from './draft-version.ts';
import type { LawProject, LegalForce, Level, Stage } from './law-project.ts';
import type { LineageDecision } from './versions/lineage.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    law_project: LawProjectTable;
    draft_version: DraftVersionTable;
  }
}

export interface LawProjectTable {
  id: string;
  slug: string;
  organisation_id: string;
  issuing_body: string;
  title: string;
  short_title: string;
  document_type: DocumentType;
  level: Level;
  symbol: string;
  legal_force: LegalForce;
  legal_force_reason: string;
  summary: string;
  changes_summary: string;
  affected_groups: unknown;
  stage: Stage;
  issued_number: string | null;
  issued_on: string | null;
  issued_title: string | null;
  stopped_reason: string | null;
  created_by: string | null;
  created_at: Date;
  version: number;
}

export interface DraftVersionTable {
  id: string;
  project_id: string;
  ordinal: number;
  document_id: string;
  state: VersionState;
  corrections: unknown;
  tree: unknown;
  diagnostics: unknown;
  secrecy_hits: unknown;
  secrecy_cleared_reason: string | null;
  secrecy_cleared_by: string | null;
  errors_accepted_reason: string | null;
  discarded_reason: string | null;
  sha256: string | null;
  comparison: unknown;
  lineage: unknown;
  open_pairs: number | null;
  created_by: string | null;
  created_at: Date;
  confirmed_by: string | null;
  confirmed_at: Date | null;
  version: number;
}

export async function findProject(db: Db, id: string): Promise<LawProject | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.selectFrom('law_project').selectAll().where('id', '=', id).executeTakeFirst();
  return row && projectFrom(row);
}

export async function requireProject(db: Db, id: string): Promise<LawProject> {
  const project = await findProject(db, id);
  if (!project) throw new NotFound(`law project ${id}`);
  return project;
}

export async function findProjectBySlug(db: Db, slug: string): Promise<LawProject | undefined> {
  const row = await db.selectFrom('law_project').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row && projectFrom(row);
}

/** Projects by id, in no order; unknown ids are left out. */
export async function findProjects(db: Db, ids: readonly string[]): Promise<LawProject[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('law_project')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(projectFrom);
}

export const SUMMARY_COLUMNS = [
  'id',
  'project_id',
  'ordinal',
  'document_id',
  'state',
  'sha256',
  'created_by',
  'created_at',
  'confirmed_by',
  'confirmed_at',
  'version',
] as const;

/** All versions of a project, newest first, without their texts. */
export async function findVersions(db: Db, projectId: string): Promise<VersionSummary[]> {
  const rows = await db
    .selectFrom('draft_version')
    .select(SUMMARY_COLUMNS)
    .where('project_id', '=', projectId)
    .orderBy('ordinal', 'desc')
    .execute();
  return rows.map(summaryFrom);
}

export async function findVersion(db: Db, id: string): Promise<DraftVersion | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.selectFrom('draft_version').selectAll().where('id', '=', id).executeTakeFirst();
  return row && versionFrom(row);
}

/** By what one can tell that a version is what it was, without reading its text. */
/** What tells whether a text that was read before is still the same. */
export type VersionMark = Pick<DraftVersion, 'state' | 'sha256' | 'version'>;

export async function findVersionMark(db: Db, id: string): Promise<VersionMark | undefined> {
  if (!isId(id)) return undefined;
  return await db
    .selectFrom('draft_version')
    .select(['state', 'sha256', 'version'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function requireVersion(db: Db, id: string): Promise<DraftVersion> {
  const version = await findVersion(db, id);
  if (!version) throw new NotFound(`draft version ${id}`);
  return version;
}

export async function findVersionByOrdinal(
  db: Db,
  projectId: string,
  ordinal: number,
): Promise<DraftVersion | undefined> {
  const row = await db
    .selectFrom('draft_version')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('ordinal', '=', ordinal)
    .executeTakeFirst();
  return row && versionFrom(row);
}

/** The confirmed version with the highest ordinal; the text on which a consultation may be opened. */
export async function latestConfirmedVersion(db: Db, projectId: string): Promise<DraftVersion | undefined> {
  const row = await db
    .selectFrom('draft_version')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('state', '=', 'confirmed')
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && versionFrom(row);
}

/** The same for whoever holds one confirmed version: while none came after it, its text is not read a second time. */
export async function latestConfirmedFrom(db: Db, held: DraftVersion): Promise<DraftVersion> {
  const row = await db
    .selectFrom('draft_version')
    .selectAll()
    .where('project_id', '=', held.projectId)
    .where('state', '=', 'confirmed')
    .where('ordinal', '>', held.ordinal)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? versionFrom(row) : held;
}

export function projectFrom(row: LawProjectTable): LawProject {
  const { issued_number: number, issued_on: issuedOn, issued_title: title } = row;
  return {
    id: row.id,
    slug: row.slug,
    organisationId: row.organisation_id,
    issuingBody: row.issuing_body,
    title: row.title,
    shortTitle: row.short_title,
    documentType: row.document_type,
    level: row.level,
    symbol: row.symbol,
    legalForce: row.legal_force,
    legalForceReason: row.legal_force_reason,
    summary: row.summary,
    changesSummary: row.changes_summary,
    affectedGroups: row.affected_groups as readonly string[],
    stage: row.stage,
    issued: number && issuedOn && title ? { number, issuedOn, title } : null,
    stoppedReason: row.stopped_reason,
    createdBy: row.created_by,
    createdAt: row.created_at,
    version: row.version,
  };
}

export function summaryFrom(row: Pick<DraftVersionTable, (typeof SUMMARY_COLUMNS)[number]>): VersionSummary {
  return {
    id: row.id,
    projectId: row.project_id,
    ordinal: row.ordinal,
    documentId: row.document_id,
    state: row.state,
    sha256: row.sha256,
    createdBy: row.created_by,
    createdAt: row.created_at,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
    version: row.version,
  };
}

function versionFrom(row: DraftVersionTable): DraftVersion {
  return {
    ...summaryFrom(row),
    tree: row.tree as LegalTree,
    corrections: row.corrections as readonly Correction[],
    diagnostics: row.diagnostics as readonly Diagnostic[],
    secrecyHits: row.secrecy_hits as readonly SecrecyHit[],
    secrecyClearedReason: row.secrecy_cleared_reason,
    errorsAcceptedReason: row.errors_accepted_reason,
    discardedReason: row.discarded_reason,
    lineage: row.lineage as readonly LineageDecision[],
    comparison: row.comparison as StoredComparison | null,
  };
}
