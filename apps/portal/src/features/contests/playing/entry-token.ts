import { createHmac } from 'node:crypto';
import { idToken, readIdToken } from '#platform/id-token.ts';

/** Which entry a link means. */
export interface EntryKey {
  readonly contestId: string;
  readonly entryId: string;
}

/** The link of an entry: who has it plays for it. It is sent to the contact only, so that using it proves the contact. */
export function entryToken({ contestId, entryId }: EntryKey, secret: Uint8Array): string {
  return idToken('contest entry', [contestId, entryId], secret);
}

/** Undefined for what the house did not make. */
export function readEntryToken(token: string, secret: Uint8Array): EntryKey | undefined {
  const [contestId, entryId] = readIdToken('contest entry', 2, token, secret) ?? [];
  return contestId && entryId ? { contestId, entryId } : undefined;
}

/** One contact, one entry: compared without keeping the address. */
export function contactHash(contestId: string, email: string, secret: Uint8Array): string {
  return createHmac('sha256', secret).update(`contest contact ${contestId} ${email}`).digest('base64url');
}
