import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freshApp, type TestApp } from '#test/app.ts';
import { inTransaction } from '../db.server.ts';
import { defineJob } from './job.ts';
import { openJobs } from './queue.server.ts';

type Note = { note: string };
const done: string[] = [];
let broken = false;

const write = defineJob<Note>({
  name: 'test.write',
  handle: async ({ note }) => {
    done.push(note);
  },
});
const stumble = defineJob<Note>({
  name: 'test.stumble',
  retries: 1,
  firstRetrySeconds: 1,
  handle: async ({ note }, _app, { number }) => {
    if (broken) throw new Error(`try ${number} failed`);
    done.push(note);
  },
});
const unknown = defineJob<Note>({ name: 'test.unknown', handle: async () => {} });

let running: TestApp;
beforeAll(async () => {
  running = await freshApp({ parts: { jobs: [write, stumble], schedules: [], subscribers: [] } });
  await running.app.start();
});
afterAll(() => running.close());

const waitFor = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 60_000, interval: 50 });

describe('background work', () => {
  test('a job runs soon after it was enqueued', async () => {
    await running.app.jobs.enqueue(write, { note: 'at once' });
    await waitFor(() => expect(done).toContain('at once'));
  });

  test('a job of a transaction runs after its commit', async () => {
    await inTransaction(running.app.db, async (tx) => {
      await running.app.jobs.enqueue(write, { note: 'committed' }, { tx });
      expect(done).not.toContain('committed');
    });
    await waitFor(() => expect(done).toContain('committed'));
  });

  test('many jobs of one commit run one after the other, not one at a poll', async () => {
    const slow = await freshApp({
      parts: { jobs: [write], schedules: [], subscribers: [], pollSeconds: 30 },
    });
    try {
      await slow.app.start();
      const notes = Array.from({ length: 12 }, (_, n) => `of twelve ${n}`);
      await inTransaction(slow.app.db, async (tx) => {
        for (const note of notes) await slow.app.jobs.enqueue(write, { note }, { tx });
      });
      await waitFor(() => expect(done).toEqual(expect.arrayContaining(notes)));
    } finally {
      await slow.close();
    }
  });

  test('a batch is confirmed one by one; one that fails takes none along, and what a stop finds not begun waits as it was', async () => {
    const [reached, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let begun = 0;
    const batch = defineJob<Note>({
      name: 'test.batch',
      batch: 5,
      // The jobs of one commit come in any order.
      handle: async () => {
        begun += 1;
        if (begun === 2) throw new Error('no');
        if (begun !== 3) return;
        reached.resolve();
        await gate.promise;
      },
    });
    const own = await freshApp({ parts: { jobs: [batch], schedules: [], subscribers: [], pollSeconds: 30 } });
    const states = async () => {
      const { rows } = await sql<{ state: string }>`
        select state::text || ' ' || retry_count as state from pgboss.job where name = 'test.batch'`.execute(
        own.app.db,
      );
      return rows.map(({ state }) => state).sort();
    };
    try {
      await own.app.start();
      const notes = Array.from({ length: 5 }, (_, n) => ({ note: `of a batch ${n}` }));
      await inTransaction(own.app.db, (tx) => own.app.jobs.enqueueAll(batch, notes, tx));
      await reached.promise;
      expect(await states()).toEqual(['active 0', 'active 0', 'active 0', 'completed 0', 'retry 0']);
      const stopped = own.app.jobs.stop();
      gate.resolve();
      await stopped;
      expect(await states()).toEqual(['completed 0', 'completed 0', 'created 0', 'created 0', 'retry 0']);
    } finally {
      gate.resolve();
      await own.close();
    }
  });

  test('a job of a transaction that is rolled back never runs', async () => {
    const attempt = inTransaction(running.app.db, async (tx) => {
      await running.app.jobs.enqueue(write, { note: 'rolled back' }, { tx });
      throw new Error('changed my mind');
    });
    await expect(attempt).rejects.toThrow('changed my mind');
    await running.app.jobs.enqueue(write, { note: 'after it' });
    await waitFor(() => expect(done).toContain('after it'));
    expect(done).not.toContain('rolled back');
  });

  test('inside a transaction, a job without it is refused instead of outliving a rollback', async () => {
    const attempt = inTransaction(running.app.db, async () => {
      await running.app.jobs.enqueue(write, { note: 'outside' });
    });
    await expect(attempt).rejects.toThrow(/needs \{ tx \}/);
  });

  test('a kind of job that nobody registered is refused by name', async () => {
    await expect(running.app.jobs.enqueue(unknown, { note: '' })).rejects.toThrow(/test\.unknown/);
  });

  test('many requests under one key are at most two jobs', async () => {
    const { jobs } = running.app;
    const startAt = new Date(Date.now() + 3_600_000);
    const ids = [];
    for (let n = 0; n < 6; n += 1)
      ids.push(await jobs.enqueue(write, { note: 'once' }, { onceKey: 'same', startAt }));
    // A slot of time may end between two of them.
    expect(new Set(ids.filter(Boolean)).size).toBeLessThanOrEqual(3);
    expect(ids).toContain(undefined);
  });

  test('what is asked for after the job of the key has run is not lost', async () => {
    const { jobs } = running.app;
    const first = await jobs.enqueue(write, { note: 'of one key' }, { onceKey: 'one' });
    await waitFor(() => expect(done).toContain('of one key'));
    const next = await jobs.enqueue(write, { note: 'of one key again' }, { onceKey: 'one' });
    expect([typeof first, typeof next]).toEqual(['string', 'string']);
    await waitFor(() => expect(done).toContain('of one key again'));
  });

  test('a job that failed is tried again, then waits at the desk, and can be repeated or discarded', async () => {
    const { jobs } = running.app;
    broken = true;
    await jobs.enqueue(stumble, { note: 'second chance' });
    await jobs.enqueue(stumble, { note: 'given up' });
    await waitFor(async () => expect(await jobs.listFailed()).toHaveLength(2));
    const failed = await jobs.listFailed();
    expect(failed[0]).toMatchObject({ job: 'test.stumble', attempts: 2, reason: 'try 2 failed' });

    const idOf = (note: string) => failed.find(({ data }) => data.note === note)!.id;
    broken = false;
    expect(await jobs.retry(idOf('second chance'))).toBe(true);
    expect(await jobs.discard(idOf('given up'))).toBe(true);
    await waitFor(() => expect(done).toContain('second chance'));
    expect(await jobs.listFailed()).toEqual([]);
    expect(done).not.toContain('given up');
    expect(await jobs.retry(idOf('given up'))).toBe(false);
    expect(await jobs.retry('not an id')).toBe(false);
  });

  test('a queue that is there already takes on what the code says now', async () => {
    const { database, db, config, log } = running.app;
    const limit = async () => {
      const { rows } = await sql<{ retry_limit: number }>`
        select retry_limit from pgboss.queue where name = ${stumble.name}`.execute(db);
      return rows[0]?.retry_limit;
    };
    expect(await limit()).toBe(1);
    const patient = defineJob<Note>({ name: stumble.name, retries: 7, handle: async () => {} });
    const { databaseUrl } = config;
    const none = { schedules: [], works: false };
    const reopened = await openJobs({ database, databaseUrl, jobs: [patient], log, ...none });
    expect(await limit()).toBe(7);
    await reopened.stop();
  });
});
