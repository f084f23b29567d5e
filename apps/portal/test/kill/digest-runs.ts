import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What Node compiled of the product stays for the next of them. */
const {
  NODE_COMPILE_CACHE = fileURLToPath(new URL('../../../../node_modules/.cache/node', import.meta.url)),
} = process.env;

export type Environment = Readonly<Record<string, string>>;

/**
 * Runs send-digests.ts in a process of its own. `begun` gets the process, to be killed by whoever knows when. Throws when it ended
 * otherwise than by being killed or by coming to its end.
 */
export async function playDigests(
  env: Environment,
  args: readonly string[],
  begun?: (child: ChildProcess) => void,
): Promise<{ readonly killed: boolean; readonly output: string }> {
  const child = spawn(process.execPath, ['--conditions=development', 'test/kill/send-digests.ts', ...args], {
    cwd: new URL('../..', import.meta.url),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_COMPILE_CACHE, ...env },
  });
  begun?.(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const [, signal] = await once(child, 'close');
  if (signal !== 'SIGKILL' && !output.includes('finished')) throw new Error(`it failed:\n${output}`);
  return { killed: signal === 'SIGKILL', output };
}

/** Settings of a process that sends to this server, from this data. */
export const sendingTo = (smtp: string, more: Environment): Environment => ({
  ...{ DEMO: '1', LOG_LEVEL: 'fatal', SMTP_URL: smtp, MAIL_FROM: 'gop-y@vidu.example' },
  ...more,
});
