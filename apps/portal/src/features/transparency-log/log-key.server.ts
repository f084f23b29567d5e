import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign } from 'node:crypto';

// RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS #8.
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The signing key with a number, made out of the secret of the installation (HKDF-SHA256, RFC 5869), so that no private
 * key is stored anywhere. Another secret gives other keys: then the key must be rotated, see docs/decisions/0020.
 */
export function logKey(secretKey: Uint8Array, id: number): KeyObject {
  const seed = hkdfSync('sha256', secretKey, '', `dan-ban transparency log key ${id}`, 32);
  return createPrivateKey({ key: Buffer.concat([PKCS8, Buffer.from(seed)]), format: 'der', type: 'pkcs8' });
}

/** The public key, raw 32 bytes in hex, as it is published. */
export function publicKeyOf(key: KeyObject): string {
  const jwk = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(jwk.x ?? '', 'base64url').toString('hex');
}

/** Ed25519 over the message, hex. */
export function signHead(key: KeyObject, message: Uint8Array): string {
  return sign(null, message, key).toString('hex');
}
