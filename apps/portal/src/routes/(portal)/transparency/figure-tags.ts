/** What changes a public figure and which of its records open: opinions that a moderator hid, files that were taken off, drafts and their screening, rounds, activities, tables, documents, the bodies themselves. */
export const FIGURE_TAGS = [
  'opinion',
  'file',
  'draft',
  'consultation',
  'activity',
  'matrix',
  'issuedDocument',
  'organisation',
] as const;
