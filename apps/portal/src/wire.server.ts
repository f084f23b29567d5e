import { fileURLToPath } from 'node:url';
import { assemble, type WiredApp } from './assemble.server.ts';
import { forgetReadingTexts } from './features/drafts/reading/reading-texts.server.ts';
import { installNationalProgrammes } from './features/plans/programmes.store.server.ts';
import { installPlanTemplates } from './features/plans/templates/templates.store.server.ts';
import { installNationalRows } from './features/time-limits/time-limits.store.server.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { clockMovedBy } from './platform/clock-file.server.ts';
import { type Config, loadConfig } from './platform/config.ts';
import { createLog } from './platform/log.server.ts';
import { migrate } from './platform/migrate.server.ts';
import { openDatabase } from './platform/open-database.server.ts';
import { jobs, schedules } from './schedules.server.ts';
import { frequentTopics, subscribers } from './subscribers.server.ts';

export type { WiredApp } from './assemble.server.ts';
export type { App } from './platform/app.ts';

const DEFAULT_DATA_DIR = fileURLToPath(new URL('../../../data/', import.meta.url));

export function configFromEnvironment(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  return loadConfig(env, DEFAULT_DATA_DIR);
}

/** The only wiring: opens the database, brings its schema up to date and puts the parts together. */
export async function createApp(
  config: Config,
  clock: Clock = config.clockFile ? clockMovedBy(config.clockFile) : systemClock,
): Promise<WiredApp> {
  const log = createLog(config.logLevel);
  const database = await openDatabase(config);
  try {
    const applied = await migrate(database.db);
    if (applied.length > 0)
      log.info({ migrations: applied.length, last: applied.at(-1) }, 'schema brought up to date');
    await installNationalRows(database.db);
    await installNationalProgrammes(database.db);
    await installPlanTemplates(database.db, clock.now());
    return await assemble(config, clock, log, database, {
      jobs,
      schedules,
      subscribers,
      frequentTopics,
      // A purge: what other processes prepared from the file goes with its pages.
      forget: (tags) => {
        if (tags === 'all' || tags.includes('file')) forgetReadingTexts();
      },
    });
  } catch (error) {
    await database.close();
    throw error;
  }
}
