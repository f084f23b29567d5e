import { describe, expect, test } from 'vitest';
import { dueOf, timeFromWords } from './task-time.ts';

/** label from..due of each stretch, or the kind of what has no date; of a plan for 2026. */
const read = (words: string) => {
  const time = timeFromWords(words, 2026);
  if (time.kind !== 'dated') return time.kind;
  const [first] = time.windows;
  if (time.recurs) return `${time.windows.length} × ${time.windows.map(({ due }) => due.slice(5)).join(' ')}`;
  return `${first.from ?? ''}..${first.due}`;
};

describe('what names a day, one stretch', () => {
  test.each([
    ['Quý I', '2026-01-01..2026-03-31'],
    ['Quý II', '2026-04-01..2026-06-30'],
    ['QUÝ II', '2026-04-01..2026-06-30'],
    ['Quý I, II', '2026-01-01..2026-06-30'],
    ['Quý I, II, III, IV', '2026-01-01..2026-12-31'],
    ['quý 2 và quý 3', '2026-04-01..2026-09-30'],
    ['Quý II - III', '2026-04-01..2026-09-30'],
    ['Quý III đến quý IV', '2026-07-01..2026-12-31'],
    ['Quý I; rà soát lại khi có dự thảo mới', '2026-01-01..2026-03-31'],
    ['Quý IV/2027', '2027-10-01..2027-12-31'],
    ['Quý II năm 2025', '2025-04-01..2025-06-30'],
    ['Tháng 10', '2026-10-01..2026-10-31'],
    ['Tháng 02', '2026-02-01..2026-02-28'],
    ['tháng 3 và tháng 9', '2026-03-01..2026-09-30'],
    ['Tháng 4, 5', '2026-04-01..2026-05-31'],
    ['Tháng 6/2027', '2027-06-01..2027-06-30'],
    ['Trước 20/11/2026', '..2026-11-20'],
    ['trước 20/11', '..2026-11-20'],
    ['Trước ngày 20/11 hằng năm', '..2026-11-20'],
    ['Trước ngày 20 tháng 11', '..2026-11-20'],
    ['ngày 20 tháng 11 năm 2027', '..2027-11-20'],
    ['Từ 01/3 đến 30/4', '2026-03-01..2026-04-30'],
    ['6 tháng đầu năm', '2026-01-01..2026-06-30'],
    ['Sáu tháng cuối năm', '2026-07-01..2026-12-31'],
    ['Cả năm', '2026-01-01..2026-12-31'],
    ['Trong năm 2026', '2026-01-01..2026-12-31'],
    ['Năm 2024', '2024-01-01..2024-12-31'],
    ['Từ năm 2026 đến năm 2027', '2026-01-01..2027-12-31'],
    // Decomposed letters (NFD) are the same words.
    ['Quý II'.normalize('NFD'), '2026-04-01..2026-06-30'],
  ])('%s → %s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });
});

describe('what recurs has one window per turn', () => {
  test.each([
    ['Hằng quý', '4 × 03-31 06-30 09-30 12-31'],
    ['Mỗi quý một lần', '4 × 03-31 06-30 09-30 12-31'],
    ['Trước ngày 15 của tháng cuối quý', '4 × 03-15 06-15 09-15 12-15'],
    ['Hàng tháng', '12 × 01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31'],
    [
      'Trước ngày 25 hằng tháng',
      '12 × 01-25 02-25 03-25 04-25 05-25 06-25 07-25 08-25 09-25 10-25 11-25 12-25',
    ],
    ['Ngày 31 hằng tháng', '12 × 01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31'],
    ['Định kỳ 6 tháng', '2 × 06-30 12-31'],
    ['6 tháng một lần', '2 × 06-30 12-31'],
  ])('%s → %s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });
});

describe('what has no date is never given one', () => {
  test.each([
    ['Thường xuyên', 'ongoing'],
    ['Thường xuyên, trọng tâm quý II', 'ongoing'],
    ['Hằng tuần', 'ongoing'],
    ['Hằng năm', 'ongoing'],
    ['Bắt đầu từ quý II năm 2026', 'ongoing'],
    ['Khi có hướng dẫn', 'onEvent'],
    ['Năm 2026, khi có hướng dẫn', 'onEvent'],
    ['Khi có yêu cầu của Sở Tư pháp', 'onEvent'],
    ['Sau khi văn bản được ban hành', 'onEvent'],
    ['Trong năm, khi có đề nghị', 'onEvent'],
    ['Theo kế hoạch của UBND tỉnh', 'byOther'],
    ['Theo chương trình công tác', 'byOther'],
    ['Trước 31/02/2026', 'unread'],
    ['Kịp thời', 'unread'],
    ['', 'unread'],
    ['Quý V', 'unread'],
    ['Tháng 13', 'unread'],
  ])('%s → %s', (words, expected) => {
    expect(read(words)).toBe(expected);
    expect(dueOf(timeFromWords(words, 2026))).toBeNull();
  });
});
