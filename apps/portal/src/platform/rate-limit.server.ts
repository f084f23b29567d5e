import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type pg from 'pg';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';

/** How many times in how long. Declared beside the use case that it protects. */
export interface Limit {
  readonly name: string;
  readonly count: number;
  readonly perSeconds: number;
}

export type Taken = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number };

export interface RateLimits {
  /** Counts one attempt of `who` (address, account, receipt code). */
  take(limit: Limit, who: string): Promise<Taken>;
  /** Forgets the attempts, e.g. after a right password. */
  forget(limit: Limit, who: string): Promise<void>;
}

/**
 * Counters in memory for one process, in PostgreSQL for several. `who` is stored as a keyed hash: the table
 * holds no addresses. When the table cannot be reached, the process counts for itself rather than letting everything in.
 */
export function createRateLimits(secretKey: Buffer, pool: pg.Pool | undefined): RateLimits {
  const limiters = new Map<string, RateLimiterAbstract>();
  const limiterOf = (limit: Limit): RateLimiterAbstract => {
    const key = `${limit.name}:${limit.count}:${limit.perSeconds}`;
    const known = limiters.get(key);
    if (known) return known;
    const limiter = createLimiter(limit, pool);
    limiters.set(key, limiter);
    return limiter;
  };
  const hashed = (who: string) =>
    createHmac('sha256', secretKey)
      .update(`rate-limit:${networkOf(who)}`)
      .digest('base64url');
  return {
    take: async (limit, who) => {
      try {
        await limiterOf(limit).consume(hashed(who));
        return { ok: true };
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) };
      }
    },
    forget: async (limit, who) => {
      await limiterOf(limit).delete(hashed(who));
    },
  };
}

/** An IPv6 line has 2^64 addresses to choose from, so its network counts as one; anything that is no address is left as it is. */
function networkOf(who: string): string {
  if (!isIPv6(who)) return who;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(who)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = who.split('%', 1).join('').split('::');
  const groups = head.split(':').filter(Boolean);
  const last = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - last.length);
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...last];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

function createLimiter(limit: Limit, pool: pg.Pool | undefined): RateLimiterAbstract {
  const options = { keyPrefix: limit.name, points: limit.count, duration: limit.perSeconds };
  const inMemory = new RateLimiterMemory(options);
  if (!pool) return inMemory;
  return new RateLimiterPostgres({
    ...options,
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    insuranceLimiter: inMemory,
  });
}
