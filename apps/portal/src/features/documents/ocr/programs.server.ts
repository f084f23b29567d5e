import { spawn } from 'node:child_process';

export interface ProgramRun {
  readonly ok: boolean;
  /** `missing`: not installed · `tooSlow`: stopped at its time · `failed`: it said no. */
  readonly failure?: 'missing' | 'tooSlow' | 'failed';
  readonly output: Buffer;
}

/** What a program may write to us, in bytes: a rendered page has 5 MB. */
const MOST_OUTPUT = 64 * 1024 * 1024;

/** Runs a program without a shell, with a limit of time and output. Never throws. */
export async function runProgram(
  name: string,
  parameters: readonly string[],
  limits: { readonly milliseconds: number; readonly input?: Uint8Array },
): Promise<ProgramRun> {
  return await new Promise((resolve) => {
    // One thread each: recognition shares its two cores with those who read and send.
    const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
    const child = spawn(name, parameters, { env, stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    let size = 0;
    let failure: ProgramRun['failure'];
    const stop = (why: ProgramRun['failure']) => {
      failure ??= why;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => stop('tooSlow'), limits.milliseconds);
    child.on('error', (error) => {
      failure ??= 'code' in error && error.code === 'ENOENT' ? 'missing' : 'failed';
      clearTimeout(timer);
      resolve({ ok: false, failure, output: Buffer.alloc(0) });
    });
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MOST_OUTPUT) stop('failed');
      else chunks.push(chunk);
    });
    // A program that ends early closes its input before it has read all: no error of ours.
    child.stdin.on('error', () => undefined);
    child.stdin.end(limits.input);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code !== 0) failure ??= 'failed';
      resolve({ ok: failure === undefined, ...(failure && { failure }), output: Buffer.concat(chunks) });
    });
  });
}
