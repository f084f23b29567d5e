/** Somebody who scores: of the house (personId), or of the directory, who scores by a private link. */
export interface Juror {
  readonly callId: string;
  readonly id: string;
  readonly personId: string | null;
  readonly directoryEntryId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly dismissedAt: Date | null;
  readonly dismissReason: string;
  readonly handedInAt: Date | null;
}

/** What was said about a member and an entry. */
export type ConflictKind = 'declared' | 'shutOut' | 'cleared';

export interface JurorConflict {
  readonly jurorId: string;
  readonly entryId: string;
  readonly kind: ConflictKind;
  readonly reason: string;
}

/** What one member gives an entry for one criterion. */
export interface GivenScore {
  readonly jurorId: string;
  readonly entryId: string;
  readonly criterion: number;
  /** Tenths of a point. */
  readonly tenths: number;
  readonly reason: string;
}

export const MOST_JURORS = 15;

/** Takes part: appointed and not dismissed. */
export const isActive = ({ dismissedAt }: Pick<Juror, 'dismissedAt'>): boolean => dismissedAt === null;

/** "7,5" or "7.5" in tenths; undefined for what is no number of at most one decimal place. */
export function tenthsOf(typed: string): number | undefined {
  const read = /^(\d{1,4})(?:[.,](\d))?$/.exec(typed.trim());
  return read ? Number(read[1]) * 10 + Number(read[2] ?? 0) : undefined;
}

/** As it is typed and shown: "7,5". */
export const pointsOf = (tenths: number): string =>
  tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)},${tenths % 10}`;
