import { describe, expect, test } from 'vitest';
import { dueOf, timeFromWords } from './task-time.ts';

/** label from..due of each stretch, or the kind of what has no date; of a plan for 2026. */
const read = (words: string) => {
  const time = timeFromWords(words, 2026);
  if (time.kind !== 'dated') return time.kind;
  if (time.recurs) return `${time.windows.length} × ${time.windows.map(({ due }) => due.slice(5)).join(' ')}`;
  return time.windows.map(({ from, due }) => `${from ?? ''}..${due}`).join(' ');
};

describe('what names a day, one stretch', () => {
  test.each([
    ['Quý I', '2026-01-01..2026-03-31'],
    ['Quý II', '2026-04-01..2026-06-30'],
    ['QUÝ II', '2026-04-01..2026-06-30'],
    ['Quý I, II', '2026-01-01..2026-03-31 2026-04-01..2026-06-30'],
    ['Quý I, III', '2026-01-01..2026-03-31 2026-07-01..2026-09-30'],
    ['Qúy I', '2026-01-01..2026-03-31'],
    ['Đến hết quý III', '..2026-09-30'],
    ['Trước quý III', '..2026-06-30'],
    ['Hoàn thành trước tháng 5', '..2026-04-30'],
    ['quý 2 và quý 3', '2026-04-01..2026-06-30 2026-07-01..2026-09-30'],
    ['Quý II - III', '2026-04-01..2026-09-30'],
    ['Quý III đến quý IV', '2026-07-01..2026-12-31'],
    ['Quý I; rà soát lại khi có dự thảo mới', '2026-01-01..2026-03-31'],
    ['Quý IV/2027', '2027-10-01..2027-12-31'],
    ['Quý II năm 2025', '2025-04-01..2025-06-30'],
    ['Tháng 10', '2026-10-01..2026-10-31'],
    ['Tháng 02', '2026-02-01..2026-02-28'],
    ['tháng 3 và tháng 9', '2026-03-01..2026-03-31 2026-09-01..2026-09-30'],
    ['Tháng 4, 5', '2026-04-01..2026-04-30 2026-05-01..2026-05-31'],
    ['Từ tháng 4 đến hết tháng 8', '2026-04-01..2026-08-31'],
    ['Tháng 6/2027', '2027-06-01..2027-06-30'],
    ['Trước 20/11/2026', '..2026-11-19'],
    ['trước 20/11', '..2026-11-19'],
    ['Trước 01/3', '..2026-02-28'],
    ['Trước 17 giờ ngày 20/11', '..2026-11-20'],
    ['Chậm nhất ngày 20/11', '..2026-11-20'],
    ['Đến ngày 20/11', '..2026-11-20'],
    ['Trước ngày 20/11 hằng năm', '..2026-11-19'],
    ['Trước ngày 20 tháng 11', '..2026-11-19'],
    ['ngày 20 tháng 11 năm 2027', '..2027-11-20'],
    ['Từ 01/3 đến 30/4', '2026-03-01..2026-04-30'],
    ['Từ ngày 5 đến ngày 10/9', '2026-09-05..2026-09-10'],
    ['6 tháng đầu năm', '2026-01-01..2026-06-30'],
    ['Sáu tháng cuối năm', '2026-07-01..2026-12-31'],
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
    ['Trước ngày 15 của tháng cuối quý', '4 × 03-14 06-14 09-14 12-14'],
    ['Hàng tháng', '12 × 01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31'],
    [
      'Trước ngày 25 hằng tháng',
      '12 × 01-24 02-24 03-24 04-24 05-24 06-24 07-24 08-24 09-24 10-24 11-24 12-24',
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
    ['Thứ Sáu hằng tuần', 'ongoing'],
    ['Cả năm', 'ongoing'],
    ['Sau ngày 15/8', 'ongoing'],
    ['Trong vòng 10 ngày kể từ ngày kế hoạch được phê duyệt', 'onEvent'],
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
