import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freshApp, type TestApp } from '#test/app.ts';
import { inTransaction } from './db.server.ts';
import { newId } from './ids.ts';
import { emit } from './outbox.server.ts';
import { deliveryJob, matches, type Subscriber } from './outbox-dispatch.server.ts';

const heard: string[] = [];
const attempts = new Map<string, number>();

const everything: Subscriber = {
  name: 'everything',
  topics: ['draft.*'],
  handle: async (event) => {
    heard.push(`everything ${event.topic} ${event.payload.draftId}`);
  },
};
/** Writes into the database and fails the first time: what it wrote must not stand twice. */
const stumbling: Subscriber = {
  name: 'stumbling',
  topics: ['draft.published'],
  handle: async (event, { db }) => {
    const setting = {
      key: `heard.${event.id}`,
      value: '1',
      basis: null,
      changed_by: null,
      changed_at: new Date(),
    };
    await sql`insert into setting (key, value, changed_at) values (${setting.key}, '1', now())`.execute(db);
    const number = (attempts.get(event.id) ?? 0) + 1;
    attempts.set(event.id, number);
    if (number === 1) throw new Error('first time');
    heard.push(`stumbling ${event.payload.draftId}`);
  },
};

let running: TestApp;
beforeAll(async () => {
  running = await freshApp({ parts: { jobs: [], schedules: [], subscribers: [everything, stumbling] } });
  await running.app.start();
});
afterAll(() => running.close());

const tell = (topic: string, draftId: string) =>
  inTransaction(running.app.db, (tx) => emit(tx, topic, { draftId }, new Date()));
const waitFor = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 60_000, interval: 50 });

describe('events after commit', () => {
  test('reach those who listen to their topic, once each', async () => {
    await tell('draft.published', 'a');
    await tell('plan.approved', 'b');
    await running.app.outbox.flush();
    await waitFor(() => expect(heard).toContain('everything draft.published a'));
    expect(heard.filter((line) => line.startsWith('everything'))).toEqual(['everything draft.published a']);
  });

  test('a subscriber that failed is asked again; what it wrote before is gone', async () => {
    await tell('draft.published', 'stumble');
    running.app.outbox.nudge();
    await waitFor(() => expect(heard).toContain('stumbling stumble'));
    // It is heard inside the transaction; what it wrote is there once that has been committed.
    await waitFor(async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*) from setting where key like 'heard.%'`.execute(running.app.db);
      expect(rows[0]?.count).toBe(attempts.size);
    });
  }, 25_000);

  test('are found without a nudge', async () => {
    await tell('draft.closed', 'quiet');
    await waitFor(() => expect(heard).toContain('everything draft.closed quiet'));
  });

  test('of a transaction that was rolled back never existed', async () => {
    const attempt = inTransaction(running.app.db, async (tx) => {
      await emit(tx, 'draft.published', { draftId: 'never' }, new Date());
      throw new Error('no');
    });
    await expect(attempt).rejects.toThrow('no');
    await running.app.outbox.flush();
    expect(heard.join()).not.toContain('never');
  });

  test('a delivery that is repeated does nothing', async () => {
    await tell('draft.renamed', 'twice');
    await running.app.outbox.flush();
    await waitFor(() => expect(heard).toContain('everything draft.renamed twice'));
    const { rows } = await sql<{ id: string }>`
      select id from outbox where topic = 'draft.renamed'`.execute(running.app.db);
    const attempt = { jobId: newId(), number: 2, signal: new AbortController().signal };
    const delivery = deliveryJob([everything]);
    await delivery.handle({ eventId: rows[0]!.id, subscriber: 'everything' }, running.app, attempt);
    expect(heard.filter((line) => line.endsWith('twice'))).toHaveLength(1);
  });

  test('make cached pages stale before anybody is told', async () => {
    const invalidate = vi.spyOn(running.app.pageCache, 'invalidate');
    await tell('draft.published', 'page');
    await running.app.outbox.flush();
    expect(invalidate).toHaveBeenCalledWith(expect.arrayContaining(['draft', 'draft:page']));
    invalidate.mockRestore();
  });
});

test.each([
  ['draft.published', 'draft.published', true],
  ['draft.*', 'draft.published', true],
  ['draft.*', 'drafts.published', false],
  ['draft.published', 'draft.closed', false],
])('a subscriber to %s hears %s: %s', (pattern, topic, expected) => {
  expect(matches(pattern, topic)).toBe(expected);
});
