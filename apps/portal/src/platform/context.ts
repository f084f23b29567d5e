import type { Clock } from './clock.ts';
import type { Db } from './db.server.ts';
import type { FileStore } from './files.server.ts';
import type { Installation } from './installation.server.ts';

/**
 * What a use case may touch. Built once in `wire.server.ts`; a use case receives it as its first argument
 * and hands `db` (or the transaction) on to store functions.
 */
export interface Platform {
  readonly db: Db;
  readonly clock: Clock;
  readonly files: FileStore;
  /** What this database is: everything that a demo database writes carries the demo mark. */
  readonly installation: Installation;
}
