import { createHmac, timingSafeEqual } from 'node:crypto';

const ID_BYTES = 16;
/** 144 bits that only the house can make. */
const MAC_BYTES = 18;

/** The link of one mailbox to its choices; the same in every mail. Nothing of it is stored. */
export function subscriberToken(id: string, secret: Uint8Array): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  return Buffer.concat([bytes, mac(bytes, secret)]).toString('base64url');
}

/** The id of the subscriber; undefined for what the house did not make. */
export function readSubscriberToken(token: string, secret: Uint8Array): string | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== ID_BYTES + MAC_BYTES || bytes.toString('base64url') !== token) return undefined;
  const id = bytes.subarray(0, ID_BYTES);
  if (!timingSafeEqual(bytes.subarray(ID_BYTES), mac(id, secret))) return undefined;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function mac(id: Uint8Array, secret: Uint8Array): Buffer {
  return createHmac('sha256', secret).update('subscriber ').update(id).digest().subarray(0, MAC_BYTES);
}
