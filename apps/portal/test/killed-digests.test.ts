import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'dan-ban-tin-'));
const other = mkdtempSync(join(tmpdir(), 'dan-ban-tin-'));
/** Recipient → ids of the mails that arrived, in their order. */
const arrived = new Map<string, string[]>();
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, { envelope }, done) => {
    let mail = '';
    stream.on('data', (chunk: Buffer) => {
      mail += chunk.toString('latin1');
    });
    stream.on('end', () => {
      const id = /^Message-ID: (.+)$/im.exec(mail)?.[1]?.trim() ?? '';
      const { address = '' } = envelope.rcptTo[0] ?? {};
      arrived.set(address, [...(arrived.get(address) ?? []), id]);
      done();
    });
  },
});
// A process that is killed drops its connection.
server.on('error', () => {});
let env: Record<string, string>;

/** Takes minutes, so it is asked for: KILL_DIGESTS=1 vitest run test/killed-digests.test.ts */
const killing = test.runIf(process.env.KILL_DIGESTS === '1');

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  env = {
    ...{ DATA_DIR: join(folder, 'data'), DEMO: '1', LOG_LEVEL: 'fatal' },
    ...{ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'gop-y@vidu.example' },
  };
});
afterAll(() => {
  server.close();
  for (const each of [folder, other]) rmSync(each, { recursive: true, force: true });
});

/** Whether it was killed before its end, and what it said. */
async function play(
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly killed: boolean; readonly output: string }> {
  const child = spawn(process.execPath, ['--conditions=development', 'test/kill/send-digests.ts', ...args], {
    cwd: new URL('..', import.meta.url),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env, ...more },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const [, signal] = await once(child, 'close');
  if (signal !== 'SIGKILL' && !output.includes('finished')) throw new Error(`it failed:\n${output}`);
  return { killed: signal === 'SIGKILL', output };
}

/** DIGESTS_QUEUED=10000 queues as many; a thousand are ten batches. */
const QUEUED = Number(process.env.DIGESTS_QUEUED ?? 1_000);

killing(
  `${QUEUED} digests are queued exactly once, whichever statement the process is killed in front of`,
  async () => {
    const where = { DATA_DIR: join(other, 'data') };
    await play(['set-up', String(QUEUED)], where);
    let killed = 0;
    for (const blow of [2, 3, 5, 8, 13, 21])
      if ((await play(['compose', String(blow)], where)).killed) killed += 1;
    expect(killed).toBe(6);
    expect((await play(['compose'], where)).output).toContain(`mails ${QUEUED} for ${QUEUED}`);
    expect((await play(['compose'], where)).output, 'and no more the next time').toContain(
      `mails ${QUEUED} for ${QUEUED}`,
    );
  },
  900_000,
);

/** DIGEST_SUBSCRIBERS=10000 hands over as many; two batches take the same ways. */
const SUBSCRIBERS = Number(process.env.DIGEST_SUBSCRIBERS ?? 120);
/** In front of which statement: of the first batch, of a later one; then milliseconds into the handing over. */
const BLOWS = [5, 9, -5_000];

killing(
  `${SUBSCRIBERS} subscribers get their digest exactly once over SMTP, wherever the process is killed`,
  async () => {
    await play(['set-up', String(SUBSCRIBERS)]);
    let killed = 0;
    for (const blow of BLOWS) if ((await play(['run', String(blow)])).killed) killed += 1;
    await play(['run']);
    expect(killed).toBe(BLOWS.length);
    expect(arrived.size).toBe(SUBSCRIBERS);
    const mails = [...arrived.values()];
    // One mail each: what a killed process had handed over without noting it comes again under the same id, and at most four are
    // on their way at once.
    expect(mails.filter((ids) => new Set(ids).size !== 1)).toEqual([]);
    const repeated = mails.reduce((sum, { length }) => sum + length - 1, 0);
    expect(repeated).toBeLessThanOrEqual(killed * 4);
  },
  900_000,
);
