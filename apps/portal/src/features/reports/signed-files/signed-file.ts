import type { SignaturesFound } from './signatures-in-pdf.ts';

/** The signed copy of one edition of a report, as it came: the bytes carry the signature, so nothing of them is changed. */
export interface SignedFile extends SignaturesFound {
  readonly id: string;
  readonly reportId: string;
  /** 1, 2, 3 …; the highest is the one that holds. */
  readonly ordinal: number;
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  /** Why it took the place of the one before; '' for the first. */
  readonly reason: string;
  readonly attachedBy: string;
  readonly attachedAt: Date;
  readonly purgedAt: Date | null;
}
