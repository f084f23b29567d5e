import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const keyOf = (secretKey: Uint8Array) =>
  Buffer.from(hkdfSync('sha256', secretKey, new Uint8Array(), 'network connection', 32));

/** AES-256-GCM with a key of its own; `about` binds it to its row. */
export function seal(secret: string, about: string, secretKey: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secretKey), nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Throws when it was sealed with another key, for another row, or changed since. */
export function unseal(sealed: Uint8Array, about: string, secretKey: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  const cipher = createDecipheriv('aes-256-gcm', keyOf(secretKey), bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const opened = cipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([opened, cipher.final()]).toString('utf8');
}
