import { idToken, readIdToken } from '#platform/id-token.ts';

/** The link of one mailbox to its choices; the same in every mail. Nothing of it is stored. */
export function subscriberToken(id: string, secret: Uint8Array): string {
  return idToken('subscriber', [id], secret);
}

/** The id of the subscriber; undefined for what the house did not make. */
export function readSubscriberToken(token: string, secret: Uint8Array): string | undefined {
  return readIdToken('subscriber', 1, token, secret)?.[0];
}
