import { buildWhenNeeded } from './build-portal.ts';
import { run } from './run-command.ts';

/**
 * npm run kill -- [--rounds=50] [--embedded=50] [--port=4270]: see apps/portal/test/kill/kill-intake.ts.
 * npm run kill -- digests [--subscribers=10000] [--kills=5]: see apps/portal/test/kill/kill-digests.ts.
 */
const [what] = process.argv.slice(2);
const isDigests = what === 'digests';
const script = `apps/portal/test/kill/${isDigests ? 'kill-digests' : 'kill-intake'}.ts`;
// Digests are sent by the code as it is; opinions are taken in by the built server.
const built = isDigests ? 0 : await buildWhenNeeded();
process.exitCode =
  built || (await run('node', ['--conditions=development', script, ...process.argv.slice(2)]));
