import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { commandLine as text } from '#text/vi/command-line.ts';
import {
  listTombstones,
  replayPurges,
  type Tombstone,
  tombstoneSchema,
} from '../src/features/drafts/purging/replay-purges.server.ts';
import {
  type ErasureStone,
  erasureSchema,
  listErasures,
  replayErasures,
} from '../src/features/personal-data/requests/replay-erasures.server.ts';
import { configFromEnvironment, createApp, type WiredApp } from '../src/wire.server.ts';

/**
 * Every purge and every erasure of a person's words as one line of JSON: kept beside the backups, because a backup may be older
 * than either.
 */
export async function purgeList(): Promise<void> {
  await withApp(async (app) => {
    for (const tombstone of await listTombstones(app)) console.log(JSON.stringify(tombstone));
    for (const erasure of await listErasures(app)) console.log(JSON.stringify(erasure));
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
    const stones = given?.purges ?? (await listTombstones(app));
    const done = await replayPurges(app, stones);
    console.log(text.purgesReplayed(done.purges, done.cameBack));
    const erased = await replayErasures(app, given?.erasures ?? (await listErasures(app)));
    console.log(text.erasuresReplayed(erased.erasures, erased.unknown));
  });
}

/** What a list holds; a list of before there were erasures has purges only. */
export interface Stones {
  readonly purges: readonly Tombstone[];
  readonly erasures: readonly ErasureStone[];
}

/** All lines, or the number of the first that is none. */
export function tombstonesIn(content: string): Stones | number {
  const purges: Tombstone[] = [];
  const erasures: ErasureStone[] = [];
  for (const [i, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const json = jsonOf(line);
    const erasure = v.safeParse(erasureSchema, json);
    if (erasure.success) {
      erasures.push(erasure.output);
      continue;
    }
    const purge = v.safeParse(tombstoneSchema, json);
    if (!purge.success) return i + 1;
    purges.push(purge.output);
  }
  return { purges, erasures };
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
