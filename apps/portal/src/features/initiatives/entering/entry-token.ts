import { idToken, readIdToken } from '#platform/id-token.ts';

/** Which entry a link means. */
export interface EntryKey {
  readonly callId: string;
  readonly entryId: string;
}

/** The page of an entry: sent to its mailbox only, so that sending in by it proves the mailbox. */
export function entryToken({ callId, entryId }: EntryKey, secret: Uint8Array): string {
  return idToken('initiative entry', [callId, entryId], secret);
}

/** Undefined for what the house did not make. */
export function readEntryToken(token: string, secret: Uint8Array): EntryKey | undefined {
  const [callId, entryId] = readIdToken('initiative entry', 2, token, secret) ?? [];
  return callId && entryId ? { callId, entryId } : undefined;
}
