import { createHash } from 'node:crypto';
import type { Platform } from '#platform/context.ts';
import type { Limit, RateLimits } from '#platform/rate-limit.server.ts';

/** What receiving from the public needs besides the platform. `App` fits. */
export interface IntakePlatform extends Platform {
  readonly rateLimits: RateLimits;
  readonly config: { readonly secretKey: Uint8Array };
}

/**
 * Per address: a culture house or a commune office sends for a whole village through one line, so the limit is wide
 * for people and narrow for a program. Per consultation: far above the busiest hour seen, so that one flood cannot
 * fill the desk of an agency before somebody looks.
 */
export const DRAFTS_PER_ADDRESS: Limit = { name: 'submission.draft', count: 60, perSeconds: 600 };
export const DRAFTS_PER_CONSULTATION: Limit = {
  name: 'submission.consultation',
  count: 3_000,
  perSeconds: 600,
};
export const CONFIRMS_PER_ADDRESS: Limit = { name: 'submission.confirm', count: 120, perSeconds: 600 };
/** A receipt code has 78 bits; this only keeps programs from trying. */
export const LOOKUPS_PER_ADDRESS: Limit = { name: 'submission.lookup', count: 30, perSeconds: 600 };

/** Of a link's token only this is stored, so that who reads the table cannot open the drafts. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
