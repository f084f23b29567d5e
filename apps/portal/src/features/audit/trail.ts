import { isId } from '#platform/ids.ts';
import type { AuditEntry, AuditValues } from './entry.ts';

/** An entry as people read it: with the name of who did it. */
export interface TrailRow {
  readonly seq: number;
  readonly at: Date;
  readonly act: string;
  /** Display name; undefined for the system and for the public. */
  readonly who: string | undefined;
  readonly actorKind: AuditEntry['actorKind'];
  readonly objectKind: string;
  readonly objectId: string | null;
  readonly organisationId: string | null;
  readonly reason: string | null;
  readonly before: AuditValues | null;
  readonly after: AuditValues | null;
  readonly hash: string;
}

export type TrailValue = string | number | boolean | null;

/** One field of an entry: what it was, what it became; undefined where the entry does not say. */
export interface TrailChange {
  readonly field: string;
  readonly before: TrailValue | undefined;
  readonly after: TrailValue | undefined;
}

export function changesOf(row: Pick<TrailRow, 'before' | 'after'>): TrailChange[] {
  const fields = new Set([...Object.keys(row.before ?? {}), ...Object.keys(row.after ?? {})]);
  return [...fields].map((field) => ({ field, before: row.before?.[field], after: row.after?.[field] }));
}

/** Ids of people and bodies that stand as values of entries. */
export function idsIn(entries: readonly AuditEntry[]): string[] {
  const values = entries.flatMap((entry) => [
    ...Object.values(entry.before ?? {}),
    ...Object.values(entry.after ?? {}),
  ]);
  return [
    ...new Set(values.flatMap((value) => (typeof value === 'string' ? value.split(',').filter(isId) : []))),
  ];
}

function named(values: AuditValues | null, names: ReadonlyMap<string, string>): AuditValues | null {
  if (!values) return null;
  const nameOf = (value: string) =>
    value
      .split(',')
      .map((part) => names.get(part) ?? part)
      .join(', ');
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      typeof value === 'string' && value.split(',').every(isId) ? nameOf(value) : value,
    ]),
  );
}

/** Names come from features to the right of the audit, so the caller brings them; an id without a name stays an id. */
export function trailOf(entries: readonly AuditEntry[], names: ReadonlyMap<string, string>): TrailRow[] {
  return entries.map((entry) => ({
    seq: entry.seq,
    at: entry.at,
    act: entry.act,
    who: entry.actorId ? names.get(entry.actorId) : undefined,
    actorKind: entry.actorKind,
    objectKind: entry.objectKind,
    objectId: entry.objectId,
    organisationId: entry.organisationId,
    reason: entry.reason,
    before: named(entry.before, names),
    after: named(entry.after, names),
    hash: entry.hash,
  }));
}
