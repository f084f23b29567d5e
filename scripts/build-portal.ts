import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PORTAL, ROOT, run } from './run-command.ts';

const SOURCES = ['apps/portal/src', 'apps/portal/static', 'packages/legal-text/src'];
const SETTINGS = ['apps/portal/vite.config.ts', 'apps/portal/package.json', 'package-lock.json'];

/** Whether there is a build that is newer than everything that goes into it. */
export async function isBuilt(): Promise<boolean> {
  const built = join(PORTAL, 'build/handler.js');
  return existsSync(built) && statSync(built).mtimeMs > (await newestSource());
}

/** Builds the portal when there is no build, or when something that goes into it is newer. The build syncs by itself. */
export async function buildWhenNeeded(): Promise<number> {
  if (await isBuilt()) return 0;
  console.log('Building the portal…');
  return await run('vite', ['build', '--logLevel', 'warn'], { cwd: PORTAL });
}

async function newestSource(): Promise<number> {
  let newest = 0;
  for (const folder of SOURCES) {
    const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    for (const entry of entries) {
      if (/\.test\.ts$/.test(entry.name)) continue;
      newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
    }
  }
  for (const file of SETTINGS) newest = Math.max(newest, statSync(join(ROOT, file)).mtimeMs);
  return newest;
}
