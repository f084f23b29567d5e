import { type ReadingText, readingTextOf } from '#features/drafts/reading/reading-text.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { effectCheck } from './effect.ts';
import { comparisonsOf, draftsOf } from './issued-desk.server.ts';
import type { IssuedDocument } from './issued-document.ts';
import { findIssuedBySlug } from './issued-documents.store.server.ts';
import { findIssuedText } from './issued-texts.store.server.ts';

/** NotFound for what is not public: it must not be told from what does not exist. */
export async function requirePublicIssued({ db }: Platform, slug: string): Promise<IssuedDocument> {
  const document = await findIssuedBySlug(db, slug);
  if (!document?.publishedAt) throw new NotFound(`public issued document ${slug}`);
  return document;
}

/**
 * A published document with its drafts, its text and what changed against the last text of each draft. Which drafts and which
 * versions the public may know of, the caller filters: rounds decide that.
 */
export async function loadPublicIssued(platform: Platform, slug: string) {
  const { db } = platform;
  const document = await requirePublicIssued(platform, slug);
  const text = await findIssuedText(db, document.id);
  const [drafts, comparisons] = await Promise.all([
    draftsOf(db, document),
    text ? comparisonsOf(db, text) : [],
  ]);
  const reading: ReadingText | undefined = text && readingTextOf(text.tree);
  return {
    document,
    drafts,
    comparisons,
    text: text && { ordinal: text.ordinal, sha256: text.sha256, fileSha256: text.fileSha256 },
    reading,
    effect: effectCheck(document),
  };
}
