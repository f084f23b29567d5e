import { randomUUID } from 'node:crypto';
import { readFileSync, unlinkSync } from 'node:fs';
import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises';
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
/** Looking and removing takes milliseconds. */
const GUARD_STALE_MS = 10_000;
/** Each waits 50 ms at the least: longer than a left-over second file is believed. */
const MOST_ATTEMPTS = 300;

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
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    if (await createWith(file, me)) return keepAlive(file, me);
    const holder = await readHolder(file);
    if (holder && (await isAlive(file, holder))) {
      throw new DirectoryHeld(boot.directoryHeld(directory, holder.pid, holder.host, holder.since));
    }
    await takeAway(file, holder, me);
  }
  throw new Error(`lockDirectory: ${file} changed hands all the time`);
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

/**
 * Removes the file of a dead holder. One starter at a time looks and removes, under a second file: otherwise the slower of
 * two takes away what the faster has just made, and both go on. Whoever finds the second file waits and looks again.
 */
async function takeAway(file: string, seen: Holder | undefined, me: Holder): Promise<void> {
  const guard = `${file}.taking`;
  if (!(await createWith(guard, me))) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await removeOlderThan(guard, GUARD_STALE_MS);
    return;
  }
  try {
    const now = await readHolder(file);
    // The dead do not change their files: another id is a new holder's.
    if (now?.id === seen?.id && !(now && (await isAlive(file, now)))) await rm(file, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

/** A starter that was killed in those few milliseconds must not close the directory for good. */
async function removeOlderThan(file: string, ms: number): Promise<void> {
  const made = await stat(file).then(
    (entry) => entry.mtimeMs,
    () => Number.POSITIVE_INFINITY,
  );
  if (Date.now() - made > ms) await rm(file, { force: true });
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
