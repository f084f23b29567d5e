import type { Db } from 'pg-boss';
import { listenOn } from '../listening.server.ts';
import type { Log } from '../log.server.ts';
import { openPool } from '../open-database.server.ts';

/**
 * The queue's own few connections: jobs must get one while requests hold all of theirs. Not pg-boss's own pool: its
 * listening connection takes its ears off when the database dies, and the second complaint ends the process
 * (test/kill finds it).
 */
export function jobDatabase(url: string, max: number, log: Log): Db & { close(): Promise<void> } {
  const pool = openPool({ connectionString: url, max, application_name: 'dan-ban-jobs' });
  return {
    executeSql: (text, values) => pool.query(text, values),
    listen: async (channel, heard, connected) => {
      const listening = listenOn({ url, channel, name: 'dan-ban-jobs-listen', log, heard, connected });
      return { close: () => listening.stop() };
    },
    close: () => pool.end(),
  };
}
