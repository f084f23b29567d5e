import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { verifyChain } from '#features/audit/verify-chain.server.ts';
import { configFromEnvironment, createApp } from '../src/wire.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'dan-ban-nhac-'));
const env = { DATA_DIR: join(folder, 'data'), DEMO: '1', LOG_LEVEL: 'fatal' };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What it printed, and whether it came to its end. */
async function play(...args: readonly string[]): Promise<{ output: string; killed: boolean }> {
  const child = spawn(process.execPath, ['--conditions=development', 'test/kill/remind-tasks.ts', ...args], {
    cwd: new URL('..', import.meta.url),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const [, signal] = await once(child, 'close');
  if (signal !== 'SIGKILL' && !output.includes('finished')) throw new Error(`it failed:\n${output}`);
  return { output, killed: signal === 'SIGKILL' };
}

const BODIES = 5;
/** 24/11 is a holiday: five working days after Friday 20/11 is Monday 30/11, two before that Thursday 26/11. */
const DAYS = [
  ['2026-11-26T07:15:00+07:00', [14, 18, 24]],
  ['2026-11-30T07:15:00+07:00', [14, 19]],
] as const;

test('reminders, announcements and mails are exactly once, whichever statement the process is killed in front of', async () => {
  await play('set-up', String(BODIES));
  let blows = 0;
  for (const [day, statements] of DAYS) {
    // Each blow falls on what the blows before have left undone.
    for (const statement of statements) if ((await play('run', day, String(statement))).killed) blows += 1;
    await play('run', day);
  }
  await play('run', DAYS[1][0]);
  expect(blows).toBeGreaterThan(3);
  const app = await createApp(configFromEnvironment(env));
  const counted = async (query: string) => {
    const { rows } = await sql.raw<{ n: number }>(query).execute(app.db);
    return rows.map(({ n }) => Number(n));
  };
  const each = (times: number, n = BODIES) => Array.from({ length: n }, () => times);
  try {
    // On 26/11 each head is told of the delay and of what comes; on 30/11 of the delay again, and each leader of it.
    expect(await counted('select count(*) n from task_reminder group by kind order by kind')).toEqual([
      2 * BODIES,
      BODIES,
      BODIES,
    ]);
    const upward = 'select count(*) n from task_escalation where told_on is not null';
    expect(await counted(upward)).toEqual([BODIES]);
    const events = "select count(*) n from outbox where topic = 'task.reminded'";
    expect(await counted(`${events} group by payload ->> 'personId' order by n`)).toEqual([
      ...each(1),
      ...each(2),
    ]);
    const mails = "select count(*) n from pgboss.job where name = 'mail.send'";
    expect(await counted(`${mails} group by data ->> 'to' order by n`)).toEqual([...each(1), ...each(2)]);
    const acts = "select count(*) n from audit_entry where act like 'task.escalat%' group by act, object_id";
    expect(await counted(acts)).toEqual(each(1, 2 * BODIES));
    expect((await verifyChain(app.db)).brokenAt).toBeUndefined();
  } finally {
    await app.close();
  }
}, 300_000);
