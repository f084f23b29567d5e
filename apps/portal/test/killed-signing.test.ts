import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { verifyChain } from '#features/audit/verify-chain.server.ts';
import { configFromEnvironment, createApp } from '../src/wire.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'dan-ban-ky-'));
const env = { DATA_DIR: join(folder, 'data'), DEMO: '1', LOG_LEVEL: 'fatal' };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Stands {
  readonly report: string;
  readonly document: string | null;
  readonly signedOn: string | null;
  readonly signature: string | null;
  readonly approved: boolean;
  readonly hash: boolean | null;
  readonly figures: number;
  readonly received: number;
  readonly frozen: number;
  readonly signed: number;
  readonly submitted: number;
  readonly told: number;
  readonly documents: number;
}

/** How it stood at the beginning and, when it was not killed, at the end. */
async function play(...args: readonly string[]): Promise<{ killed: boolean; states: Stands[] }> {
  const child = spawn(process.execPath, ['--conditions=development', 'test/kill/sign-report.ts', ...args], {
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
  const states = [...output.matchAll(/^state (.+)$/gm)].map(([, json]) => JSON.parse(json ?? ''));
  return { killed: signal === 'SIGKILL', states };
}

/** Nothing of it is half: each fact of a step is there with all others of that step, or none of them is. */
function expectWhole(now: Stands): void {
  const [submitted, signed, frozen] = [now.document !== null, now.signedOn !== null, now.report === 'frozen'];
  expect(now).toMatchObject({
    ...{ submitted: Number(submitted), documents: Number(submitted), hash: submitted ? true : null },
    ...{ signed: Number(signed), signature: signed ? 'Ký' : null },
    ...{ frozen: Number(frozen), told: Number(frozen), received: Number(frozen) },
  });
  expect(now.figures > 0).toBe(frozen);
  expect(now.approved).toBe(['approved', 'signed'].includes(now.document ?? ''));
  expect(frozen && !signed, 'frozen without a signature').toBe(false);
}

/** Each process takes seconds; KILL_SIGNING=1 strikes after every statement that writes, else at three of them. */
const BLOWS: readonly (readonly [stage: string, statement: number])[] =
  process.env.KILL_SIGNING === '1'
    ? Object.entries({ submit: 10, approve: 4, sign: 4, freeze: 10 }).flatMap(([stage, last]) =>
        Array.from({ length: last }, (_, n) => [stage, n + 1] as const),
      )
    : [
        ['submit', 3],
        ['sign', 1],
        ['freeze', 3],
      ];

test('killed at any step of signing, a report is unsigned or signed, and the next run brings it to its end', async () => {
  await play('set-up');
  let struck = 0;
  for (const [stage, statement] of BLOWS) {
    const { killed, states } = await play('run', stage, String(statement));
    states.forEach(expectWhole);
    if (killed) struck += 1;
  }
  const last = await play('run');
  last.states.forEach(expectWhole);
  expect(last.states.at(-1)).toMatchObject({ report: 'frozen', document: 'signed', received: 1 });
  expect(struck).toBeGreaterThanOrEqual(3);
  const app = await createApp(configFromEnvironment(env));
  try {
    expect((await verifyChain(app.db)).brokenAt).toBeUndefined();
  } finally {
    await app.close();
  }
}, 1_500_000);
