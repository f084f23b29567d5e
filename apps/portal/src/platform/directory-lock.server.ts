import { randomUUID } from 'node:crypto';
import { readFileSync, unlinkSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { boot } from '#text/vi/boot.ts';

/**
 * The embedded engine does not notice a second process in its directory: both write, and the second one's
 * committed rows are silently lost (measured, 08-stack §3). So whoever opens the directory holds this file.
 */
interface Holder {
  readonly id: string;
  readonly pid: number;
  readonly host: string;
  /** When the operating system started the process; a pid that was given to another program does not match. */
  readonly bornAt: string;
  readonly since: string;
}

export interface DirectoryLock {
  release(): Promise<void>;
}

/** Another process holds the directory. The message is for the person at the terminal. */
export class DirectoryHeld extends Error {
  override name = 'DirectoryHeld';
}

const BEAT_MS = 2_000;
/** Only for a holder on another machine (a network share), whose process cannot be looked up. */
const STALE_MS = 30_000;

export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, 'in-use.lock');
  const me: Holder = {
    id: randomUUID(),
    pid: process.pid,
    host: hostname(),
    bornAt: bornAt(process.pid) ?? '',
    since: new Date().toISOString(),
  };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await createWith(file, me)) return keepAlive(file, me);
    const holder = await readHolder(file);
    if (holder && (await isAlive(file, holder))) {
      throw new DirectoryHeld(boot.directoryHeld(directory, holder.pid, holder.host, holder.since));
    }
    await takeAway(file, holder);
  }
  throw new Error(`lockDirectory: ${file} changed hands three times in a row`);
}

/** `wx` is atomic on every file system that matters: one of two starters gets the file. */
async function createWith(file: string, me: Holder): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(JSON.stringify(me));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Undefined when the file is gone or was cut off by a crash in the middle of writing. */
async function readHolder(file: string): Promise<Holder | undefined> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const holder = parseHolder(await readFile(file, 'utf8').catch(() => ''));
    if (holder) return holder;
    // The other starter may be between creating and writing.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}

function parseHolder(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

async function isAlive(file: string, holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) {
    const beat = await stat(file).then(
      (entry) => entry.mtimeMs,
      () => 0,
    );
    return Date.now() - beat < STALE_MS;
  }
  if (holder.pid === process.pid) return holder.bornAt === (bornAt(process.pid) ?? '');
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return bornAt(holder.pid) === (holder.bornAt || undefined);
}

/** Linux tells when a process started (clock ticks after boot); elsewhere the pid alone must do. */
function bornAt(pid: number): string | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // "pid (name with ) and spaces) S ppid …": the 22nd field, counted after the last parenthesis.
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${line.slice(line.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return undefined;
  }
}

/** Renames before deleting: of two starters that both find a dead holder, one gets the file and the other gets nothing. */
async function takeAway(file: string, seen: Holder | undefined): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const taken = parseHolder(await readFile(aside, 'utf8').catch(() => ''));
  if (taken && taken.id !== seen?.id) {
    // Somebody locked it between our look and our rename; give it back.
    await rename(aside, file);
    return;
  }
  await rm(aside, { force: true });
}

function keepAlive(file: string, me: Holder): DirectoryLock {
  const beat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => {});
  }, BEAT_MS);
  beat.unref();
  const removeMine = () => {
    clearInterval(beat);
    try {
      if ((JSON.parse(readFileSync(file, 'utf8')) as Holder).id === me.id) unlinkSync(file);
    } catch {
      // Already gone.
    }
  };
  process.once('exit', removeMine);
  return {
    release: async () => {
      process.off('exit', removeMine);
      removeMine();
    },
  };
}
