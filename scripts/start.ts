import { buildWhenNeeded } from './build-portal.ts';
import { run } from './run-command.ts';

// Half of a page's garbage is one rendering; a larger nursery lets it die there (1.59 -> 1.73 x, 08-stack 2a).
const FLAGS = ['--conditions=development', '--max-semi-space-size=32'];

const built = await buildWhenNeeded();
process.exitCode = built === 0 ? await run('node', [...FLAGS, 'apps/portal/bin/app.ts', 'serve']) : built;
