import { type KyselyPlugin, sql } from 'kysely';
import { sendDigests } from '#features/following/subscribing/send-digests.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { configFromEnvironment, createApp } from '../../src/wire.server.ts';
import { setUpSubscribers } from './subscribers.ts';

/**
 * `send-digests.ts set-up <subscribers>`.
 * `send-digests.ts run <n>`: sends, with the worker that hands the mails to the SMTP server, until no mail is left; kills itself in
 * front of its n-th statement, if n is given.
 */
const [, , what, given = ''] = process.argv;
const clock = fixedClock('2026-11-25T09:00:00+07:00');
const app = await createApp(configFromEnvironment(), clock);
await (what === 'set-up' ? setUpSubscribers(app.db, Number(given)) : run(Number(given || 0)));
await app.close();
console.log('finished');

async function run(last: number): Promise<void> {
  let statements = 0;
  const blow: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements += 1;
      if (statements === last) process.kill(process.pid, 'SIGKILL');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await app.start();
  const db = app.db.withPlugin(blow);
  while ((await sendDigests({ ...app, db }, 2_000)) > 0);
  while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 100));
}

async function waiting(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from pgboss.job where name = 'mail.send' and state < 'completed'`.execute(
    app.db,
  );
  return rows[0]?.n ?? 0;
}
