import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DirectoryHeld, lockDirectory } from './directory-lock.server.ts';

let directory: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'dan-ban-lock-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

const file = () => join(directory, 'in-use.lock');
const holder = (over: object) =>
  JSON.stringify({ id: 'x', pid: process.pid, host: hostname(), bornAt: 'other', since: 'then', ...over });

/** Another process that takes the lock and keeps it until it is killed. */
async function otherProcess(): Promise<ChildProcess> {
  const module = new URL('directory-lock.server.ts', import.meta.url).href;
  const code = `const { lockDirectory } = await import(${JSON.stringify(module)});
    await lockDirectory(${JSON.stringify(directory)}); console.log('held'); setInterval(() => {}, 1000);`;
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  return child;
}

describe('one process at a time', () => {
  test('the second is refused in a sentence that names the first', async () => {
    const other = await otherProcess();
    const refused = lockDirectory(directory);
    await expect(refused).rejects.toThrow(DirectoryHeld);
    await expect(refused).rejects.toThrow(new RegExp(`tiến trình số ${other.pid}`));
  });

  test('also within one process', async () => {
    const lock = await lockDirectory(directory);
    await expect(lockDirectory(directory)).rejects.toThrow(DirectoryHeld);
    await lock.release();
  });

  test('after a release it is free, and the file is gone', async () => {
    const lock = await lockDirectory(directory);
    await lock.release();
    expect(existsSync(file())).toBe(false);
    await (await lockDirectory(directory)).release();
  });

  test('after kill -9 it is free', async () => {
    const other = await otherProcess();
    const gone = new Promise((resolve) => other.once('exit', resolve));
    other.kill('SIGKILL');
    await gone;
    expect(existsSync(file())).toBe(true);
    await (await lockDirectory(directory)).release();
  });

  test('of ten who start at once over a dead holder, one gets it, time after time', async () => {
    for (let round = 0; round < 60; round += 1) {
      writeFileSync(file(), holder({ pid: 999_999_999 }));
      const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => lockDirectory(directory)));
      const got = attempts.filter((attempt) => attempt.status === 'fulfilled');
      expect(got, `round ${round}`).toHaveLength(1);
      await got[0]?.value.release();
    }
  });

  test('a starter that was killed while it took over closes the directory for seconds, not for good', async () => {
    writeFileSync(file(), holder({ pid: 999_999_999 }));
    writeFileSync(`${file()}.taking`, '{}');
    const long = new Date(Date.now() - 60_000);
    utimesSync(`${file()}.taking`, long, long);
    await (await lockDirectory(directory)).release();
    expect(existsSync(`${file()}.taking`)).toBe(false);
  });
});

describe('who holds it is judged by more than a number', () => {
  const rows: [what: string, content: () => string, free: boolean][] = [
    ['a process that is no more', () => holder({ pid: 999_999_999 }), true],
    ['a number that now belongs to another program', () => holder({ pid: process.ppid }), true],
    ['a file that was cut off by a crash', () => '{"id":', true],
    ['another machine whose heart beats', () => holder({ host: 'elsewhere' }), false],
  ];
  test.each(rows)('%s → free: %s', async (_what, content, free) => {
    writeFileSync(file(), content());
    const attempt = lockDirectory(directory);
    if (free) await (await attempt).release();
    else await expect(attempt).rejects.toThrow(/elsewhere/);
  });

  test('another machine that has been silent for a minute → free', async () => {
    writeFileSync(file(), holder({ host: 'elsewhere' }));
    const then = new Date(Date.now() - 60_000);
    utimesSync(file(), then, then);
    await (await lockDirectory(directory)).release();
  });
});
