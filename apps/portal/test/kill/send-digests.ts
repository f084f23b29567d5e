import { type KyselyPlugin, sql } from 'kysely';
import { sendDigests } from '#features/following/subscribing/send-digests.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { configFromEnvironment, createApp } from '../../src/wire.server.ts';
import { anOpenConsultation } from '../factories/submission.ts';

/**
 * `send-digests.ts set-up <subscribers>`: so many confirmed mailboxes that want everything, and one piece of news.
 * `send-digests.ts run <n>`: sends, with the worker that hands the mails to the SMTP server, and kills itself in front of its
 * n-th statement; a negative n: after so many milliseconds; without n until no mail is left.
 * `send-digests.ts compose <n>`: the same without the worker: the mails are queued only. Prints how many there are for how many.
 */
const [, , what, given = ''] = process.argv;
const clock = fixedClock('2026-11-25T09:00:00+07:00');
const app = await createApp(configFromEnvironment(), clock);
await (what === 'set-up' ? setUp(Number(given)) : run(Number(given || 0)));
await app.close();
console.log('finished');

async function setUp(subscribers: number): Promise<void> {
  const { projectId } = await anOpenConsultation(app.db);
  const before = '2026-11-24T00:00:00Z';
  await sql`insert into subscriber (id, email, state, choices, asked_at, confirmed_at, told_until)
    select gen_random_uuid(), 'nguoi-' || n || '@vidu.example', 'confirmed', '[{"kind": "all", "value": ""}]', ${before}::timestamptz,
      ${before}::timestamptz, ${before}::timestamptz from generate_series(1, ${subscribers}) n`.execute(
    app.db,
  );
  await sql`insert into draft_news (project_id, event_id, topic, occurred_at)
    values (${projectId}, gen_random_uuid(), 'consultation.extended', '2026-11-24T08:00:00Z')`.execute(
    app.db,
  );
}

async function run(last: number): Promise<void> {
  if (last < 0) setTimeout(() => process.kill(process.pid, 'SIGKILL'), -last);
  let statements = 0;
  const blow: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements += 1;
      if (statements === last) process.kill(process.pid, 'SIGKILL');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  if (what === 'run') await app.start();
  const db = app.db.withPlugin(blow);
  while ((await sendDigests({ ...app, db }, 2_000)) > 0);
  if (what === 'compose') console.log(`mails ${await queued()}`);
  if (what === 'run') while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 100));
}

async function waiting(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from pgboss.job where name = 'mail.send' and state < 'completed'`.execute(
    app.db,
  );
  return rows[0]?.n ?? 0;
}

async function queued(): Promise<string> {
  const { rows } = await sql<{ mails: number; people: number }>`
    select count(*)::int as mails, count(distinct data ->> 'to')::int as people from pgboss.job where name = 'mail.send'`.execute(
    app.db,
  );
  return `${rows[0]?.mails} for ${rows[0]?.people}`;
}
