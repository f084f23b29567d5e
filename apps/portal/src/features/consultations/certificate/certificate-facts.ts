import type { Deadline } from '#features/time-limits/deadline.ts';
import type { SignedHead } from '#features/transparency-log/heads.store.server.ts';
import type { Consultation } from '../consultation.ts';
import type { KeptDeadline } from '../deadlines/deadline-warnings.store.server.ts';
import { isInFull, outcomeOf, type PlaceAvailability, type PostingOutcome } from '../posting/availability.ts';
import { type PostingEvent, standing } from '../posting/posting-event.ts';

/** What was signed of the public log when the round ended; hashes in hex. */
export type ClosingHead = Pick<SignedHead, 'size' | 'root' | 'signedAt' | 'keyId' | 'signature'>;

/** Everything that the certificate says, as data. */
export interface CertificateFacts {
  readonly title: string;
  readonly round: number;
  readonly versionOrdinal: number;
  readonly versionSha256: string | null;
  readonly openedAt: Date;
  readonly closesOn: string;
  readonly extendedReason: string | null;
  readonly deadline: Deadline;
  readonly places: readonly PlaceAvailability[];
  /** What stands of the proof: postings, removals, outages. */
  readonly events: readonly PostingEvent[];
  readonly kept: readonly KeptDeadline[];
  /** The last day that is counted: the last day of the round, or yesterday while it runs. */
  readonly countedTo: string;
  readonly over: boolean;
  readonly outcome: PostingOutcome;
  readonly inFull: boolean;
  /** Lines that the public log has, and its head signed at the close: the certificate takes it out of our house. */
  readonly log: { readonly lines: number; readonly head: ClosingHead | undefined };
}

export interface CertificateSources {
  readonly consultation: Consultation;
  readonly title: string;
  readonly version: { readonly ordinal: number; readonly sha256: string | null };
  readonly places: readonly PlaceAvailability[];
  readonly events: readonly PostingEvent[];
  readonly kept: readonly KeptDeadline[];
  readonly log: CertificateFacts['log'];
  readonly yesterday: string;
  readonly now: Date;
}

/** Undefined for a round that was never opened: there is nothing to certify. */
export function certificateFacts(sources: CertificateSources): CertificateFacts | undefined {
  const { consultation, title, version, places, events, kept, log, yesterday, now } = sources;
  const { openedAt, closesOn, closesAt, deadline, extendedReason, round } = consultation;
  if (!openedAt || !closesOn || !deadline) return undefined;
  const over = closesAt !== null && now >= closesAt;
  const outcome = outcomeOf(places);
  return {
    title,
    round,
    versionOrdinal: version.ordinal,
    versionSha256: version.sha256,
    openedAt,
    closesOn,
    extendedReason,
    deadline,
    places,
    events: standing(events),
    kept,
    countedTo: over ? closesOn : yesterday,
    over,
    outcome,
    inFull: isInFull(outcome, closesOn),
    log,
  };
}
