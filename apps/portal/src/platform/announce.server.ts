import { sql } from 'kysely';
import type { PageCache } from '../server/page-cache.ts';
import type { Db } from './db.server.ts';
import { tagsOf } from './event-tags.ts';
import { listenOn } from './listening.server.ts';
import type { Log } from './log.server.ts';
import type { DomainEvent } from './outbox.server.ts';

const CHANNEL = 'dan_ban_stale_pages';
/** PostgreSQL allows 8,000 bytes in a notice. */
const LARGEST_NOTICE = 7_000;

/** Stands before the tags of a notice that may be acted upon a little later. */
const SOON = '~';

/**
 * Makes cached pages stale: in this process as soon as the transaction is over, in the others by LISTEN/NOTIFY.
 * Topics that come many times a second and change only a count are `frequent`: pages follow them within two seconds.
 */
export function announcer(pageCache: PageCache, onPostgres: boolean, frequent: readonly string[]) {
  return async (tx: Db, events: readonly DomainEvent[]): Promise<() => void> => {
    const [often, seldom] = [true, false].map((wanted) => {
      const these = events.filter((event) => frequent.includes(event.topic) === wanted);
      return [...new Set(these.flatMap(tagsOf))];
    }) as [string[], string[]];
    if (onPostgres) {
      const notices = [...noticesOf(seldom), ...noticesOf(often).map((notice) => SOON + notice)];
      for (const notice of notices) await sql`select pg_notify(${CHANNEL}, ${notice})`.execute(tx);
    }
    return () => {
      pageCache.invalidate(seldom);
      pageCache.invalidateSoon(often);
    };
  };
}

/** The page cache together with what features keep in memory: one piece of news makes both stale, in every process. */
export function alsoForgetting(
  pageCache: PageCache,
  forget: ((tags: readonly string[] | 'all') => void) | undefined,
): PageCache {
  if (!forget) return pageCache;
  return {
    invalidate: (tags) => {
      forget(tags);
      pageCache.invalidate(tags);
    },
    invalidateSoon: (tags) => pageCache.invalidateSoon(tags),
    clear: () => {
      forget('all');
      pageCache.clear();
    },
    get size() {
      return pageCache.size;
    },
  };
}

function hear(pageCache: PageCache, notice: string): void {
  if (notice.startsWith(SOON)) pageCache.invalidateSoon(notice.slice(SOON.length).split(' '));
  else pageCache.invalidate(notice.split(' '));
}

function noticesOf(tags: readonly string[]): string[] {
  const notices: string[] = [];
  let current = '';
  for (const tag of tags) {
    if (current.length + tag.length + 1 > LARGEST_NOTICE) {
      notices.push(current);
      current = '';
    }
    current += current ? ` ${tag}` : tag;
  }
  if (current) notices.push(current);
  return notices;
}

/** Hears what other processes announced. While the connection is away nothing is heard, so the cache starts empty after it. */
export function listenForStalePages(url: string, pageCache: PageCache, log: Log): { stop(): Promise<void> } {
  return listenOn({
    ...{ url, channel: CHANNEL, name: 'dan-ban-listen', log },
    heard: (notice) => hear(pageCache, notice),
    connected: () => pageCache.clear(),
    lost: () => pageCache.clear(),
  });
}
