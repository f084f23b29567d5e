import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freshDatabase, testEngine } from '#test/db.ts';
import type { PageCache } from '../server/page-cache.ts';
import { announcer, listenForStalePages } from './announce.server.ts';
import { inTransaction } from './db.server.ts';
import { newId } from './ids.ts';
import { createLog } from './log.server.ts';
import type { OpenDatabase } from './open-database.server.ts';

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 60_000, interval: 20 });
const heard: string[] = [];
const listener = (who: string): PageCache => ({
  invalidate: (tags) => void heard.push(...tags.map((tag) => `${who} ${tag}`)),
  invalidateSoon: (tags) => void heard.push(...tags.map((tag) => `${who} soon ${tag}`)),
  clear: () => void heard.push(`${who} clear`),
  size: { pages: 0, bytes: 0 },
});
const event = (topic: string, draftId: string) => ({
  id: newId(),
  topic,
  payload: { draftId },
  occurredAt: new Date(),
});

describe.runIf(testEngine() === 'postgres')('another process on the same PostgreSQL', () => {
  let database: OpenDatabase & { url?: string };
  let other: ReturnType<typeof listenForStalePages>;
  beforeAll(async () => {
    database = await freshDatabase();
    other = listenForStalePages(database.url ?? '', listener('other'), createLog('silent'));
    await eventually(() => expect(heard).toContain('other clear'));
  });
  afterAll(async () => {
    await other.stop();
    await database.close();
  });
  const tell = (...topics: string[]) =>
    inTransaction(database.db, async (tx) =>
      announcer(listener('own'), true, ['draft.read'])(
        tx,
        topics.map((topic) => event(topic, 'x')),
      ),
    );

  test('hears of stale pages after the commit, and in which manner', async () => {
    const announceOwn = await tell('draft.published', 'draft.read');
    announceOwn();
    await eventually(() => expect(heard).toContain('other soon draft:x'));
    expect(heard).toEqual(
      expect.arrayContaining(['other draft', 'other draft:x', 'own draft:x', 'own soon draft:x']),
    );
  });

  test('starts with an empty cache after its connection was lost', async () => {
    heard.length = 0;
    await database.pool?.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dan-ban-listen' and datname = current_database()",
    );
    await eventually(() => expect(heard.filter((line) => line === 'other clear').length).toBeGreaterThan(1));
    await tell('plan.approved');
    await eventually(() => expect(heard).toContain('other plan'));
  });

  test('hears everything when there is much to say', async () => {
    const events = Array.from({ length: 400 }, (_, i) => event('draft.published', `${newId()}-${i}`));
    await inTransaction(database.db, (tx) => announcer(listener('own'), true, [])(tx, events));
    await eventually(() =>
      expect(heard.filter((line) => line.startsWith('other draft:')).length).toBeGreaterThanOrEqual(400),
    );
  });
});

test('on the embedded engine only this process is told', async () => {
  const own = announcer(listener('alone'), false, ['draft.read']);
  const announceOwn = await own(undefined as never, [event('draft.read', 'y')]);
  expect(heard).not.toContain('alone soon draft:y');
  announceOwn();
  expect(heard).toContain('alone soon draft:y');
});
