import type { Channel } from './channel.ts';

/** measured: counted by a list, a log, a counter · estimated: said by those who know the place. Never mixed in a sum. */
export type ReachKind = 'measured' | 'estimated';

/** Hoạt động truyền thông: something that was done to let people know, with what proves it. */
export interface Activity {
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
  readonly state: 'recorded' | 'cancelled';
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
