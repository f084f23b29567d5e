import { createHmac, timingSafeEqual } from 'node:crypto';

/** Which follower a link means. */
export interface FollowerKey {
  readonly projectId: string;
  readonly id: string;
}

const ID_BYTES = 16;
/** 144 bits that only the house can make. */
const MAC_BYTES = 18;

/** The same in every mail to one follower; it opens the page on which everything else is a button. */
export function followToken(key: FollowerKey, secret: Uint8Array): string {
  const ids = Buffer.from((key.projectId + key.id).replaceAll('-', ''), 'hex');
  return Buffer.concat([ids, mac(ids, secret)]).toString('base64url');
}

/** Undefined for what the house did not make. */
export function readFollowToken(token: string, secret: Uint8Array): FollowerKey | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 2 * ID_BYTES + MAC_BYTES || bytes.toString('base64url') !== token) return undefined;
  const ids = bytes.subarray(0, 2 * ID_BYTES);
  if (!timingSafeEqual(bytes.subarray(2 * ID_BYTES), mac(ids, secret))) return undefined;
  return { projectId: idOf(ids.subarray(0, ID_BYTES)), id: idOf(ids.subarray(ID_BYTES)) };
}

function mac(ids: Uint8Array, secret: Uint8Array): Buffer {
  return createHmac('sha256', secret).update('follow ').update(ids).digest().subarray(0, MAC_BYTES);
}

function idOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
