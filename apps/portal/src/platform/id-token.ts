import { createHmac, timingSafeEqual } from 'node:crypto';
import { idFromHex } from './ids.ts';

const ID_BYTES = 16;
/** 144 bits that only the house can make. */
const MAC_BYTES = 18;

/**
 * A private link that is stored nowhere: the ids that it means, and a keyed hash of them. `use` says what it is good for; a token of one use
 * serves for no other.
 */
export function idToken(use: string, ids: readonly string[], secret: Uint8Array): string {
  const bytes = Buffer.from(ids.join('').replaceAll('-', ''), 'hex');
  return Buffer.concat([bytes, mac(use, bytes, secret)]).toString('base64url');
}

/** Its `count` ids; undefined for what the house did not make for this use. */
export function readIdToken(
  use: string,
  count: number,
  token: string,
  secret: Uint8Array,
): string[] | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== count * ID_BYTES + MAC_BYTES || bytes.toString('base64url') !== token)
    return undefined;
  const ids = bytes.subarray(0, count * ID_BYTES);
  if (!timingSafeEqual(bytes.subarray(count * ID_BYTES), mac(use, ids, secret))) return undefined;
  return Array.from({ length: count }, (_, at) =>
    idFromHex(ids.toString('hex', at * ID_BYTES, (at + 1) * ID_BYTES)),
  );
}

function mac(use: string, ids: Uint8Array, secret: Uint8Array): Buffer {
  return createHmac('sha256', secret).update(`${use} `).update(ids).digest().subarray(0, MAC_BYTES);
}
