import { sql } from 'kysely';
import type { App } from './app.ts';
import { type Db, inTransaction, outsideTransaction } from './db.server.ts';
import { defineJob, type Job, type Jobs } from './jobs/job.ts';
import type { Log } from './log.server.ts';
import { type DomainEvent, markPublished, takeUnpublished } from './outbox.server.ts';

/** A part that acts upon events of others, after their commit. */
export interface Subscriber {
  readonly name: string;
  /** Exact topics, or "<aggregate>.*". */
  readonly topics: readonly string[];
  /**
   * Which of these events, after their commit, leave it something to do; all when absent. For what comes many times a second:
   * no delivery is made for the others.
   */
  concerned?(events: readonly DomainEvent[], tx: Db): Promise<readonly DomainEvent[]>;
  /**
   * Runs in a transaction that also records the event as handled: `app.db` is that transaction, so what is
   * written through it happens once. Whatever leaves the database (mail, index, webhook) is enqueued as a job in it.
   */
  handle(event: DomainEvent, app: App): Promise<void>;
}

export interface Outbox {
  /** Says that a commit may have left events: they are handed on soon, without waiting for the next look. */
  nudge(): void;
  /** Hands on everything that waits; resolves when nothing is left. */
  flush(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

declare module './db.server.ts' {
  interface Tables {
    outbox_handled: { event_id: string; subscriber: string; handled_at: Date };
  }
}

export interface OutboxSettings {
  readonly db: Db;
  readonly jobs: Jobs;
  readonly delivery: Job<Delivery>;
  readonly subscribers: readonly Subscriber[];
  /** Told of events at once, in this process; on PostgreSQL the transaction also notifies the other processes. */
  readonly announce: (tx: Db, events: readonly DomainEvent[]) => Promise<() => void>;
  readonly log: Log;
}

type Delivery = { eventId: string; subscriber: string };

const BATCH = 100;
/** For events whose process died before its nudge. */
const LOOK_EVERY_MS = 1_000;

export function createOutbox(settings: OutboxSettings): Outbox {
  let running: Promise<void> | undefined;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  const drain = async () => {
    do {
      again = false;
      while ((await handOn(settings)) === BATCH);
    } while (again);
  };
  const run = (): Promise<void> => {
    if (running) again = true;
    running ??= outsideTransaction(drain).finally(() => {
      running = undefined;
    });
    return running;
  };
  const nudge = () => {
    // A look that fails (database restarting) is repeated by the timer.
    run().catch((error: unknown) => settings.log.warn({ err: error }, 'outbox not handed on'));
  };
  return {
    nudge,
    flush: run,
    start: () => {
      timer ??= setInterval(nudge, LOOK_EVERY_MS);
    },
    stop: async () => {
      clearInterval(timer);
      timer = undefined;
      await running?.catch(() => {});
    },
  };
}

/** One transaction: events taken, one delivery job per subscriber, events marked. All or nothing, on both engines. */
async function handOn({ db, jobs, delivery, subscribers, announce }: OutboxSettings): Promise<number> {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (select from outbox where published_at is null) as waits`.execute(db);
  if (!rows[0]?.waits) return 0;
  const [count, announceNow] = await inTransaction(db, async (tx) => {
    const events = await takeUnpublished(tx, BATCH);
    const deliveries: Delivery[] = [];
    for (const subscriber of subscribers) {
      const heard = events.filter((event) => subscriber.topics.some((topic) => matches(topic, event.topic)));
      const some = heard.length > 0 && subscriber.concerned ? await subscriber.concerned(heard, tx) : heard;
      deliveries.push(...some.map((event) => ({ eventId: event.id, subscriber: subscriber.name })));
    }
    await jobs.enqueueAll(delivery, deliveries, tx);
    const ids = events.map((event) => event.id);
    await markPublished(tx, ids, new Date());
    return [events.length, await announce(tx, events)] as const;
  });
  announceNow();
  return count;
}

export function matches(pattern: string, topic: string): boolean {
  return pattern === topic || (pattern.endsWith('.*') && topic.startsWith(pattern.slice(0, -1)));
}

/** The job that brings one event to one subscriber. A repetition finds the mark and does nothing. */
export function deliveryJob(subscribers: readonly Subscriber[]): Job<Delivery> {
  return defineJob<Delivery>({
    name: 'outbox.deliver',
    concurrency: 2,
    firstRetrySeconds: 2,
    handle: async ({ eventId, subscriber: name }, app) => {
      const subscriber = subscribers.find((one) => one.name === name);
      // A subscriber that a newer release removed wants nothing any more.
      if (!subscriber) return;
      await inTransaction(app.db, async (tx) => {
        const event = await findEvent(tx, eventId);
        if (event && (await markHandled(tx, eventId, name, app.clock.now()))) {
          await subscriber.handle(event, { ...app, db: tx });
        }
      });
    },
  });
}

async function findEvent(tx: Db, id: string): Promise<DomainEvent | undefined> {
  const row = await tx.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    topic: row.topic,
    payload: row.payload as DomainEvent['payload'],
    occurredAt: row.occurred_at,
  };
}

async function markHandled(tx: Db, eventId: string, subscriber: string, at: Date): Promise<boolean> {
  const marked = await tx
    .insertInto('outbox_handled')
    .values({ event_id: eventId, subscriber, handled_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return marked.numInsertedOrUpdatedRows === 1n;
}
