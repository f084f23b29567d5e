import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { responseTable as words } from '#text/vi/response-table.ts';
import { documentTypeNames } from '#text/vi/time-limits.ts';
import { sectionsOf, totalsOf } from '../build-matrix.ts';
import { loadMatrix } from '../load-matrix.server.ts';
import type { PublishedMatrix } from '../matrix.ts';
import { findPublishedMatrix } from '../published-matrix.store.server.ts';

/** Everything that a file of the response table is written from. */
export interface TableSource {
  readonly matrix: PublishedMatrix;
  /** Not published: the desk as it stands. */
  readonly isDraft: boolean;
  /** Of the frozen content. */
  readonly sha256: string | undefined;
  readonly docxSha256: string | undefined;
  readonly project: { readonly slug: string; readonly title: string; readonly documentType: string };
  readonly body: string;
  readonly consultation: Pick<Consultation, 'id' | 'round' | 'openedOn' | 'closesOn'>;
}

/** The frozen table, the newest edition or the one asked for; undefined when there is none. Whoever calls has asked whether it is public. */
export async function findPublishedTable(
  db: Db,
  consultation: Consultation,
  edition?: number,
): Promise<TableSource | undefined> {
  const published = await findPublishedMatrix(db, consultation.id, edition);
  if (!published) return undefined;
  const { content: matrix, sha256, docxSha256 } = published;
  return { matrix, isDraft: false, sha256, docxSha256, ...(await factsOf(db, consultation)) };
}

/** For the staff: what is published, else the desk as it stands, as edition 0. */
export async function loadTableForStaff(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  edition?: number,
): Promise<TableSource> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.read', consultation);
  const published = await findPublishedTable(db, consultation, edition);
  if (published) return published;
  if (edition !== undefined) throw new NotFound(`edition ${edition} of ${consultationId}`);
  const now = clock.now();
  const { source } = await loadMatrix(db, consultationId, now);
  const matrix: PublishedMatrix = {
    ...{ consultationId, edition: 0, publishedAt: now.toISOString() },
    totals: totalsOf(source),
    sections: sectionsOf(source, words.general),
  };
  return {
    matrix,
    isDraft: true,
    sha256: undefined,
    docxSha256: undefined,
    ...(await factsOf(db, consultation)),
  };
}

async function factsOf(db: Db, consultation: Consultation) {
  const [project, body] = await Promise.all([
    requireProject(db, consultation.projectId),
    requireOrganisation(db, consultation.organisationId),
  ]);
  const { slug, title, documentType } = project;
  return {
    project: { slug, title, documentType: documentTypeNames[documentType] },
    body: body.name,
    consultation,
  };
}
