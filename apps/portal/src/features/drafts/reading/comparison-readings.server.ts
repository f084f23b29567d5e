import type { Db } from '#platform/db.server.ts';
import type { VersionSummary } from '../draft-version.ts';
import { requireVersion } from '../drafts.store.server.ts';
import { type Around, type BesideChange, IN_VIETNAMESE } from './comparison-markup.ts';
import { type ComparisonReading, comparisonReadingOf } from './comparison-reading.ts';

/** Comparisons prepared for reading, by the fingerprints of two confirmed versions: neither changes, nor what was said of them. */
const kept = new Map<string, ComparisonReading>();
/** A comparison of 120 articles with every tenth changed takes some 60 KB. */
const MOST_COMPARISONS = 50;

/** Of neighbours the comparison that was kept at confirmation, with what people said about doubtful pairs; else a new one. */
export async function comparisonReadingOfVersions(
  db: Db,
  before: Pick<VersionSummary, 'id' | 'sha256'>,
  after: Pick<VersionSummary, 'id' | 'sha256'>,
  around: Around = IN_VIETNAMESE,
  more: { readonly version: string; readonly beside?: BesideChange } = { version: '' },
): Promise<ComparisonReading> {
  // With the ids: the same words may have been compared with another lineage.
  const key = `${before.id} ${before.sha256} ${after.id} ${after.sha256} ${around.language} ${more.version}`;
  const known = kept.get(key);
  const reading = known ?? (await read(db, before.id, after.id, around, more.beside));
  kept.delete(key);
  kept.set(key, reading);
  const [oldest] = kept.keys();
  if (kept.size > MOST_COMPARISONS && oldest !== undefined) kept.delete(oldest);
  return reading;
}

async function read(
  db: Db,
  beforeId: string,
  afterId: string,
  around: Around,
  beside: BesideChange | undefined,
): Promise<ComparisonReading> {
  const [before, after] = await Promise.all([requireVersion(db, beforeId), requireVersion(db, afterId)]);
  const stored = after.comparison?.beforeVersionId === before.id ? after.comparison : undefined;
  return comparisonReadingOf(before, after, stored, around, beside);
}
