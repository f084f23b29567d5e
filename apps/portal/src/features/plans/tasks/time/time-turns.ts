import { cutDay, dayBefore, firstDay, lastDay, type TimeWindow } from './time-days.ts';

export type Period = 'week' | 'month' | 'quarter' | 'halfYear' | 'year';

/** What recurs within a year: its turns, and the last day inside each period where the words name one. */
export interface Turns {
  readonly every: Period;
  /** `month` counts from the beginning of the period. */
  readonly day?: { readonly month?: number; readonly day: number } | { readonly last: true };
  readonly windows: readonly TimeWindow[];
}

const EACH_QUARTER =
  /(?:hằng|hàng|mỗi|từng|theo|định kỳ) quý(?! [ivx\d])|(?:tháng )?cuối (?:mỗi |các )?quý(?! [ivx\d])/;
const EACH_MONTH = /(?:hằng|hàng|mỗi|từng|theo|định kỳ) tháng(?! \d)/;
const EACH_HALF =
  /(?:định kỳ|mỗi|hằng|hàng) (?:6|sáu|06) tháng|(?:6|sáu|06) tháng (?:một|1|01) lần|6 tháng,? (?:và )?(?:cả )?năm|nửa năm một lần/;

/** "hằng quý", "ngày 25 hằng tháng", "định kỳ 6 tháng", "trước ngày 15 của tháng cuối quý" (by the 14th). */
export function turnsIn(text: string, year: number): Turns | undefined {
  const named = Number(/ngày (\d{1,2})(?! ?[/\d]| tháng \d)/.exec(text)?.[1] ?? 0);
  if (named > 31) return undefined;
  const isBefore = /trước (?!\d{1,2} ?(?:giờ|h))/.test(text);
  const isLast = /ngày cuối (?:cùng )?(?:của )?(?:mỗi |hằng |hàng |các )?(?:tháng|quý)/.test(text);
  const ending = (month: number) => {
    const day = named ? cutDay(year, month, named) : lastDay(year, month);
    return named && isBefore ? dayBefore(day) : day;
  };
  const day = isBefore ? named - 1 : named;
  const of = (every: Period, month?: number) => ({
    every,
    ...(day > 0 ? { day: month ? { month, day } : { day } } : isLast ? { day: { last: true } as const } : {}),
  });
  if (EACH_QUARTER.test(text))
    return {
      ...of('quarter', /tháng đầu (?:mỗi |các )?quý/.test(text) ? 1 : 3),
      windows: [1, 2, 3, 4].map((q) => ({
        label: `Q${q}`,
        from: firstDay(year, q * 3 - 2),
        due: ending(q * 3),
      })),
    };
  if (EACH_MONTH.test(text))
    return {
      ...of('month'),
      windows: Array.from({ length: 12 }, (_, i) => ({
        label: `M${i + 1}`,
        from: firstDay(year, i + 1),
        due: ending(i + 1),
      })),
    };
  if (!EACH_HALF.test(text)) return undefined;
  const windows = [
    { label: 'H1', from: firstDay(year, 1), due: lastDay(year, 6) },
    { label: 'H2', from: firstDay(year, 7), due: lastDay(year, 12) },
  ];
  return { every: 'halfYear', windows };
}
