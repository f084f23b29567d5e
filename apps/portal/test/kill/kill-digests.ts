import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Cluster, postgresPrograms } from './cluster.ts';
import { playDigests, sendingTo } from './digest-runs.ts';
import { openMailLedger, tallyOf } from './mail-ledger.ts';

/**
 * npm run kill -- digests [--subscribers=10000] [--kills=5] [--port=4280]: a PostgreSQL and an SMTP server of its own; the sending
 * process is killed in the middle, in front of a statement and while mails are being handed over. Exit code 1 unless every
 * subscriber got one digest, and what came again came under its own Message-ID.
 */
const { values } = parseArgs({
  allowPositionals: true,
  options: {
    subscribers: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '5' },
    port: { type: 'string', default: '4280' },
  },
});
const [subscribers, kills] = [Number(values.subscribers), Number(values.kills)];
const programs = postgresPrograms();
if (!programs)
  throw new Error('needs initdb: apt-get install postgresql, or name its folder in POSTGRES_BIN');
const folder = mkdtempSync(join(tmpdir(), 'dan-ban-tin-'));
chmodSync(folder, 0o755);
const cluster = new Cluster(programs, folder, Number(values.port));
const ledger = await openMailLedger();
try {
  await cluster.create();
  const env = sendingTo(ledger.url, {
    DATABASE_URL: cluster.url,
    DATA_DIR: join(folder, 'data'),
    SECRET_KEY: randomBytes(32).toString('base64'),
  });
  await playDigests(env, ['set-up', String(subscribers)]);
  let killed = 0;
  // While digests are queued: in front of a statement of a later batch.
  for (const statement of [9, 40])
    if ((await playDigests(env, ['run', String(statement)])).killed) killed += 1;
  const began = performance.now();
  const each = Math.floor(subscribers / (kills + 1));
  for (let blow = 0; blow < kills; blow += 1) {
    const strike = await playDigests(env, ['run'], (child) =>
      ledger.onceArrived(each, () => child.kill('SIGKILL')),
    );
    if (strike.killed) killed += 1;
    console.log(`killed ${killed}: ${ledger.arrived.size} of ${subscribers} reached`);
  }
  const last = performance.now();
  const before = ledger.arrived.size;
  await playDigests(env, ['run']);
  const seconds = (performance.now() - last) / 1_000;
  const tally = tallyOf(ledger, subscribers);
  console.log(
    JSON.stringify({
      ...{ subscribers, killed, ...tally, connections: ledger.connections() },
      secondsInAll: Math.round((performance.now() - began) / 1_000),
      mailsOfLastRun: tally.reached - before,
      secondsOfLastRun: Math.round(seconds),
    }),
  );
  // One under way in each of four lanes.
  const isGood =
    killed === kills + 2 && tally.missing === 0 && tally.twice === 0 && tally.repeated <= killed * 4;
  process.exitCode = isGood ? 0 : 1;
} finally {
  ledger.close();
  await cluster.kill();
  rmSync(folder, { recursive: true, force: true });
}
