import type { PostingPlace } from '#features/time-limits/rule.ts';

/**
 * posted · withdrawn (taken off) · outage: the place could not be reached from `at` until `until` · annulled: the row
 * `aboutId` was entered by mistake. Rows are final; what counts is what is left after annulments.
 */
export type PostingKind = 'posted' | 'withdrawn' | 'outage' | 'annulled';

export interface PostingEvent {
  readonly id: string;
  readonly place: PostingPlace;
  readonly event: PostingKind;
  readonly at: Date;
  readonly until: Date | null;
  /** SHA-256 of the file that stood there. */
  readonly sha256: string | null;
  /** The address on a portal of others. */
  readonly address: string;
  readonly reason: string;
  readonly proof: { readonly sha256: string; readonly name: string } | null;
  readonly aboutId: string | null;
  /** When it was written down; null: at once. */
  readonly recordedAt: Date | null;
}

/** The events that stand, in the order of their time. */
export function standing(events: readonly PostingEvent[]): PostingEvent[] {
  const annulled = new Set(events.map(({ aboutId }) => aboutId));
  return events
    .filter(({ id, event }) => event !== 'annulled' && !annulled.has(id))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Whether the draft stands at the place after these events. */
export function isPosted(events: readonly PostingEvent[], place: PostingPlace): boolean {
  return (
    standing(events).findLast((one) => one.place === place && one.event !== 'outage')?.event === 'posted'
  );
}
