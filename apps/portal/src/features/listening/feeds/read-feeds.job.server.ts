import type { App } from '#platform/app.ts';
import { legalDay } from '#platform/clock.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { OutgoingRefused } from '#platform/outgoing.server.ts';
import { type PageLimits, readOutgoingPage } from '#platform/outgoing-pages.server.ts';
import { insertMention } from '../listening.store.server.ts';
import { findActiveFeeds, type MediaFeed, noteAsked } from './feeds.store.server.ts';
import { type FeedEntry, readFeed } from './read-feed.ts';

type FeedPlatform = Pick<App, 'db' | 'clock'> & {
  readonly config: { readonly outgoingHosts: readonly string[] };
};

const MAX_BYTES = 2_000_000;

/** refused: no place to which we go · unreachable · notAFeed: something else stands there. */
export type FeedFailure = 'refused' | 'unreachable' | 'notAFeed';

/** Reads one feed; new entries that hold one of its words wait for a person. Returns how many. */
export async function readMediaFeed(
  app: FeedPlatform,
  feed: MediaFeed,
  resolve?: PageLimits['resolve'],
): Promise<{ readonly found: number } | { readonly failure: FeedFailure }> {
  const { db, clock, config } = app;
  const read = await ask(feed, config.outgoingHosts, resolve);
  const now = clock.now();
  if ('failure' in read) {
    await inTransaction(db, (tx) => noteAsked(tx, feed.id, now, read));
    return read;
  }
  let found = 0;
  await inTransaction(db, async (tx) => {
    for (const entry of read.entries.filter((each) => isAbout(feed.topics, each))) {
      const today = legalDay(now);
      const publishedOn = entry.publishedAt ? legalDay(entry.publishedAt) : today;
      const mention = {
        ...{
          id: newId(now),
          organisationId: feed.organisationId,
          projectId: feed.projectId,
          feedId: feed.id,
        },
        ...({ entryKey: entry.key, kind: 'press', title: entry.title, outlet: feed.name } as const),
        ...{ address: entry.address, publishedOn: publishedOn > today ? today : publishedOn },
        ...({ summary: entry.summary, state: 'found', recordedBy: null } as const),
      };
      if (await insertMention(tx, mention, now)) found += 1;
    }
    await noteAsked(tx, feed.id, now, read);
  });
  return { found };
}

type Asked =
  | { readonly failure: FeedFailure }
  | {
      readonly entries: readonly FeedEntry[];
      readonly etag: string | null;
      readonly lastModified: string | null;
    };

async function ask(
  feed: MediaFeed,
  hosts: readonly string[],
  resolve: PageLimits['resolve'],
): Promise<Asked> {
  const headers = {
    ...(feed.etag && { 'if-none-match': feed.etag }),
    ...(feed.lastModified && { 'if-modified-since': feed.lastModified }),
  };
  try {
    const page = await readOutgoingPage(feed.address, {
      ...{ hosts, maxBytes: MAX_BYTES, headers },
      ...(resolve && { resolve }),
    });
    const seen = { etag: page.etag ?? null, lastModified: page.lastModified ?? null };
    if (page.status === 304) return { entries: [], etag: feed.etag, lastModified: feed.lastModified };
    if (page.status !== 200) return { failure: 'unreachable' };
    const { entries, isFeed } = readFeed(page.body.toString('utf8'));
    return isFeed ? { entries, ...seen } : { failure: 'notAFeed' };
  } catch (error) {
    return { failure: error instanceof OutgoingRefused ? 'refused' : 'unreachable' };
  }
}

/** Whether title or summary hold one of the words, separated by commas; no words: every entry. */
export function isAbout(topics: string, { title, summary }: Pick<FeedEntry, 'title' | 'summary'>): boolean {
  const words = topics
    .normalize('NFC')
    .toLowerCase()
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const text = `${title} ${summary}`.toLowerCase();
  return words.length === 0 || words.some((word) => text.includes(word));
}

export const readFeedsJob = defineJob<Record<string, never>>({
  name: 'listening.readFeeds',
  timeoutSeconds: 1_200,
  handle: async (_data, app) => {
    for (const feed of await findActiveFeeds(app.db)) {
      const read = await readMediaFeed(app, feed);
      if ('failure' in read) app.log.warn({ feedId: feed.id, failure: read.failure }, 'feed not read');
    }
  },
});
