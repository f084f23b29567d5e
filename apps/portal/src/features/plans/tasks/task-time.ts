/**
 * A stretch of days for a task; both ends are inside. `from` is null where the words name only an end.
 * `label` is data of the stretch ("Q2", "M10", "H1", "D2026-11-20", "Y2026"), put into words by `text/vi/plans.ts`.
 */
export interface TimeWindow {
  readonly label: string;
  readonly from: string | null;
  readonly due: string;
}

/**
 * How the printed time of a task is read (interpretation 0084). dated: one stretch, or one per turn when it recurs ·
 * ongoing: all the time, or from a day on · onEvent: when something happens · byOther: as another plan or body says ·
 * unread: words that name no day that we can read. Only `dated` is ever called late.
 */
export type TaskTime =
  | {
      readonly kind: 'dated';
      readonly recurs: boolean;
      readonly windows: readonly [TimeWindow, ...TimeWindow[]];
    }
  | { readonly kind: 'ongoing' | 'onEvent' | 'byOther' | 'unread' };

const EACH_QUARTER =
  /(?:hằng|hàng|mỗi|từng|theo|định kỳ) quý(?! [ivx\d])|(?:tháng )?cuối (?:mỗi |các )?quý(?! [ivx\d])/;
const EACH_MONTH = /(?:hằng|hàng|mỗi|từng|theo|định kỳ) tháng(?! \d)/;
const ROMAN = ['I', 'II', 'III', 'IV'];

/** Reads the words as they stand in a plan of that year; a year in the words wins over the plan's. Never throws. */
export function timeFromWords(words: string, planYear: number): TaskTime {
  const text = words.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  if (/^(?:làm )?thường xuyên|^liên tục|(?:hằng|hàng|mỗi) (?:ngày|tuần)/.test(text))
    return { kind: 'ongoing' };
  const recurring = turns(text, yearIn(text) ?? planYear);
  if (recurring) return dated(recurring, true);
  const written = dates(text, planYear);
  // A day that is none ("31/02") makes the whole unreadable: half a reading would be a wrong one.
  if (written === 'noSuchDay') return { kind: 'unread' };
  const span = written ?? quarters(text, planYear) ?? halves(text, planYear) ?? months(text, planYear);
  if (span) return startsOnly(text) ? { kind: 'ongoing' } : dated([span], false);
  // A year beside a condition is no deadline: "Năm 2026, khi có hướng dẫn" waits for the guidance.
  const without = withoutDate(text);
  if (without) return { kind: without };
  const year = years(text, planYear);
  return year ? (startsOnly(text) ? { kind: 'ongoing' } : dated([year], false)) : { kind: 'unread' };
}

/** The day after which the task is late: of a single stretch its end, of what recurs the end of the first turn. */
export function dueOf(time: TaskTime): string | null {
  return time.kind === 'dated' ? time.windows[0].due : null;
}

function dated(windows: readonly TimeWindow[], recurs: boolean): TaskTime {
  const [first, ...rest] = windows;
  return first ? { kind: 'dated', recurs, windows: [first, ...rest] } : { kind: 'unread' };
}

const startsOnly = (text: string) => /bắt đầu từ|kể từ|trở đi/.test(text) && !/\bđến\b/.test(text);

function withoutDate(text: string): 'ongoing' | 'onEvent' | 'byOther' | undefined {
  if (
    /(?:^|[,;(] ?)(?:theo|sau khi có|khi có) (?:kế hoạch|chương trình|lịch|tiến độ|yêu cầu|chỉ đạo|đề nghị|phân công)/.test(
      text,
    )
  )
    return text.includes('khi có') ? 'onEvent' : 'byOther';
  if (/(?:^|[\s,;(])(?:sau |ngay )?khi /.test(text) || /theo hướng dẫn|theo từng/.test(text))
    return 'onEvent';
  // A plan may run for years: "hằng năm" alone says no day of the first of them.
  if (/thường xuyên|liên tục|trong suốt|(?:hằng|hàng|mỗi) năm/.test(text)) return 'ongoing';
  return undefined;
}

/** "hằng quý", "ngày 25 hằng tháng", "định kỳ 6 tháng", "trước ngày 15 của tháng cuối quý". */
function turns(text: string, year: number): TimeWindow[] | undefined {
  const day = Number(/ngày (\d{1,2})(?! ?[/\d]| tháng \d)/.exec(text)?.[1] ?? 0);
  if (day > 31) return undefined;
  const ending = (month: number) => (day ? cut(year, month, day) : lastDay(year, month));
  if (EACH_QUARTER.test(text))
    return [1, 2, 3, 4].map((q) => ({
      label: `Q${q}`,
      from: firstDay(year, q * 3 - 2),
      due: ending(q * 3),
    }));
  if (EACH_MONTH.test(text))
    return Array.from({ length: 12 }, (_, i) => ({
      label: `M${i + 1}`,
      from: firstDay(year, i + 1),
      due: ending(i + 1),
    }));
  if (
    /(?:định kỳ|mỗi|hằng|hàng) (?:6|sáu|06) tháng|(?:6|sáu|06) tháng (?:một|1|01) lần|6 tháng,? (?:và )?(?:cả )?năm|nửa năm một lần/.test(
      text,
    )
  )
    return [
      { label: 'H1', from: firstDay(year, 1), due: lastDay(year, 6) },
      { label: 'H2', from: firstDay(year, 7), due: lastDay(year, 12) },
    ];
  return undefined;
}

/** "trước 20/11", "20/11/2026", "từ 01/3 đến 30/4", "ngày 20 tháng 11 năm 2026". */
function dates(text: string, planYear: number): TimeWindow | 'noSuchDay' | undefined {
  const found = [
    ...text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/])/g),
    ...text.matchAll(/ngày (\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?/g),
  ]
    .sort((a, b) => a.index - b.index)
    .map(([, day, month, year]) =>
      dayOf(Number(year ?? yearIn(text) ?? planYear), Number(month), Number(day)),
    );
  const days = found.filter((day) => day !== undefined);
  if (days.length < found.length) return 'noSuchDay';
  if (days.length === 0) return undefined;
  const due = days.reduce((a, b) => (a > b ? a : b));
  const from = days.length > 1 ? days.reduce((a, b) => (a < b ? a : b)) : null;
  return { label: `D${due}`, from, due };
}

/** "Quý II", "Quý I, II", "quý 2 và quý 3", "Quý II/2026": from the first to the last that is named. */
function quarters(text: string, planYear: number): TimeWindow | undefined {
  const lists = [
    ...text.matchAll(/qu[ýy] ((?:(?:iv|i{1,3}|[1-4])(?![\da-zà-ỹ])(?: ?(?:[,;–-]|và|đến) ?(?:quý )?)?)+)/g),
  ];
  const named = lists.flatMap(([, list = '']) => (list.match(/iv|i{1,3}|[1-4]/g) ?? []).map(quarterOf));
  if (named.length === 0) return undefined;
  const year = yearIn(text) ?? planYear;
  const [first, last] = [Math.min(...named), Math.max(...named)];
  const label = first === last ? `Q${first}` : `Q${first}-${last}`;
  return { label, from: firstDay(year, first * 3 - 2), due: lastDay(year, last * 3) };
}

function halves(text: string, planYear: number): TimeWindow | undefined {
  const year = yearIn(text) ?? planYear;
  if (/(?:6|06|sáu) tháng đầu năm|nửa đầu năm/.test(text))
    return { label: 'H1', from: firstDay(year, 1), due: lastDay(year, 6) };
  if (/(?:6|06|sáu) tháng cuối năm|nửa cuối năm/.test(text))
    return { label: 'H2', from: firstDay(year, 7), due: lastDay(year, 12) };
  return undefined;
}

/** "Tháng 10", "tháng 3 và tháng 9", "Tháng 4, 5/2026". */
function months(text: string, planYear: number): TimeWindow | undefined {
  const lists = [
    ...text.matchAll(/tháng ((?:(?:1[0-2]|0?[1-9])(?!\d)(?: ?(?:[,;–-]|và|đến) ?(?:tháng )?)?)+)/g),
  ];
  const named = lists.flatMap(([, list = '']) => (list.match(/\d+/g) ?? []).map(Number));
  if (named.length === 0) return undefined;
  const year = yearIn(text) ?? planYear;
  const [first, last] = [Math.min(...named), Math.max(...named)];
  const label = first === last ? `M${first}` : `M${first}-${last}`;
  return { label, from: firstDay(year, first), due: lastDay(year, last) };
}

/** "Năm 2026", "cả năm", "trong năm", "từ năm 2026 đến năm 2027". */
function years(text: string, planYear: number): TimeWindow | undefined {
  const named = [...text.matchAll(/\b(20\d\d)\b/g)].map(([year]) => Number(year));
  if (named.length === 0) {
    if (!/cả năm|trong năm|cuối năm/.test(text)) return undefined;
    named.push(planYear);
  }
  const [first, last] = [Math.min(...named), Math.max(...named)];
  return { label: `Y${last}`, from: firstDay(first, 1), due: lastDay(last, 12) };
}

function yearIn(text: string): number | undefined {
  const year = /(?:năm |[ /]|^)(20\d\d)\b/.exec(text)?.[1];
  return year ? Number(year) : undefined;
}

function quarterOf(text: string): number {
  const roman = ROMAN.indexOf(text.toUpperCase());
  return roman >= 0 ? roman + 1 : Number(text);
}

const firstDay = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-01`;

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The day of a month, or its last when the month is shorter: "ngày 31 hằng tháng" in February. */
function cut(year: number, month: number, day: number): string {
  return dayOf(year, month, day) ?? lastDay(year, month);
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}
