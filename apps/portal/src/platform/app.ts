import type { PageCache } from '../server/page-cache.ts';
import type { Config } from './config.ts';
import type { Platform } from './context.ts';
import type { Installation } from './installation.server.ts';
import type { Jobs } from './jobs/job.ts';
import type { Log } from './log.server.ts';
import type { Mail } from './mail.server.ts';
import type { OpenDatabase } from './open-database.server.ts';
import type { Outbox } from './outbox-dispatch.server.ts';
import type { PhoneGateway } from './phone-gateway.server.ts';
import type { RateLimits } from './rate-limit.server.ts';

/** Everything a process holds: what use cases may touch (Platform) and what routes, jobs and subscribers need besides. */
export interface App extends Platform {
  readonly config: Config;
  readonly log: Log;
  readonly database: OpenDatabase;
  readonly installation: Installation;
  readonly jobs: Jobs;
  readonly mail: Mail;
  /** Undefined: nothing is sent to telephones, and none is asked for. */
  readonly phone: PhoneGateway | undefined;
  readonly outbox: Outbox;
  readonly pageCache: PageCache;
  readonly rateLimits: RateLimits;
  /** Begins background work; a process that only runs one command never calls it. */
  start(): Promise<void>;
  /** Ends background work and gives the database back. May be called twice. */
  close(): Promise<void>;
}
