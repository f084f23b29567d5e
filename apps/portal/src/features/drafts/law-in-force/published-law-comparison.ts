import type { BaseKind, LawComparison, LawRefusal, LawRow } from './law-comparison.ts';
import type { StoredReason } from './law-in-force.store.server.ts';

/** A row with what a person wrote about it. */
export interface ReasonedRow extends LawRow {
  readonly reason: string;
  /** Of the reason, for the next writing; 0: none yet. */
  readonly version: number;
  /** Written for another text of the same provision: to be looked at, not printed. */
  readonly former: string | null;
}

/** Gives each row the reason that was written for exactly these texts; else offers the latest one written for others. */
export function reasonedRows(rows: readonly LawRow[], reasons: readonly StoredReason[]): ReasonedRow[] {
  return rows.map((row) => {
    const ofRow = reasons.filter(({ rowKey }) => rowKey === row.key);
    const own = ofRow.find(({ content }) => content === row.content);
    const former = own ? undefined : ofRow[0];
    return {
      ...row,
      reason: own?.reason ?? '',
      version: own?.version ?? 0,
      former: former?.reason || null,
    };
  });
}

export interface ComparedBase {
  readonly id: string;
  readonly kind: BaseKind;
  readonly symbol: string;
  readonly title: string;
}

/** What is published, frozen. */
export interface PublishedLawComparison {
  readonly edition: number;
  readonly versionOrdinal: number;
  readonly versionSha256: string;
  readonly bases: readonly ComparedBase[];
  readonly rows: readonly (Omit<LawRow, 'key' | 'content' | 'at'> & { readonly reason: string })[];
  readonly refused: readonly LawRefusal[];
  readonly publishedAt: string;
}

export type NotReady = 'nothingToCompare' | 'reasonsMissing';

/** What keeps a comparison from being published: every provision that changes needs its reason. */
export function whyNotPublish(
  rows: readonly ReasonedRow[],
  { refused }: LawComparison,
): NotReady | undefined {
  if (rows.length + refused.length === 0) return 'nothingToCompare';
  return rows.some(({ reason }) => reason === '') ? 'reasonsMissing' : undefined;
}
