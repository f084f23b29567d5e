import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { commandLine as text } from '#text/vi/command-line.ts';
import {
  listTombstones,
  replayPurges,
  type Tombstone,
  tombstoneSchema,
} from '../src/features/drafts/purging/replay-purges.server.ts';
import { configFromEnvironment, createApp, type WiredApp } from '../src/wire.server.ts';

/** Every purge as one line of JSON: kept beside the backups, because a backup may be older than a purge. */
export async function purgeList(): Promise<void> {
  await withApp(async (app) => {
    for (const tombstone of await listTombstones(app)) console.log(JSON.stringify(tombstone));
  });
}

/** After a restore: carries out again what the list says; without a file what the database itself remembers. */
export async function purgeReplay(): Promise<void> {
  const path = process.argv[3];
  const given = path === undefined ? undefined : tombstonesIn(await readFile(path, 'utf8'));
  if (typeof given === 'number') {
    console.error(text.purgeLineUnreadable(given));
    process.exitCode = 1;
    return;
  }
  await withApp(async (app) => {
    const done = await replayPurges(app, given ?? (await listTombstones(app)));
    console.log(text.purgesReplayed(done.purges, done.cameBack));
  });
}

/** All lines, or the number of the first that is none. */
export function tombstonesIn(content: string): Tombstone[] | number {
  const tombstones: Tombstone[] = [];
  for (const [i, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = v.safeParse(tombstoneSchema, jsonOf(line));
    if (!read.success) return i + 1;
    tombstones.push(read.output);
  }
  return tombstones;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function withApp(work: (app: WiredApp) => Promise<void>): Promise<void> {
  const app = await createApp(configFromEnvironment());
  try {
    await work(app);
  } finally {
    await app.close();
  }
}
