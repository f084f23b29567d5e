import { findDocuments } from '#features/documents/documents.store.server.ts';
import { findHiddenFiles } from '#features/documents/purging/purges.store.server.ts';
import { MEDIA_TYPES } from '#features/documents/sniff-type.ts';
import type { Db } from '#platform/db.server.ts';
import { findDossierFiles } from './dossier.store.server.ts';
import { DOSSIER_ITEMS, type DossierItem } from './dossier-rules.data.ts';

/** A paper as the public sees it. Whether the draft itself is public, the caller has asked. */
export interface PublicPaper {
  readonly id: string;
  readonly item: DossierItem;
  readonly ordinal: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly fileName: string;
  readonly publishedAt: Date;
}

/** Papers that are public now, in the order of the list. One whose file was purged, or reported, is none. */
export async function findPublicPapers(db: Db, projectId: string): Promise<PublicPaper[]> {
  const files = await findDossierFiles(db, projectId);
  const documents = await findDocuments(
    db,
    files.map((file) => file.documentId),
  );
  const hidden = await findHiddenFiles(
    db,
    documents.map(({ sha256 }) => sha256),
  );
  const gone = documents.filter(({ purgedAt, sha256 }) => purgedAt !== null || hidden.has(sha256));
  const shown = files.filter((file) => !gone.some(({ id }) => id === file.documentId));
  const papers = shown.flatMap(({ id, item, ordinal, publishedSha256: sha256, publishedAt, ...as }) =>
    sha256 && publishedAt
      ? [
          {
            ...{ id, item, ordinal, sha256, publishedAt },
            mediaType: as.publishedMediaType ?? MEDIA_TYPES.docx,
            fileName: as.publishedName ?? `${item}-${ordinal}.docx`,
          },
        ]
      : [],
  );
  return papers.sort((a, b) => DOSSIER_ITEMS.indexOf(a.item) - DOSSIER_ITEMS.indexOf(b.item));
}
