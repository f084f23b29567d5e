import { addDays } from '#platform/clock.ts';
import { type CalendarDay, withCompensation } from './calendar.ts';
import type { RuleStatus } from './rule.ts';

/** Labour Code 45/2019/QH14 Article 112; 24/11 was added by Resolution 28/2026/QH16 (secondary source). */
const LABOUR_CODE = 'Bộ luật Lao động số 45/2019/QH14, Điều 112';
const RESOLUTION_28 = 'Nghị quyết số 28/2026/QH16';
/** Which five days of Tết and which day beside 2/9 are off is announced each year; these are the usual ones. */
const ANNOUNCED_YEARLY =
  'Bộ luật Lao động số 45/2019/QH14, khoản 3 Điều 112; ngày cụ thể do cơ quan có thẩm quyền công bố hằng năm';

/** Gregorian dates of the first day of Tết and of the 10th day of the third lunar month. */
const LUNAR: Readonly<Record<number, { readonly tet: string; readonly hungKings: string }>> = {
  2024: { tet: '2024-02-10', hungKings: '2024-04-18' },
  2025: { tet: '2025-01-29', hungKings: '2025-04-07' },
  2026: { tet: '2026-02-17', hungKings: '2026-04-26' },
  2027: { tet: '2027-02-06', hungKings: '2027-04-16' },
  2028: { tet: '2028-01-26', hungKings: '2028-04-04' },
  2029: { tet: '2029-02-13', hungKings: '2029-04-23' },
  2030: { tet: '2030-02-02', hungKings: '2030-04-12' },
  2031: { tet: '2031-01-23', hungKings: '2031-04-01' },
  2032: { tet: '2032-02-11', hungKings: '2032-04-19' },
  2033: { tet: '2033-01-31', hungKings: '2033-04-09' },
};

const STATUS: Readonly<Record<string, RuleStatus>> = {
  [LABOUR_CODE]: 'V',
  [RESOLUTION_28]: 'S',
  [ANNOUNCED_YEARLY]: 'U',
};

function holiday(onDate: string, name: string, source: string): CalendarDay {
  return { onDate, kind: 'holiday', name, source, status: STATUS[source] ?? 'U' };
}

function holidaysOf(
  year: number,
  lunar: { readonly tet: string; readonly hungKings: string },
): CalendarDay[] {
  const tet = [-1, 0, 1, 2, 3].map((n) => holiday(addDays(lunar.tet, n), 'Tết Âm lịch', ANNOUNCED_YEARLY));
  const days = [
    holiday(`${year}-01-01`, 'Tết Dương lịch', LABOUR_CODE),
    ...tet,
    holiday(lunar.hungKings, 'Giỗ Tổ Hùng Vương', LABOUR_CODE),
    holiday(`${year}-04-30`, 'Ngày Chiến thắng', LABOUR_CODE),
    holiday(`${year}-05-01`, 'Ngày Quốc tế Lao động', LABOUR_CODE),
    holiday(`${year}-09-02`, 'Quốc khánh', LABOUR_CODE),
    holiday(`${year}-09-01`, 'Quốc khánh', ANNOUNCED_YEARLY),
  ];
  if (year >= 2026) days.push(holiday(`${year}-11-24`, 'Ngày Văn hóa Việt Nam', RESOLUTION_28));
  return days;
}

/** Days off of 2024-2033 with their compensatory days. Swaps announced later are added in the workspace. */
export const NATIONAL_CALENDAR: readonly CalendarDay[] = Object.entries(LUNAR).flatMap(([year, lunar]) =>
  withCompensation(holidaysOf(Number(year), lunar)),
);
