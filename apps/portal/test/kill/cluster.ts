import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';
const READY_MS = 60_000;

/** The folder with initdb and pg_ctl, the newest version first; undefined when this machine has no PostgreSQL. */
export function postgresPrograms(): string | undefined {
  const named = process.env.POSTGRES_BIN;
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...(named ? [named] : []), ...versions.map((version) => join(DEBIAN, version, 'bin'))];
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

/** A PostgreSQL of one's own, with the settings that a house would run it with, to be killed at will. */
export class Cluster {
  readonly url: string;
  readonly #programs: string;
  readonly #folder: string;
  readonly #port: number;
  readonly #who: { uid?: number; gid?: number };
  #postmaster: ChildProcess | undefined;

  constructor(programs: string, folder: string, port: number) {
    this.#programs = programs;
    this.#folder = join(folder, 'cluster');
    this.#port = port;
    // PostgreSQL refuses to run as root.
    this.#who = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
    this.url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  }

  async create(): Promise<void> {
    mkdirSync(this.#folder, { mode: 0o700 });
    const { uid, gid } = this.#who;
    if (uid !== undefined && gid !== undefined) chownSync(this.#folder, uid, gid);
    const args = ['-D', this.#folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'];
    const [code] = await once(this.#spawn('initdb', args, 'ignore'), 'exit');
    if (code !== 0) throw new Error(`initdb ended with ${code}`);
    await this.start();
  }

  /** Resolves when it answers, after whatever repair it had to do. */
  async start(): Promise<void> {
    const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${this.#folder}`];
    const options = settings.flatMap((setting) => ['-c', setting]);
    const log = openSync(join(this.#folder, 'server.log'), 'a');
    const args = ['-D', this.#folder, '-p', String(this.#port), ...options];
    // Our own child, not pg_ctl's: its pid must be gone after its death, or the next start takes it for alive.
    this.#postmaster = this.#spawn('postgres', args, log);
    closeSync(log);
    for (const began = Date.now(); Date.now() - began < READY_MS; ) {
      if (await this.#answers()) return;
      if (this.#postmaster.exitCode !== null) break;
    }
    throw new Error(`PostgreSQL did not start:\n${this.#lastLines()}`);
  }

  /**
   * The postmaster is stopped first, so that it neither answers the death of a backend nor starts another one that nobody would
   * wait for; then it is killed with all that it had started.
   */
  async kill(): Promise<void> {
    const postmaster = this.#postmaster;
    if (postmaster?.pid === undefined || postmaster.exitCode !== null) return;
    const gone = once(postmaster, 'exit');
    postmaster.kill('SIGSTOP');
    while (isRunning(postmaster.pid) && stateOf(postmaster.pid)?.state !== 'T') await aMoment();
    const backends = childrenOf(postmaster.pid);
    for (const pid of [postmaster.pid, ...backends]) killHard(pid);
    await gone;
    while (backends.some(isRunning)) await aMoment();
  }

  async #answers(): Promise<boolean> {
    const args = ['-q', '-h', '127.0.0.1', '-p', String(this.#port), '-t', '5'];
    const [code] = await once(this.#spawn('pg_isready', args, 'ignore'), 'exit');
    return code === 0;
  }

  #spawn(program: string, args: readonly string[], output: number | 'ignore'): ChildProcess {
    const stdio = ['ignore', output, output] as const;
    return spawn(join(this.#programs, program), args, { ...this.#who, cwd: this.#folder, stdio: [...stdio] });
  }

  #lastLines(): string {
    const log = join(this.#folder, 'server.log');
    return existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-15).join('\n') : '';
  }
}

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 10));

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}

function childrenOf(pid: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all.map(Number).filter((one) => stateOf(one)?.parent === pid);
}

/** Dead ones that nobody has collected yet hold nothing any more. */
function isRunning(pid: number): boolean {
  return !['Z', 'X', undefined].includes(stateOf(pid)?.state);
}

function stateOf(pid: number): { state: string; parent: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // "pid (name with spaces) S parent …"
    const [state = '', parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Already dead.
  }
}
