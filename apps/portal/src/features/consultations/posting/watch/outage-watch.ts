/** What was measured of a round so far. */
export interface PostingWatch {
  readonly firstAt: Date;
  /** When the page last answered. */
  readonly lastAt: Date;
}

export interface Gap {
  readonly from: Date;
  readonly until: Date;
}

/** Time in which nobody saw the page answer; up to the tolerance it is only the pace of measuring, or a restart. */
export function gapBetween(from: Date | undefined, until: Date, toleranceMinutes: number): Gap | undefined {
  if (!from || until.getTime() - from.getTime() <= toleranceMinutes * 60_000) return undefined;
  return { from, until };
}

/**
 * From when on a page that was never seen to answer should have answered: since it was posted, if something measured at that
 * time. Where nothing measured (before this was built, while a demo is filled), nobody knows: the watch begins now.
 */
export function expectedSince(
  postedAt: Date | undefined,
  measuredAt: Date | undefined,
  toleranceMinutes: number,
): Date | undefined {
  if (!postedAt || !measuredAt) return undefined;
  return measuredAt.getTime() >= postedAt.getTime() - toleranceMinutes * 60_000 ? postedAt : undefined;
}

/** An officer's word about a proposed outage. */
export type OutageVerdict = 'confirmed' | 'rejected';

export interface ProposedOutage extends Gap {
  readonly id: string;
  readonly foundAt: Date;
  readonly state: 'open' | OutageVerdict;
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
  readonly reason: string;
}
