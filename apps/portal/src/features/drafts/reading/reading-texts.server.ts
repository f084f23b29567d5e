import type { Db } from '#platform/db.server.ts';
import { keptInProcess } from '#platform/kept-in-process.server.ts';
import { readyText } from '#platform/ready-bytes.server.ts';
import type { VersionSummary } from '../draft-version.ts';
import { requireVersion } from '../drafts.store.server.ts';
import { forgetTrees } from './kept-trees.server.ts';
import type { Slotted } from './markup.ts';
import { type ReadingText, readingTextOf } from './reading-text.ts';

/**
 * Texts prepared for reading, by the fingerprint of a confirmed version: it never changes, so what was made of it once
 * holds in every database. Without reading and laying out the tree of 120 articles each time, the page costs 5.6 ms, not 10.4.
 */
const kept = keptInProcess<string, PreparedText>('reading-texts');
/** About 350 KB for 120 articles (111,000 letters: two bytes each as text, 1.4 as bytes). */
const MOST_TEXTS = 100;

/** A text and, for pages, the same with stand-ins for its long parts (`ready-bytes.server.ts`). */
interface PreparedText {
  readonly text: ReadingText;
  readonly ready: ReadingText;
}

/** For a page only: the law stands in it as stand-ins, which the page's bytes are put in place of. */
export async function readyTextOfVersion(db: Db, version: Version): Promise<ReadingText> {
  return (await prepared(db, version)).ready;
}

export async function readingTextOfVersion(db: Db, version: Version): Promise<ReadingText> {
  return (await prepared(db, version)).text;
}

type Version = Pick<VersionSummary, 'id' | 'sha256'>;

async function prepared(db: Db, { id, sha256 }: Version): Promise<PreparedText> {
  const before = sha256 === null ? undefined : kept.get(sha256);
  const now = before ?? prepare(readingTextOf((await requireVersion(db, id)).tree));
  if (sha256 !== null) keep(sha256, now);
  return now;
}

/** Shorter parts cost more to look up than to encode. */
const LONG = 200;

function prepare(text: ReadingText): PreparedText {
  const held: Buffer[] = [];
  const standIns = (slotted: Slotted) =>
    slotted.map((part, i) => {
      if (i % 2 === 1 || part.length < LONG) return part;
      const { standIn, bytes } = readyText(part);
      held.push(bytes);
      return standIn;
    });
  // The bytes live as long as the text that names them.
  const ready = { ...text, law: standIns(text.law), held };
  return { text, ready };
}

/** After a purge: what was prepared of the purged text must not stay in memory. The others are prepared again when asked for. */
export function forgetReadingTexts(): void {
  kept.clear();
  forgetTrees();
}

/** A Map keeps the order of insertion: the text that nobody asked for the longest goes first. */
function keep(sha256: string, text: PreparedText): void {
  kept.delete(sha256);
  kept.set(sha256, text);
  const [oldest] = kept.keys();
  if (kept.size > MOST_TEXTS && oldest !== undefined) kept.delete(oldest);
}
