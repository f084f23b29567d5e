/** What changes a public figure: drafts and their screening, rounds, activities, tables, documents, the bodies themselves. */
export const FIGURE_TAGS = [
  'draft',
  'consultation',
  'activity',
  'matrix',
  'issuedDocument',
  'organisation',
] as const;
