import { PORTAL, run, syncPortal } from './run-command.ts';

/** Embedded database with the demo story, captured mail, no network; pages change as their files are saved. */
const port = process.env.PORT ?? '3000';
const synced = await syncPortal();
const seeded = synced || (await run('node', ['--conditions=development', 'apps/portal/bin/app.ts', 'seed']));
if (seeded !== 0) process.exit(seeded);
process.exitCode = await run('vite', ['dev', '--port', port, '--strictPort'], {
  cwd: PORTAL,
  env: { PORT: port, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn', NODE_OPTIONS: '--conditions=development' },
});
