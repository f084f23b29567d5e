import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { fixedClock } from '../src/platform/clock.ts';
import type { Platform } from '../src/platform/context.ts';
import { diskFiles } from '../src/platform/disk-files.server.ts';
import { useDatabase } from './db.ts';

/** A platform for use-case tests: rolled-back database, a clock that the test sets, files in a folder of their own. */
export function usePlatform(
  at: string | Date = '2026-11-23T02:00:00Z',
): () => Platform & { readonly clock: ReturnType<typeof fixedClock> } {
  const db = useDatabase();
  const clock = fixedClock(at);
  const directory = mkdtempSync(join(tmpdir(), 'dan-ban-files-'));
  const files = diskFiles(directory);
  afterAll(() => rm(directory, { recursive: true, force: true }));
  return () => ({ db: db(), clock, files, installation: { kind: 'demo', name: 'Dân Bàn' } });
}
