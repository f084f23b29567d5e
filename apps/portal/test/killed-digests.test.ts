import { randomBytes } from 'node:crypto';
import { mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { createPglite, over } from '../src/platform/open-database.server.ts';
import { freshDatabase } from './db.ts';
import { type Environment, playDigests, sendingTo } from './kill/digest-runs.ts';
import { openMailLedger, tallyOf } from './kill/mail-ledger.ts';
import { setUpSubscribers } from './kill/subscribers.ts';

// Ten thousand on PostgreSQL: npm run kill -- digests.

const folder = mkdtempSync(join(tmpdir(), 'dan-ban-tin-'));
const ledger = await openMailLedger();
afterAll(() => {
  ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A migrated database with so many subscribers and one piece of news, for processes that come and go. */
async function furnish(subscribers: number): Promise<Environment> {
  const [dataDir, image] = [join(folder, 'data'), inject('databaseImage')];
  const directory = join(dataDir, 'database');
  if (image.engine === 'pglite') await mkdir(directory, { recursive: true });
  const database =
    image.engine === 'pglite'
      ? over(await createPglite({ dataDir: directory, loadDataDir: await openAsBlob(image.file) }))
      : await freshDatabase();
  await setUpSubscribers(database.db, subscribers);
  await database.close();
  const url: Environment =
    'url' in database && typeof database.url === 'string' ? { DATABASE_URL: database.url } : {};
  const SECRET_KEY = randomBytes(32).toString('base64');
  return sendingTo(ledger.url, { DATA_DIR: dataDir, SECRET_KEY, ...url });
}

/** Three batches; the second is cut through. */
const SUBSCRIBERS = 240;

test('240 subscribers get their digest exactly once over SMTP, wherever the process is killed', async () => {
  const env = await furnish(SUBSCRIBERS);
  const run = async (mails: number) =>
    await playDigests(env, ['run'], (child) => ledger.onceArrived(mails, () => child.kill('SIGKILL')));
  const queueing = await playDigests(env, ['run', '9']);
  // The first process may have sent its whole first batch: 100, 40 and 40 with what comes again stay below 240.
  const handing = [await run(40), await run(40)];
  await playDigests(env, ['run']);
  expect([queueing, ...handing].map(({ killed }) => killed)).toEqual([true, true, true]);
  const { repeated, ...tally } = tallyOf(ledger, SUBSCRIBERS);
  // What a killed process had handed over without having been told comes again under the id that it had, and a receiver that goes
  // by ids shows it once; at most one in each of the four lanes.
  expect(tally).toEqual({ reached: SUBSCRIBERS, missing: 0, twice: 0 });
  expect(repeated).toBeGreaterThan(0);
  expect(repeated).toBeLessThanOrEqual(3 * 4);
}, 300_000);
