import { idToken, readIdToken } from '#platform/id-token.ts';

export interface JurorKey {
  readonly callId: string;
  readonly jurorId: string;
}

/** The page on which a member scores. Mailed to members of the directory; members of the house come to it from their desk. */
export function jurorToken({ callId, jurorId }: JurorKey, secret: Uint8Array): string {
  return idToken('initiative juror', [callId, jurorId], secret);
}

/** Undefined for what the house did not make. */
export function readJurorToken(token: string, secret: Uint8Array): JurorKey | undefined {
  const [callId, jurorId] = readIdToken('initiative juror', 2, token, secret) ?? [];
  return callId && jurorId ? { callId, jurorId } : undefined;
}
