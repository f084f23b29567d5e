import { findDocuments } from '#features/documents/documents.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { findDossierFiles } from './dossier.store.server.ts';
import { DOSSIER_ITEMS, type DossierItem } from './dossier-rules.data.ts';

/** A paper as the public sees it. Whether the draft itself is public, the caller has asked. */
export interface PublicPaper {
  readonly id: string;
  readonly item: DossierItem;
  readonly ordinal: number;
  readonly sha256: string;
  readonly publishedAt: Date;
}

/** Papers that are public now, in the order of the list. One whose file was purged is none, whoever purged it and how. */
export async function findPublicPapers(db: Db, projectId: string): Promise<PublicPaper[]> {
  const files = await findDossierFiles(db, projectId);
  const documents = await findDocuments(
    db,
    files.map((file) => file.documentId),
  );
  const purged = new Set(documents.filter(({ purgedAt }) => purgedAt !== null).map(({ id }) => id));
  const shown = files.filter((file) => !purged.has(file.documentId));
  const papers = shown.flatMap(({ id, item, ordinal, publishedSha256: sha256, publishedAt }) =>
    sha256 && publishedAt ? [{ id, item, ordinal, sha256, publishedAt }] : [],
  );
  return papers.sort((a, b) => DOSSIER_ITEMS.indexOf(a.item) - DOSSIER_ITEMS.indexOf(b.item));
}
