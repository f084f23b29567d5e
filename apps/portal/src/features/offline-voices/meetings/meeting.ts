import type { Position } from '#features/submissions/opinion.ts';
import type { SpeaksAs } from '../counting/counting-rules.ts';

/** Biên bản họp: a meeting at which people spoke about the draft. */
export interface MeetingRecord {
  readonly id: string;
  readonly consultationId: string;
  readonly heldOn: string;
  readonly place: string;
  readonly chair: string;
  readonly attendance: number;
  readonly activityId: string | null;
  readonly documentId: string | null;
  readonly version: number;
}

/** proposed: read from the minutes · confirmed: a person says so · dropped: no opinion · entered: a submission by now. */
export type PointState = 'proposed' | 'confirmed' | 'dropped' | 'entered';

/** Điểm trong biên bản: what somebody said there, on one place of the draft. */
export interface MeetingPoint {
  readonly id: string;
  readonly consultationId: string;
  readonly meetingId: string;
  readonly ordinal: number;
  readonly state: PointState;
  /** Word for word as the minutes have it; empty when it was typed. */
  readonly paragraph: string;
  readonly unitId: string | null;
  readonly position: Position;
  readonly words: string;
  readonly suggestedWording: string | null;
  readonly speaksAs: SpeaksAs;
  readonly submissionId: string | null;
  readonly version: number;
}
