import { firstDay, lastDay, type TimeWindow, yearIn } from './time-days.ts';
import { spansIn, yearSpan } from './time-spans.ts';
import { type Turns, turnsIn } from './time-turns.ts';

/**
 * How the printed time of a task is read (interpretation 0084). dated: one stretch or a list of them, or one per turn when
 * it recurs · ongoing: all the time, or from a day on · onEvent: when something happens · byOther: as another plan or body
 * says · unread: words that name no day that we can read. Only `dated` is ever called late.
 */
export type TaskTime =
  | {
      readonly kind: 'dated';
      readonly recurs: boolean;
      readonly windows: readonly [TimeWindow, ...TimeWindow[]];
      /** How often, of what recurs; "hằng năm" with a day recurs in no plan of one year. */
      readonly every?: Turns['every'];
      readonly day?: Turns['day'];
    }
  | {
      readonly kind: 'ongoing';
      /** "trọng tâm quý II". */
      readonly focus?: TimeWindow;
      /** "Bắt đầu từ quý II", "sau ngày 15/8". */
      readonly from?: string;
      readonly every?: 'week' | 'year';
      /** 1 = Monday. */
      readonly weekday?: number;
    }
  /** `within`: "Năm 2026, khi có hướng dẫn". */
  | { readonly kind: 'onEvent' | 'byOther'; readonly within?: TimeWindow }
  | { readonly kind: 'unread' };

const WEEKDAYS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

/** Reads the words as they stand in a plan of that year; a year in the words wins over the plan's. Never throws. */
export function timeFromWords(words: string, planYear: number): TaskTime {
  const text = words.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const year = yearIn(text) ?? planYear;
  const spans = spansIn(text, planYear);
  if (/^(?:làm )?thường xuyên|^liên tục|^cả năm|(?:hằng|hàng|mỗi) ngày/.test(text))
    return ongoing(text, spans);
  if (/(?:hằng|hàng|mỗi) tuần/.test(text)) return weekly(text);
  const recurring = turnsIn(text, year);
  if (recurring) return dated(recurring.windows, true, of(recurring));
  if (spans === 'noSuchDay') return { kind: 'unread' };
  if (spans.length > 0)
    return startsOnly(text) ? beginning(text, spans) : dated(spans, false, eachYear(text));
  // A year beside a condition is no deadline: "Năm 2026, khi có hướng dẫn" waits for the guidance.
  const without = withoutDate(text);
  const whole = yearSpan(text, planYear);
  if (without === 'ongoing') return { kind: 'ongoing', ...(/năm/.test(text) && eachYear(text)) };
  if (without) return { kind: without, ...(whole && /20\d\d/.test(text) ? { within: whole } : {}) };
  if (!whole) return { kind: 'unread' };
  return startsOnly(text) ? beginning(text, [whole]) : dated([whole], false);
}

/** The day after which the task is late: of a stretch or a list its end, of what recurs the end of the first turn. */
export function dueOf(time: TaskTime): string | null {
  if (time.kind !== 'dated') return null;
  const [first] = time.windows;
  return (time.recurs ? first : (time.windows.at(-1) ?? first)).due;
}

/** A turn that was done before the words changed covers a turn of the new words: the same one, or one inside its stretch. */
export function isCovered(turn: TimeWindow, done: readonly TimeWindow[]): boolean {
  return done.some(
    ({ label, from, due }) =>
      (label === turn.label && due.slice(0, 4) === turn.due.slice(0, 4)) ||
      (from !== null && from <= turn.due && turn.due <= due),
  );
}

function dated(
  windows: readonly TimeWindow[],
  recurs: boolean,
  more: Partial<Omit<Turns, 'windows'>> = {},
): TaskTime {
  const [first, ...rest] = windows;
  return first ? { kind: 'dated', recurs, windows: [first, ...rest], ...more } : { kind: 'unread' };
}

const of = ({ every, day }: Turns) => ({ every, ...(day && { day }) });
const eachYear = (text: string) => (/(?:hằng|hàng|mỗi) năm/.test(text) ? { every: 'year' as const } : {});

function ongoing(text: string, spans: readonly TimeWindow[] | 'noSuchDay'): TaskTime {
  const [focus] = spans === 'noSuchDay' || !/trọng tâm|tập trung|cao điểm/.test(text) ? [] : spans;
  return { kind: 'ongoing', ...(focus && { focus }) };
}

/** A week has no turn of its own here: fifty rows would be late one after the other. */
function weekly(text: string): TaskTime {
  const named = /thứ (hai|ba|tư|năm|sáu|bảy|[2-7])(?! lần)/.exec(text)?.[1];
  if (!named) return { kind: 'ongoing', every: 'week' };
  const at = WEEKDAYS.indexOf(named);
  return { kind: 'ongoing', every: 'week', weekday: at >= 0 ? at + 1 : Number(named) - 1 };
}

const startsOnly = (text: string) =>
  /bắt đầu từ|kể từ|trở đi|(?:^|[\s,;(])sau (?:ngày|tháng|quý|năm|\d)/.test(text) && !/ đến /.test(text);

/** "Sau X" begins the day after X, "từ X" on its first day. */
function beginning(text: string, spans: readonly TimeWindow[]): TaskTime {
  const [first] = spans;
  const isAfter = /(?:^|[\s,;(])sau /.test(text);
  const day = isAfter ? first && dayAfter(first.due) : (first?.from ?? first?.due);
  return { kind: 'ongoing', ...(day && { from: day }) };
}

const dayAfter = (day: string) => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  if (day === lastDay(year, month)) return month === 12 ? firstDay(year + 1, 1) : firstDay(year, month + 1);
  return `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, '0')}`;
};

function withoutDate(text: string): 'ongoing' | 'onEvent' | 'byOther' | undefined {
  if (
    /(?:^|[,;(] ?)(?:theo|sau khi có|khi có) (?:kế hoạch|chương trình|lịch|tiến độ|yêu cầu|chỉ đạo|đề nghị|phân công)/.test(
      text,
    )
  )
    return text.includes('khi có') ? 'onEvent' : 'byOther';
  if (/(?:^|[\s,;(])(?:sau |ngay )?khi /.test(text) || /theo hướng dẫn|theo từng/.test(text))
    return 'onEvent';
  // "trong vòng 10 ngày kể từ ngày kế hoạch được phê duyệt": days counted from an event.
  if (/(?:trong vòng|chậm nhất|trong thời hạn) \d+ (?:ngày|tháng)|(?:kể từ|sau) ngày (?!\d)/.test(text))
    return 'onEvent';
  // A plan may run for years: "hằng năm" alone says no day of the first of them.
  if (/thường xuyên|liên tục|cả năm|trong suốt|(?:hằng|hàng|mỗi) năm/.test(text)) return 'ongoing';
  return undefined;
}
