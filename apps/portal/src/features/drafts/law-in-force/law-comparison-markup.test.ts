import { expect, test } from 'vitest';
import { lawChangesInEnglish, publicLawInEnglish } from '#text/en/compare.ts';
import { lawChangeWords, publicLawText } from '#text/vi/law-in-force.ts';
import { lawComparisonMarkup } from './law-comparison-markup.ts';

const ROWS = [
  {
    baseId: 'b',
    unit: 'khoản 2 Điều 3',
    change: 'amend',
    before: 'Ba ngày.',
    after: 'Năm ngày.',
    reason: 'Quá ngắn.',
  },
  { baseId: 'b', unit: 'Điều 7', change: 'add', after: 'Điều 7. Mới', reason: 'Chưa có.' },
  { baseId: 'b', unit: 'Điều 9', change: 'repeal', before: 'Điều 9. Cũ', reason: 'Đã có luật.' },
] as const;

test('on a Vietnamese page nothing is said of languages', () => {
  const words = { language: 'vi', words: publicLawText, changes: lawChangeWords } as const;
  const { html } = lawComparisonMarkup(ROWS, words);
  expect(html).not.toContain('lang=');
  for (const said of ['Bổ sung mới', 'Chưa có quy định', 'Lý do:', 'Quy định hiện hành'])
    expect(html).toContain(said);
});

test('on an English page our words are said to be English; provisions and reasons stand as they are', () => {
  const words = { language: 'en', words: publicLawInEnglish, changes: lawChangesInEnglish } as const;
  const { html } = lawComparisonMarkup(ROWS, words);
  for (const said of [
    '<span class="tag tag-strong" lang="en">Amended</span>',
    '<h4 lang="en">Law in force</h4>',
    '<span class="soft" lang="en">No provision yet</span>',
    '<span class="soft" lang="en">Repealed</span>',
    '<b lang="en">Reason:</b> Quá ngắn.',
  ])
    expect(html).toContain(said);
  // What is not said to be English is Vietnamese like the element around it.
  const spoken = html.replaceAll(/<(\w+)[^>]* lang="en">[^<]*<\/\1>/g, '');
  expect(spoken.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/Amended|Law in force|Draft|Reason|Repealed/);
});
