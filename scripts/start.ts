import { buildWhenNeeded, isBuilt } from './build-portal.ts';
import { run, start } from './run-command.ts';

// Half of a page's garbage is one rendering; a larger nursery lets it die there (1.59 -> 1.73 x, 08-stack 2a).
const SERVE = ['--conditions=development', '--max-semi-space-size=32', 'apps/portal/bin/app.ts', 'serve'];

process.exitCode =
  (await isBuilt()) || process.env.DATABASE_URL ? await buildThenServe() : await buildWhileFilling();

async function buildThenServe(): Promise<number> {
  const built = await buildWhenNeeded();
  return built === 0 ? await run('node', SERVE) : built;
}

/**
 * The first start on the embedded database: it is made and filled with the demo story while the pages are built, which
 * saves half of the waiting. A server database is not touched before there is a build.
 */
async function buildWhileFilling(): Promise<number> {
  const app = start('node', SERVE, { env: { AWAIT_BUILD: '1' }, messages: true });
  const built = await buildWhenNeeded();
  if (built === 0) app.tell('built');
  else app.end();
  const code = await app.exit;
  return built === 0 ? code : built;
}
