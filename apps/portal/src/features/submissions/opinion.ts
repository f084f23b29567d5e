import type { Quote } from '@danban/legal-text';

/** What the contributor wants: keep it, change it, drop it, or have it explained. */
export const POSITIONS = ['agree', 'amend', 'disagree', 'ask'] as const;
export type Position = (typeof POSITIONS)[number];

/** Reasons for which an opinion may be kept from view. It stays received, counted and answered. */
export const HIDDEN_CODES = ['insult', 'personalData', 'offTopic', 'spam', 'secret'] as const;
export type HiddenCode = (typeof HIDDEN_CODES)[number];

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
  readonly state: 'published' | 'hidden';
  readonly hiddenCode: HiddenCode | null;
  readonly hiddenReason: string | null;
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
