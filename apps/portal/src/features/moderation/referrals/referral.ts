import { OTHER_PROCEDURES, type OtherProcedure } from '#features/submissions/holding/word-lists.data.ts';

export { OTHER_PROCEDURES, type OtherProcedure };

export type ReferralState = 'open' | 'passedOn' | 'answered' | 'takenBack';

/** Something that was sent in as an opinion and is none: a complaint, a denunciation, a reflection, a request for information. */
export interface Referral {
  readonly consultationId: string;
  readonly id: string;
  readonly opinionId: string;
  readonly organisationId: string;
  readonly year: number;
  readonly number: number;
  readonly kind: OtherProcedure;
  readonly markedBy: string | null;
  readonly markedAt: Date;
  /** The one person who was named to deal with it. */
  readonly receiverId: string;
  readonly state: ReferralState;
  readonly dueOn: string;
  /** Which row of `time-limits/procedure-limits.data.ts` gave the day. */
  readonly limitCode: string;
  readonly extendedBecause: string | null;
  readonly passedTo: string | null;
  readonly documentId: string | null;
  readonly settledOn: string | null;
  readonly version: number;
}

/** Only who marked it and who was named; no role, no head of the body, no administrator. */
export function mayOpen({ markedBy, receiverId }: Referral, personId: string): boolean {
  return personId === receiverId || personId === markedBy;
}

/** Which time limit runs first: a request for information may be simple or not; all others are handed on. */
export function limitCodeOf(kind: OtherProcedure, complex: boolean): string {
  if (kind !== 'informationRequest') return kind;
  return complex ? 'informationRequest.complex' : 'informationRequest.simple';
}

/** Once, and only what was complex from the beginning or became so. */
export function extendedCode(limitCode: string): string | undefined {
  if (limitCode === 'informationRequest.simple') return 'informationRequest.complex';
  return limitCode === 'informationRequest.complex' ? 'informationRequest.extended' : undefined;
}
