/**
 * Types of documents that have a rule row of their own (Law 64/2025/QH15 Article 4; before it Law 80/2015/QH13).
 * Vietnamese names stand in `text/vi/words.ts` or `text/vi/time-limits.ts`.
 */
export const DOCUMENT_TYPES = [
  'law',
  'ordinance',
  'assemblyResolution',
  'presidentDecision',
  'decree',
  'governmentResolution',
  'primeMinisterDecision',
  'circular',
  'provinceCouncilResolution',
  'provinceCommitteeDecision',
  'provinceChairDecision',
  'districtCouncilResolution',
  'districtCommitteeDecision',
  'communeCouncilResolution',
  'communeCommitteeDecision',
  'other',
] as const;

export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** Bậc ban hành, from the centre down. */
export const LEVELS = ['central', 'province', 'district', 'commune'] as const;
export type Level = (typeof LEVELS)[number];

/** The last day of a level that is no more: districts ended with the two tiers of 1/7/2025 (Law 87/2025/QH15). */
const LAST_DAY_OF: Readonly<Partial<Record<Level, string>>> = { district: '2025-06-30' };

/** Whether nobody of this level can issue anything on this day, legal or individual. */
export function levelEnded(level: Level, day: string): boolean {
  const last = LAST_DAY_OF[level];
  return last !== undefined && day > last;
}

/** The level at which a type is issued; "other" may be of any, the officer says which. */
export const LEVEL_OF: Readonly<Record<Exclude<DocumentType, 'other'>, Level>> = {
  law: 'central',
  ordinance: 'central',
  assemblyResolution: 'central',
  presidentDecision: 'central',
  decree: 'central',
  governmentResolution: 'central',
  primeMinisterDecision: 'central',
  circular: 'central',
  provinceCouncilResolution: 'province',
  provinceCommitteeDecision: 'province',
  provinceChairDecision: 'province',
  districtCouncilResolution: 'district',
  districtCommitteeDecision: 'district',
  communeCouncilResolution: 'commune',
  communeCommitteeDecision: 'commune',
};
