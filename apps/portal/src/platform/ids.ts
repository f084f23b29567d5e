/** Web Crypto, not node:crypto: `isId` below is also used by components, and a browser has no node:crypto. */
function randomBytes(count: number): Buffer {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(count)));
}

/** The last id of this process: its millisecond, and the 74 bits behind it. */
let last = { ms: -1, rest: 0n };

/**
 * A UUID of version 7 (RFC 9562): sorted by time, so that growing tables are filled at one end; within one millisecond
 * by the order in which this process made them (6.2, method 2), so that two events of one instant keep their order.
 * Written here because PostgreSQL 15 has no uuidv7() and Node has none either.
 */
export function newId(at: Date = new Date()): string {
  const ms = at.getTime();
  const random = BigInt(`0x${randomBytes(9).toString('hex')}`);
  // 72 random bits to begin with: the 74 never run over, whatever is added within a millisecond.
  const rest = ms === last.ms ? last.rest + 1n + (random & 0xffff_ffffn) : random;
  last = { ms, rest };
  const time = ms.toString(16).padStart(12, '0');
  const high = (0x7000n | (rest >> 62n)).toString(16);
  const low = ((0b10n << 62n) | (rest & ((1n << 62n) - 1n))).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-${high}-${low.slice(0, 4)}-${low.slice(4)}`;
}

/** An unguessable token for private links: 192 bits, URL-safe. Only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** An id as its 32 hexadecimal digits, written with its hyphens again. */
export function idFromHex(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** True for the textual form of a UUID; anything else must never reach a query with a uuid column. */
export function isId(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);
}
