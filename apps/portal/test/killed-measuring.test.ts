import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { askPage } from '#features/consultations/posting/watch/ask-page.server.ts';
import { measurePosting } from '#features/consultations/posting/watch/measure-posting.server.ts';
import { findProposedOutages } from '#features/consultations/posting/watch/watch.store.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { configFromEnvironment, createApp } from '../src/wire.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'dan-ban-do-'));
const env = { DATA_DIR: join(folder, 'data'), DEMO: '1', LOG_LEVEL: 'fatal' };
// It answers to whoever asks: what is tried here is the process that measures.
const page = createServer((request, response) => {
  response.end(`<a href="${request.url}/toan-van">Toàn văn</a>`);
});
afterAll(() => {
  page.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a round, measures, and is killed while it waits. Gives the round's id. */
async function measureAndDie(url: string, instants: readonly string[]): Promise<string> {
  const script = ['--conditions=development', 'test/kill/measure-round.ts', url, ...instants];
  const child = spawn(process.execPath, script, {
    cwd: new URL('..', import.meta.url),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const gone = once(child, 'exit');
  while (!/measured \S+/.test(output) && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 50));
  child.kill('SIGKILL');
  await gone;
  const id = /measured (\S+)/.exec(output)?.[1];
  if (!id) throw new Error(`nothing was measured:\n${output}`);
  return id;
}

test('a process killed at 9:02 and started again at 9:31 proposes that time, once, after the next restart too', async () => {
  page.listen(0, '127.0.0.1');
  await once(page, 'listening');
  const url = `http://127.0.0.1:${(page.address() as AddressInfo).port}`;
  const at = (time: string) => `2026-03-02T${time}:00+07:00`;
  const id = await measureAndDie(url, [at('09:00'), at('09:01'), at('09:02')]);
  for (const minutes of [
    ['09:31', '09:32'],
    ['09:34', '09:35'],
  ]) {
    const clock = fixedClock(at(minutes[0]!));
    const app = await createApp(configFromEnvironment(env), clock);
    try {
      for (const minute of minutes) {
        clock.set(at(minute));
        await measurePosting(app, askPage(url), { toleranceMinutes: 5, proposes: true });
      }
      const outages = await findProposedOutages(app.db, id);
      expect(outages).toMatchObject([
        { from: new Date(at('09:02')), until: new Date(at('09:31')), state: 'open' },
      ]);
    } finally {
      await app.close();
    }
  }
}, 120_000);
