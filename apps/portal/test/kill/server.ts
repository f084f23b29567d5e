import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const PORTAL = fileURLToPath(new URL('../../', import.meta.url));
const BIN = fileURLToPath(new URL('../../../../node_modules/.bin', import.meta.url));
const READY_MS = 60_000;

export type Environment = Readonly<Record<string, string>>;

/** Runs a script of the portal with the Node that npm brought. */
function run(args: readonly string[], env: Environment): { child: ChildProcess; output: () => string } {
  const child = spawn('node', ['--conditions=development', ...args], {
    cwd: PORTAL,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: `${BIN}${delimiter}${process.env.PATH}`,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      LOG_LEVEL: 'fatal',
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-8_000);
    });
  }
  return { child, output: () => output };
}

/** Runs to the end and gives what the script printed last. */
export async function runScript(args: readonly string[], env: Environment): Promise<string> {
  const { child, output } = run(args, env);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')} failed:\n${output()}`);
  return output().trim().split('\n').at(-1) ?? '';
}

/** The built product as it is started in earnest, to be killed at will. */
export class Server {
  readonly url: string;
  readonly #env: Environment;
  #running: ReturnType<typeof run> | undefined;

  constructor(port: number, env: Environment) {
    this.url = `http://127.0.0.1:${port}`;
    this.#env = { ...env, PORT: String(port) };
  }

  async start(): Promise<void> {
    this.#running = run(['bin/app.ts', 'serve'], this.#env);
    await this.ready();
  }

  /** Waits until the server and its database answer. */
  async ready(): Promise<void> {
    for (const began = Date.now(); Date.now() - began < READY_MS; ) {
      if (this.#running?.child.exitCode !== null) break;
      const ok = await fetch(`${this.url}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
        (response) => response.ok,
        () => false,
      );
      if (ok) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the server does not answer:\n${this.#running?.output()}`);
  }

  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#running?.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    const impatient = setTimeout(() => child.kill('SIGKILL'), 25_000);
    await gone;
    clearTimeout(impatient);
  }
}
