// The shapes of what people say, what is answered, what is done and what is reported.

import type { StoryDate } from './story.ts';

export type StoryChannel =
  | 'portal'
  | 'email'
  | 'letter'
  | 'paperForm'
  | 'meeting'
  | 'phone'
  | 'organisationLetter'
  | 'internal';

export interface StoryOpinion {
  readonly key: string;
  readonly draft: string;
  /** Ordinal of the version that the person read. */
  readonly version: number;
  readonly channel: StoryChannel;
  /** Unit id in that version, or null for the draft as a whole. */
  readonly unit: string | null;
  /** Exact words of the unit. */
  readonly quote?: string;
  readonly position: 'agree' | 'amend' | 'disagree' | 'ask';
  readonly text: string;
  readonly suggestedWording?: string;
  /** Printed publicly: a category, never a name. */
  readonly category: string;
  readonly place: string;
  readonly countingClass: 'individual' | 'household' | 'organisation' | 'body' | 'staff';
  /** Body that answered an invitation, or the staff's own body. */
  readonly organisation?: string;
  readonly receivedOn: StoryDate;
  /** Minutes of a meeting, number of a letter, who wrote a call down (an office, not a name). */
  readonly detail?: {
    readonly heldOn?: StoryDate;
    readonly heldAt?: string;
    readonly attendance?: number;
    readonly minutesPage?: number;
    readonly symbol?: string;
    readonly recordedBy?: string;
  };
  readonly enteredBy?: string;
  readonly hide?: { readonly code: 'insult' | 'personalData'; readonly reason: string; readonly by: string };
  /** Opinions of one campaign carry the same key. */
  readonly mass?: string;
}

export type StoryOutcome = 'accepted' | 'partlyAccepted' | 'explained' | 'notedAgreement' | 'outOfScope';

export interface StoryGroup {
  readonly key: string;
  readonly draft: string;
  readonly unit: string | null;
  readonly title: string;
  readonly opinions: readonly string[];
  readonly response?: {
    readonly outcome: StoryOutcome;
    readonly explanation: string;
    /** Unit of the later version, or of the issued document. */
    readonly changedUnit?: string;
    readonly changedNote?: string;
    readonly state: 'writing' | 'proposed' | 'returned' | 'approved';
    readonly proposedBy?: string;
    readonly approvedBy?: string;
    readonly returnedReason?: string;
  };
}

export interface StoryActivity {
  readonly key: string;
  readonly organisation: string;
  readonly draft: string | null;
  /** The draft whose issued document it spreads. */
  readonly issued?: string;
  readonly title: string;
  readonly channel:
    | 'loudspeaker'
    | 'noticeBoard'
    | 'portal'
    | 'conference'
    | 'dialogue'
    | 'radioTelevision'
    | 'press'
    | 'socialNetwork'
    | 'villageMeeting'
    | 'internalSystem'
    | 'workshop';
  readonly heldOn: StoryDate;
  readonly place: string;
  readonly audience: string;
  readonly reach: number | null;
  readonly reachKind: 'measured' | 'estimated' | null;
  readonly summary: string;
  /** Words for the proof file that the seed makes; null: no proof yet, so it does not count. */
  readonly proof: string | null;
  readonly createdBy: string;
}

export interface StoryReport {
  readonly key: string;
  readonly organisation: string;
  readonly programme: string;
  readonly title: string;
  readonly periodFrom: StoryDate;
  readonly periodTo: StoryDate;
  readonly addressee: string;
  readonly requestReference: string;
  readonly signedBy: string;
  readonly signerCapacity: string;
  readonly recipients: readonly string[];
  readonly closing: string;
  /** Paragraphs by section of the outline. "Không." is a complete answer. */
  readonly narrative: Readonly<Record<ReportSection, readonly string[]>>;
}

export type ReportSection =
  | 'lead'
  | 'guidance'
  | 'activities'
  | 'funds'
  | 'impact'
  | 'difficulties'
  | 'centralDrafts'
  | 'proposals';
