import type { Platform } from '#platform/context.ts';
import { createRateLimits } from '#platform/rate-limit.server.ts';
import type { InitiativeApp } from './factories/initiative.ts';

export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A platform with a mailbox that one can read, for contests of initiatives. */
export function withMails(platform: Platform, mails: SentMail[]): InitiativeApp {
  const secretKey = Buffer.alloc(32, 5);
  return {
    ...platform,
    config: { secretKey, publicUrl: 'https://gopy.example.vn' },
    rateLimits: createRateLimits(secretKey, undefined),
    log: { warn: () => undefined, info: () => undefined },
    mail: {
      leavesTheHouse: false,
      send: async (mail: SentMail) => void mails.push(mail),
      sendAll: async (all: readonly SentMail[]) => void mails.push(...all),
    },
  } as unknown as InitiativeApp;
}
