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
  'communeCouncilResolution',
  'communeCommitteeDecision',
  'other',
] as const;

export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export type Level = 'central' | 'province' | 'commune';

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
  communeCouncilResolution: 'commune',
  communeCommitteeDecision: 'commune',
};
