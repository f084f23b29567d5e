/** What people write where they mean the whole draft; marks and case as they come. */
export const WHOLE_DRAFT: ReadonlySet<string> = new Set([
  '',
  '0',
  'chung',
  'cả dự thảo',
  'ca du thao',
  'toàn bộ',
  'toan bo',
  'toàn văn',
  'toan van',
]);
