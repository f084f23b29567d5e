import type { Quote } from '@danban/legal-text';

/** What the contributor wants: keep it, change it, drop it, or have it explained. */
export const POSITIONS = ['agree', 'amend', 'disagree', 'ask'] as const;
export type Position = (typeof POSITIONS)[number];

/** Reasons for which an opinion may be kept from view. It stays received, counted and answered. */
export const HIDDEN_CODES = [
  'insult',
  'personalData',
  'accusation',
  'offTopic',
  'spam',
  'secret',
  'review',
] as const;
/**
 * No moderator's choice: `erased`, its words are gone, by the wish of its person or because their time was over; and of before
 * 11/2026 `enteredWrongly`, which a `submission_end` says since then.
 */
export type HiddenCode = (typeof HIDDEN_CODES)[number] | 'enteredWrongly' | 'erased';

/**
 * Who may see it: everybody · nobody outside, until a person has decided · nobody outside, with a reason · nobody but who was
 * told of it, because it is no opinion (features/moderation).
 */
export const OPINION_STATES = ['published', 'held', 'hidden', 'notOpinion'] as const;
export type OpinionState = (typeof OPINION_STATES)[number];

/** One point about one place of the draft, or about the draft as a whole (`unitId` null: "Chung"). */
export interface Opinion {
  readonly id: string;
  readonly consultationId: string;
  readonly submissionId: string;
  /** Place inside its submission, from 1. */
  readonly ordinal: number;
  readonly draftVersionId: string;
  readonly unitId: string | null;
  readonly quote: Quote | null;
  readonly position: Position;
  readonly text: string;
  readonly suggestedWording: string | null;
  readonly state: OpinionState;
  readonly hiddenCode: HiddenCode | null;
  readonly hiddenReason: string | null;
  /** What readers see instead of text and wording, when something was taken out of them; null: as they were sent. */
  readonly publicText: string | null;
  readonly publicWording: string | null;
  readonly fingerprint: string;
  readonly version: number;
}

/** Where an opinion stands in one version of the draft. */
export interface OpinionAnchor {
  readonly opinionId: string;
  readonly draftVersionId: string;
  readonly state: 'given' | 'kept' | 'moved' | 'removed';
  readonly unitId: string | null;
  readonly quote: Quote | null;
  /** What is not certain of it; null once a person has decided. */
  readonly doubt: PlaceDoubt | null;
}

/**
 * Of a carried place: `place`, only the unit around it is certain · `split`, its text is in several units now and the largest part
 * was taken · `words`, the unit is certain but the quoted words are not in it any more.
 */
export type PlaceDoubt = 'place' | 'split' | 'words';
