/** Web Crypto, not node:crypto: `isId` below is also used by components, and a browser has no node:crypto. */
function randomBytes(count: number): Buffer {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(count)));
}

/**
 * A UUID of version 7 (RFC 9562): sorted by time, so that growing tables are filled at one end.
 * Written here because PostgreSQL 15 has no uuidv7() and Node has none either.
 */
export function newId(at: Date = new Date()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** An unguessable token for private links: 192 bits, URL-safe. Only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** True for the textual form of a UUID; anything else must never reach a query with a uuid column. */
export function isId(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);
}
