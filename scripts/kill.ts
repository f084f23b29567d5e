import { buildWhenNeeded } from './build-portal.ts';
import { run } from './run-command.ts';

/** npm run kill -- [--rounds=50] [--embedded=50] [--port=4270]: see apps/portal/test/kill/kill-intake.ts. */
const built = await buildWhenNeeded();
const script = 'apps/portal/test/kill/kill-intake.ts';
process.exitCode =
  built || (await run('node', ['--conditions=development', script, ...process.argv.slice(2)]));
