import type { AdministrativeDocument } from '#features/documents/write-administrative-docx.server.ts';

export const DOCUMENT_STATES = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'signed',
  'numbered',
  'sent',
  'replaced',
] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** What is written before anybody signs: everything of the printed page but number, date and signature. */
export type DocumentContent = Omit<
  AdministrativeDocument,
  'number' | 'placeDate' | 'signature' | 'demoMark' | 'underNumber' | 'draftMark'
> & {
  /** "Hưng Yên", as it stands before the date. */
  readonly place: string;
  /** "TM. ỦY BAN NHÂN DÂN" for bodies that act collectively. */
  readonly authority?: string;
};

/** Who signed and how it is printed. The product records a signature that was made; it makes none. */
export interface RecordedSignature {
  readonly capacity?: string;
  readonly title: string;
  /** In the name of a council: the post in the signer's own body. */
  readonly post?: string;
  readonly name: string;
}

/** A document of a body, from draft to dispatch. */
export interface OfficialDocument {
  readonly id: string;
  readonly organisationId: string;
  /** What it is for, by the part that owns it: "report", "plan" … */
  readonly purpose: string;
  /** BC, KH, TB …; empty for a letter (công văn). */
  readonly typeAbbreviation: string;
  readonly abstract: string;
  readonly state: DocumentState;
  readonly content: DocumentContent;
  readonly contentSha256: string | null;
  readonly submittedBy: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly returnedReason: string | null;
  readonly signerId: string | null;
  readonly signature: RecordedSignature | null;
  readonly signedOn: string | null;
  readonly registerYear: number | null;
  readonly registerNumber: number | null;
  readonly symbol: string | null;
  readonly datedOn: string | null;
  readonly docxSha256: string | null;
  /** The form that was in use when it was approved; null: the standard form. */
  readonly formVersionId: string | null;
  readonly sentAt: Date | null;
  readonly recipients: readonly string[];
  readonly replacesId: string | null;
  readonly createdAt: Date;
  readonly version: number;
}
