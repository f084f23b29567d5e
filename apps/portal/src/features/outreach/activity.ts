import type { Channel } from './channel.ts';
import type { ActivityState } from './life/activity-life.ts';

/** measured: counted by a list, a log, a counter · estimated: said by those who know the place. Never mixed in a sum. */
export type ReachKind = 'measured' | 'estimated';

/** What an activity has from the plan of a draft, and what is noted while it is prepared; all empty for what was only recorded. */
export interface PlannedPart {
  readonly planLineId: string | null;
  /** The body whose plan it was; `organisationId` is who carries it out. */
  readonly plannedBy: string | null;
  readonly channelId: string | null;
  /** "HH:MM" of its day. */
  readonly from: string | null;
  readonly to: string | null;
  /** A journalist or rapporteur of the directory. */
  readonly contactId: string | null;
  readonly spokesperson: string;
  /** The day on which the spokesperson let it pass. */
  readonly spokespersonOn: string | null;
  /** The day on which the authority was told of a press meeting. */
  readonly noticeOn: string | null;
  /** Words to be read out. */
  readonly bulletin: string;
  readonly packPieceId: string | null;
  readonly proofLink: string | null;
  /** Of the document with which it went through an internal document system. */
  readonly proofDocument: ProofDocument | null;
  /** By one tap, of who carried it out. */
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
}

/** Hoạt động truyền thông: something to be done, or done, to let people know, with what proves it. */
export interface Activity extends PlannedPart {
  readonly id: string;
  readonly organisationId: string;
  /** The draft it is about; null for activities about the work itself (a briefing on the Decision). */
  readonly projectId: string | null;
  /** The issued document that it spreads; null for what was done before issue. */
  readonly issuedDocumentId: string | null;
  /** Another body's draft that we help to make known; never together with one of ours. */
  readonly externalDraftId: string | null;
  readonly taskId: string | null;
  readonly title: string;
  readonly channel: Channel;
  readonly heldOn: string;
  readonly place: string;
  readonly audience: string;
  readonly reach: number | null;
  readonly reachKind: ReachKind | null;
  readonly summary: string;
  /** What it cost in đồng, when somebody said so; told to the plans (`cost.recorded`). */
  readonly cost: number | null;
  readonly proof: Proof | null;
  /** A file, a link, the number of a document or a confirmation proves it. */
  readonly proven: boolean;
  readonly state: ActivityState;
  readonly cancelledReason: string | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** The file that proves it: a recording, a signed list, a photograph, a clipping. */
export interface Proof {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
}

/** Number and day of a document as its system gives them ("125/STP-PBGDPL"); who received it can find it by them. */
export interface ProofDocument {
  readonly number: string;
  readonly on: string;
}
