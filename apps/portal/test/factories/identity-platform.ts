import { randomBytes } from 'node:crypto';
import type { SignInPolicy } from '../../src/platform/config.ts';
import { createRateLimits } from '../../src/platform/rate-limit.server.ts';
import { usePlatform } from '../platform.ts';

const POLICY: SignInPolicy = {
  sessionIdleMinutes: 15,
  adminIdleMinutes: 5,
  failedSignIns: 5,
  idleDisableDays: 45,
  totp: 'optional',
};

/** A platform with what identity needs besides; each test gets fresh counters and a key of its own. */
export function useIdentityPlatform(policy: Partial<SignInPolicy> = {}, at?: string) {
  const platform = usePlatform(at);
  const secretKey = randomBytes(32);
  return () => ({
    ...platform(),
    config: { signIn: { ...POLICY, ...policy }, secretKey, isPublic: false },
    rateLimits: createRateLimits(secretKey, undefined),
  });
}
