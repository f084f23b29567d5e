import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const PORTAL = fileURLToPath(new URL('../apps/portal/', import.meta.url));
const BIN = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));

interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Collects the output instead of showing it; it is shown when the command fails. */
  readonly quiet?: boolean;
  /** Opens a channel for `tell`. */
  readonly messages?: boolean;
}

/** What Node compiled stays for the next start: 1,200 modules take 1.2 s of processor time then instead of 1.9 s. A folder that cannot be written is passed over by Node. */
const COMPILED = fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url));

/** The Node that npm brought (24), not one that happens to be installed; scripts started by hand get it too. */
function environment(extra: RunOptions['env']): NodeJS.ProcessEnv {
  const path = `${BIN}${delimiter}${process.env.PATH}`;
  return { NODE_COMPILE_CACHE: COMPILED, ...process.env, PATH: path, ...extra };
}

/** Runs a command of node_modules/.bin to its end and gives its exit code. */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  return await start(command, args, options).exit;
}

export interface Started {
  readonly exit: Promise<number>;
  /** A message to the child; only with `messages`. */
  tell(message: string): void;
  end(): void;
}

export function start(command: string, args: readonly string[], options: RunOptions = {}): Started {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const shown = options.quiet
    ? (['ignore', 'pipe', 'pipe'] as const)
    : (['inherit', 'inherit', 'inherit'] as const);
  const child = spawn(command, args, {
    cwd: options.cwd ?? ROOT,
    env: environment(options.env),
    stdio: options.messages ? [...shown, 'ipc'] : [...shown],
  });
  const output: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
  // The child decides how to stop; npm sends the signal to both.
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, forward);
  const orphaned = forwardWhenOrphaned(forward);
  child.once('error', reject);
  child.once('close', (code, signal) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, forward);
    clearInterval(orphaned);
    if (code !== 0 && options.quiet) process.stdout.write(Buffer.concat(output));
    resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
  });
  const tell = (message: string) => void child.send(message, () => {});
  return { exit: promise, tell, end: () => void child.kill('SIGTERM') };
}

/**
 * npm hands SIGTERM to the shell that it put between itself and us, and the shell dies of it without a word. Under npm
 * a lost parent therefore means the same as the signal; started by hand, outliving the terminal may be meant.
 */
function forwardWhenOrphaned(forward: (signal: NodeJS.Signals) => void): NodeJS.Timeout | undefined {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    forward('SIGTERM');
  }, 250);
  return watch.unref();
}

/** `svelte-kit sync` writes the types and the tsconfig that everything else extends; `prepare` may not have run. */
export async function syncPortal(): Promise<number> {
  return await run('svelte-kit', ['sync'], { cwd: PORTAL, quiet: true });
}
