import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    issued_document_draft: {
      document_id: string;
      project_id: string;
      difference_reason: string;
      linked_by: string | null;
      linked_at: Date;
    };
    issued_document_shown_draft: { document_id: string; project_id: string; shown_at: Date };
  }
}

/** Which draft became which document, and why it changed its type, level or issuer on the way. */
export interface IssuedLink {
  readonly documentId: string;
  readonly projectId: string;
  readonly differenceReason: string;
  readonly linkedBy: string | null;
  readonly linkedAt: Date;
}

export async function insertIssuedLink(tx: Db, link: IssuedLink): Promise<void> {
  await tx
    .insertInto('issued_document_draft')
    .values({
      document_id: link.documentId,
      project_id: link.projectId,
      difference_reason: link.differenceReason,
      linked_by: link.linkedBy,
      linked_at: link.linkedAt,
    })
    .execute();
}

/** The drafts of a document, in the order in which they were linked. */
export async function findIssuedLinks(db: Db, documentId: string): Promise<IssuedLink[]> {
  const rows = await db
    .selectFrom('issued_document_draft')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('linked_at')
    .orderBy('project_id')
    .execute();
  return rows.map((row) => ({
    documentId: row.document_id,
    projectId: row.project_id,
    differenceReason: row.difference_reason,
    linkedBy: row.linked_by,
    linkedAt: row.linked_at,
  }));
}

/** All drafts of the document are public beside it from now on. Returns those that were not before. */
export async function showLinks(tx: Db, documentId: string, at: Date): Promise<string[]> {
  const links = await findIssuedLinks(tx, documentId);
  if (links.length === 0) return [];
  const rows = await tx
    .insertInto('issued_document_shown_draft')
    .values(links.map(({ projectId }) => ({ document_id: documentId, project_id: projectId, shown_at: at })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('project_id')
    .execute();
  return rows.map((row) => row.project_id);
}

/** The drafts of a document that a second person has seen there. */
export async function findShownDrafts(db: Db, documentId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('issued_document_shown_draft')
    .select('project_id')
    .where('document_id', '=', documentId)
    .execute();
  return new Set(rows.map((row) => row.project_id));
}

/** Whether a draft was linked that nobody else has seen beside this document. */
export async function linksWait(db: Db, documentId: string): Promise<boolean> {
  const shown = await findShownDrafts(db, documentId);
  return (await findIssuedLinks(db, documentId)).some(({ projectId }) => !shown.has(projectId));
}

/** Drafts of these bodies that a document may be linked with: not stopped, and not linked with it yet. The newest first. */
export async function findLinkableDrafts(
  db: Db,
  organisationIds: readonly string[],
  documentId: string,
): Promise<{ id: string; title: string; version: number }[]> {
  if (organisationIds.length === 0) return [];
  return await db
    .selectFrom('law_project as p')
    .select(['p.id', 'p.short_title as title', 'p.version'])
    .where('p.organisation_id', 'in', [...organisationIds])
    .where('p.stage', 'not in', ['stopped', 'registered', 'proposed', 'consulting', 'answering'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('issued_document_draft as l')
            .select('l.project_id')
            .whereRef('l.project_id', '=', 'p.id')
            .where('l.document_id', '=', documentId),
        ),
      ),
    )
    .orderBy('p.created_at', 'desc')
    .limit(200)
    .execute();
}
