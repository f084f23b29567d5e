import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { clockMovedBy } from './clock-file.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'dan-ban-clock-'));
const file = join(folder, 'clock');
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['0', 0],
  ['86400', 86_400],
  ['+60\n', 60],
  ['-3600', -3_600],
  ['', 0],
  ['tomorrow', 0],
  ['1e9', 0],
])('a file that says %j moves the clock by %d seconds, at once', (written, seconds) => {
  const clock = clockMovedBy(file);
  writeFileSync(file, written);
  const moved = clock.now().getTime() - Date.now();
  expect(Math.abs(moved - seconds * 1_000)).toBeLessThan(1_000);
});

test('a missing file moves nothing', () => {
  expect(Math.abs(clockMovedBy(join(folder, 'none')).now().getTime() - Date.now())).toBeLessThan(1_000);
});

test('a file that is being written leaves the clock where it was', () => {
  const clock = clockMovedBy(file);
  writeFileSync(file, '-86400');
  clock.now();
  writeFileSync(file, '');
  expect(Math.abs(clock.now().getTime() - Date.now() + 86_400_000)).toBeLessThan(1_000);
});
