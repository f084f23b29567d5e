import { createHash } from 'node:crypto';
import type { Platform } from '#platform/context.ts';
import type { Limit, RateLimits } from '#platform/rate-limit.server.ts';

/** What receiving from the public needs besides the platform. `App` fits. */
export interface IntakePlatform extends Platform {
  readonly rateLimits: RateLimits;
  readonly config: { readonly secretKey: Uint8Array };
}

/**
 * Where even a crowd ends: two a second from one address, for ten minutes; two hundred a second about one draft, which is
 * more than the machine takes. Below it nobody is refused: what comes too often from one network waits for a person
 * (`holding/holding-rules.data.ts`), because a culture house sends for a whole village through one line.
 */
export const DRAFTS_PER_ADDRESS: Limit = { name: 'submission.draft', count: 1_200, perSeconds: 600 };
export const DRAFTS_PER_CONSULTATION: Limit = {
  name: 'submission.consultation',
  count: 120_000,
  perSeconds: 600,
};
export const CONFIRMS_PER_ADDRESS: Limit = { name: 'submission.confirm', count: 1_200, perSeconds: 600 };
/** A receipt code has 78 bits; this only keeps programs from trying. */
export const LOOKUPS_PER_ADDRESS: Limit = { name: 'submission.lookup', count: 30, perSeconds: 600 };

/** Of a link's token only this is stored, so that who reads the table cannot open the drafts. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
