import { foldForSearch } from '@danban/legal-text';
import { type DocumentType, LEVELS, type Level } from '#features/time-limits/document-types.ts';

export { LEVELS, type Level };

/** Văn bản quy phạm pháp luật · văn bản cá biệt: the statutory clock binds only the first. */
export const LEGAL_FORCES = ['legal', 'individual'] as const;
export type LegalForce = (typeof LEGAL_FORCES)[number];

export const STAGES = [
  'registered',
  'proposed',
  'screened',
  'drafting',
  'consulting',
  'answering',
  'answered',
  'appraisal',
  'submitted',
  'issued',
  'stopped',
] as const;
export type Stage = (typeof STAGES)[number];

/** Hồ sơ dự thảo: the dossier with its life. The text itself lives in draft versions. */
export interface LawProject {
  readonly id: string;
  /** Stands in public addresses; made once from the short title and never changed. */
  readonly slug: string;
  /** Cơ quan chủ trì soạn thảo. */
  readonly organisationId: string;
  /** Cơ quan sẽ ban hành, as printed; it need not use the product. */
  readonly issuingBody: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly documentType: DocumentType;
  readonly level: Level;
  readonly symbol: string;
  readonly legalForce: LegalForce;
  readonly legalForceReason: string;
  /** In plain words, one line per sentence: what it is. */
  readonly summary: string;
  /** In plain words, one line per change. */
  readonly changesSummary: string;
  readonly affectedGroups: readonly string[];
  readonly stage: Stage;
  readonly issued: IssuedName | null;
  readonly stoppedReason: string | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** How the document is named that came of the draft; the record itself is of the feature issued-documents. */
export interface IssuedName {
  readonly number: string;
  readonly issuedOn: string;
  readonly title: string;
}

const LONGEST_SLUG = 80;

/** "Hỗ trợ đổi mới công nghệ" → "ho-tro-doi-moi-cong-nghe"; whole words up to 80 letters. */
export function slugFrom(shortTitle: string): string {
  const words = foldForSearch(shortTitle)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > LONGEST_SLUG) break;
    slug = longer;
  }
  return slug || 'du-thao';
}

/** The first of "x", "x-2", "x-3" … that is not taken. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
