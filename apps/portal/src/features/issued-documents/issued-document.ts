import type { LawProject, LegalForce, Level } from '#features/drafts/law-project.ts';
import { slugFrom } from '#features/drafts/law-project.ts';
import type { DocumentType } from '#features/time-limits/document-types.ts';

/** Văn bản đã ban hành: what a draft became, or a document that came without one. */
export interface IssuedDocument {
  readonly id: string;
  readonly slug: string;
  /** The body that keeps the record. */
  readonly organisationId: string;
  readonly issuingBody: string;
  /** Number and symbol as printed: "12/2026/QĐ-UBND". */
  readonly number: string;
  readonly title: string;
  readonly documentType: DocumentType;
  readonly level: Level;
  readonly legalForce: LegalForce;
  readonly legalForceReason: string;
  /** Day of adoption or signing, "YYYY-MM-DD". */
  readonly adoptedOn: string;
  readonly effectiveOn: string | null;
  readonly effectReason: string;
  readonly gazetteOn: string | null;
  readonly gazetteReference: string;
  /** On the public page since; null: not public. */
  readonly publishedAt: Date | null;
  /** Which text the public reads: the one that a second person saw last. */
  readonly publishedText: number | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly version: number;
}

export const DIFFERENCES = ['documentType', 'level', 'issuingBody', 'legalForce'] as const;
export type Difference = (typeof DIFFERENCES)[number];

/**
 * What became different on the way: a draft decision of the chairman may be issued as a resolution of the council. The reason
 * is due for each; a title that was polished is no difference.
 */
export function differencesOf(
  draft: Pick<LawProject, Difference>,
  document: Pick<IssuedDocument, Difference>,
): Difference[] {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return DIFFERENCES.filter((field) => plain(draft[field]) !== plain(document[field]));
}

/** "340/NQ-HĐND" of 2022 → "340-nq-hdnd-2022"; a number that holds its year says it once. */
export function issuedSlug(number: string, adoptedOn: string): string {
  const year = adoptedOn.slice(0, 4);
  const slug = slugFrom(number);
  return slug.split('-').includes(year) ? slug : `${slug}-${year}`;
}
