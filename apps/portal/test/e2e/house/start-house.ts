import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HouseIds, OPENING_MORNING } from './cast.ts';

/** A server of one's own: the built product on a copy of the furnished database, with a clock that can be moved. */
export interface House {
  readonly url: string;
  readonly ids: HouseIds;
  now(): Date;
  /** Where its files lie; for journeys in which one is damaged. */
  readonly fileStore: string;
  /** Moves the server's clock to an instant; it runs on from there. */
  moveClockTo(instant: string | Date): Promise<void>;
  /** What the server wrote; for a failed journey. */
  readonly log: () => string;
  stop(): Promise<void>;
}

const PORTAL = fileURLToPath(new URL('../../../', import.meta.url));
const BIN = fileURLToPath(new URL('../../../../../node_modules/.bin', import.meta.url));
const READY_MS = 60_000;

/** Furnishes the one database that all copies come from; its folder is for `startHouse`. */
export async function buildHouse(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'e2e-house-')), 'template');
  await mkdir(folder);
  await writeFile(join(folder, 'clock'), String(secondsTo(OPENING_MORNING)));
  const build = run(folder, ['test/e2e/house/build-house.ts', join(folder, 'ids.json')]);
  const [code] = await once(build.child, 'exit');
  if (code !== 0) throw new Error(`the house could not be furnished:\n${build.output()}`);
  return folder;
}

export async function startHouse(
  template: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<House> {
  // Beside the template, so that a copy whose worker was killed goes with it.
  const folder = await mkdtemp(join(dirname(template), 'copy-'));
  await cp(template, folder, { recursive: true });
  const clockFile = join(folder, 'clock');
  const { child, output } = run(folder, ['bin/app.ts', 'serve'], settings);
  let offset = Number(await readFile(clockFile, 'utf8'));
  const url = await addressOf(child, output);
  return {
    url,
    fileStore: join(folder, 'data', 'files'),
    ids: JSON.parse(await readFile(join(folder, 'ids.json'), 'utf8')) as HouseIds,
    now: () => new Date(Date.now() + offset * 1_000),
    moveClockTo: async (instant) => {
      offset = secondsTo(instant);
      // At once: a server that read half of it would live in the true time, and close what is open.
      await writeFile(`${clockFile}.next`, String(offset));
      await rename(`${clockFile}.next`, clockFile);
    },
    log: output,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const impatient = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(impatient);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Never before the instant: a deadline that is reached is over. */
function secondsTo(instant: string | Date): number {
  return Math.ceil((new Date(instant).getTime() - Date.now()) / 1_000);
}

function run(
  folder: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): { child: ChildProcess; output: () => string } {
  const child = spawn('node', ['--conditions=development', ...args], {
    cwd: PORTAL,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: `${BIN}${delimiter}${process.env.PATH}`,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      DATA_DIR: join(folder, 'data'),
      DEMO: '1',
      DEMO_CLOCK_FILE: join(folder, 'clock'),
      PORT: '0',
      LOG_LEVEL: process.env.E2E_LOG_LEVEL ?? 'warn',
      ...settings,
    },
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { child, output: () => Buffer.concat(chunks).toString() };
}

/** The address that the server prints when it listens. */
async function addressOf(child: ChildProcess, output: () => string): Promise<string> {
  for (const began = Date.now(); Date.now() - began < READY_MS; ) {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output());
    if (found) return found[0];
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not start:\n${output()}`);
}
