import { PORTAL, ROOT, run, syncPortal } from './run-command.ts';

interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
}

export const HOUSE_RULES = 'rules of the house';

const RULES = ['architecture', 'routes', 'text', 'glossary', 'documents-of-the-house'];

const CHECKS: readonly Check[] = [
  { name: 'format and lint', command: 'biome', args: ['check', '.', '--max-diagnostics=50'] },
  {
    name: 'types of the portal',
    command: 'svelte-check',
    // Not --tsgo: it does not infer through generic components (docs/decisions/0006-svelte-check-on-typescript-6.md).
    args: ['--output', 'human'],
    cwd: PORTAL,
  },
  { name: 'types of legal-text', command: 'tsc', args: ['-p', 'packages/legal-text', '--noEmit'] },
  { name: 'types of scripts', command: 'tsc', args: ['-p', 'scripts'] },
  {
    name: HOUSE_RULES,
    command: 'vitest',
    args: [
      'run',
      '--reporter=dot',
      '--passWithNoTests',
      ...RULES.map((rule) => `apps/portal/test/${rule}.test.ts`),
    ],
  },
];

/** All that is wanted, two at a time, quiet unless something is wrong. Returns the names of what failed. */
export async function check(isWanted: (check: Check) => boolean = () => true): Promise<string[]> {
  const failed: string[] = [];
  if ((await syncPortal()) !== 0) return ['svelte-kit sync'];
  const waiting = CHECKS.filter(isWanted);
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const began = performance.now();
      const code = await run(next.command, next.args, { cwd: next.cwd ?? ROOT, quiet: true });
      if (code !== 0) failed.push(next.name);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${next.name} (${seconds} s)`);
    }
  };
  await Promise.all([work(), work()]);
  return failed;
}

if (import.meta.main) process.exitCode = (await check()).length === 0 ? 0 : 1;
