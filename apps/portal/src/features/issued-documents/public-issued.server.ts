import { findDocument } from '#features/documents/documents.store.server.ts';
import { findHiddenFiles } from '#features/documents/purging/purges.store.server.ts';
import { findWithdrawnVersions } from '#features/drafts/purging/purged-versions.store.server.ts';
import { type ReadingText, readingTextOf } from '#features/drafts/reading/reading-text.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { effectCheck } from './effect.ts';
import { comparisonsOf, draftsOf } from './issued-desk.server.ts';
import type { IssuedDocument } from './issued-document.ts';
import { findIssuedBySlug } from './issued-documents.store.server.ts';
import { findShownDrafts } from './issued-links.store.server.ts';
import { findIssuedText, type IssuedText } from './issued-texts.store.server.ts';

/** NotFound for what is not public: it must not be told from what does not exist. */
export async function requirePublicIssued({ db }: Platform, slug: string): Promise<IssuedDocument> {
  const document = await findIssuedBySlug(db, slug);
  if (!document?.publishedAt) throw new NotFound(`public issued document ${slug}`);
  return document;
}

/** The text that a second person saw last, unless its file was purged or is reported as one that must not be here. */
export async function findPublicText(
  db: Db,
  { id, publishedText }: Pick<IssuedDocument, 'id' | 'publishedText'>,
): Promise<IssuedText | undefined> {
  if (publishedText === null) return undefined;
  const text = await findIssuedText(db, id, publishedText);
  const file = text && (await findDocument(db, text.importedDocumentId));
  const hidden = await findHiddenFiles(db, file ? [file.sha256] : []);
  return file?.purgedAt || hidden.size > 0 ? undefined : text;
}

/**
 * A published document with those of its drafts that a second person has seen there, its text and what changed against the last text of each draft. Which drafts and which
 * versions the public may know of, the caller filters: rounds decide that.
 */
export async function loadPublicIssued(platform: Platform, slug: string) {
  const { db } = platform;
  const document = await requirePublicIssued(platform, slug);
  const text = await findPublicText(db, document);
  const [linked, shown, comparisons] = await Promise.all([
    draftsOf(db, document),
    findShownDrafts(db, document.id),
    text ? comparisonsOf(db, text) : [],
  ]);
  const drafts = linked.filter(({ project }) => shown.has(project.id));
  const hidden = await Promise.all(drafts.map(({ project }) => findWithdrawnVersions(db, project.id)));
  const isHidden = (id: string) => hidden.flat().some(({ draftVersionId }) => draftVersionId === id);
  const reading: ReadingText | undefined = text && readingTextOf(text.tree);
  return {
    document,
    drafts,
    comparisons: comparisons.filter(
      ({ projectId, beforeVersionId }) => shown.has(projectId) && !isHidden(beforeVersionId),
    ),
    text: text && { ordinal: text.ordinal, sha256: text.sha256, fileSha256: text.fileSha256 },
    reading,
    effect: effectCheck(document),
  };
}
