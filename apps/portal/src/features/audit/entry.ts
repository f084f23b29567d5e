import { createHash } from 'node:crypto';

/** One change: who did what to which object, why, and what it was before and after. */
export interface AuditEntry {
  readonly seq: number;
  readonly id: string;
  readonly at: Date;
  readonly actorKind: 'person' | 'public' | 'system';
  readonly actorId: string | null;
  readonly organisationId: string | null;
  /** "<aggregate>.<verb>", a key of `text/vi/audit.ts`. */
  readonly act: string;
  readonly objectKind: string;
  readonly objectId: string | null;
  readonly reason: string | null;
  readonly before: AuditValues | null;
  readonly after: AuditValues | null;
  readonly requestId: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

/** Codes, dates, counts and hashes; never the words or the contact data of a contributor. */
export type AuditValues = Readonly<Record<string, string | number | boolean | null>>;

export const FIRST_HASH = '0'.repeat(64);

/** The hash that chains an entry to the one before it: SHA-256 over a canonical JSON array of its fields. */
export function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  const fields = [
    entry.previousHash,
    entry.seq,
    entry.id,
    entry.at.toISOString(),
    entry.actorKind,
    entry.actorId,
    entry.organisationId,
    entry.act,
    entry.objectKind,
    entry.objectId,
    entry.reason,
    sorted(entry.before),
    sorted(entry.after),
    entry.requestId,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** jsonb does not keep the order of keys, so the hash must not depend on it. */
function sorted(values: AuditValues | null): [string, unknown][] | null {
  return values && Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The sequence number of the first entry that does not fit its predecessor; undefined when the chain holds. */
export function firstBreak(entries: readonly AuditEntry[], before: string = FIRST_HASH): number | undefined {
  let previous = before;
  for (const entry of entries) {
    if (entry.previousHash !== previous || hashOf(entry) !== entry.hash) return entry.seq;
    previous = entry.hash;
  }
  return undefined;
}
