import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const RUN_COMMAND = fileURLToPath(new URL('../../../scripts/run-command.ts', import.meta.url));
const SERVER = `process.on('SIGTERM', () => { console.log('stopped in peace'); process.exit(0); }); setInterval(() => {}, 1000); console.log('serving');`;

/** As npm does: a shell between itself and the script, and the signal goes to the shell. */
test('a server under npm stops in peace when the shell between them is ended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dan-ban-npm-'));
  writeFileSync(join(folder, 'server.mjs'), SERVER);
  const script = `import(${JSON.stringify(RUN_COMMAND)}).then(({ run }) => run('node', [${JSON.stringify(join(folder, 'server.mjs'))}]))`;
  writeFileSync(join(folder, 'start.mjs'), script);
  const shell = spawn('sh', ['-c', `node ${join(folder, 'start.mjs')}; true`], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
  });
  let output = '';
  const seen = async (words: string) => {
    while (!output.includes(words)) await once(shell.stdout, 'data');
  };
  shell.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await seen('serving');
  shell.kill('SIGTERM');
  await seen('stopped in peace');
  expect(output).toContain('stopped in peace');
  rmSync(folder, { recursive: true, force: true });
});
