import type { Db } from '#platform/db.server.ts';
import type { VersionSummary } from '../draft-version.ts';
import { requireVersion } from '../drafts.store.server.ts';
import { type ReadingText, readingTextOf } from './reading-text.ts';

/**
 * Texts prepared for reading, by the fingerprint of a confirmed version: it never changes, so what was made of it once
 * holds in every database. Without reading and laying out the tree of 120 articles each time, the page costs 5.6 ms, not 10.4.
 */
const kept = new Map<string, ReadingText>();
/** About 200 KB for 120 articles (111,000 letters, two bytes each). */
const MOST_TEXTS = 100;

export async function readingTextOfVersion(
  db: Db,
  { id, sha256 }: Pick<VersionSummary, 'id' | 'sha256'>,
): Promise<ReadingText> {
  const before = sha256 === null ? undefined : kept.get(sha256);
  const text = before ?? readingTextOf((await requireVersion(db, id)).tree);
  if (sha256 !== null) keep(sha256, text);
  return text;
}

/** After a purge: what was prepared of the purged text must not stay in memory. The others are prepared again when asked for. */
export function forgetReadingTexts(): void {
  kept.clear();
}

/** A Map keeps the order of insertion: the text that nobody asked for the longest goes first. */
function keep(sha256: string, text: ReadingText): void {
  kept.delete(sha256);
  kept.set(sha256, text);
  const [oldest] = kept.keys();
  if (kept.size > MOST_TEXTS && oldest !== undefined) kept.delete(oldest);
}
