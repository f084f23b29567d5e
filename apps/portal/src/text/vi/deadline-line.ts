import type { CalendarKind } from '#features/time-limits/calendar.ts';
import type { Deadline, DeadlineStep } from '#features/time-limits/deadline.ts';
import type { Regime } from '#features/time-limits/regime.ts';
import { addDays } from '#platform/clock.ts';
import { formatDate, formatDayMonth, weekday } from './dates.ts';
import { calendarKindNames, ruleStatusNames, timeLimitsText } from './time-limits.ts';

type Step<Kind extends DeadlineStep['kind']> = Extract<DeadlineStep, { kind: Kind }>;

/**
 * A deadline in one line, as an officer explains it on the telephone: "đăng 04/11, tính từ 05/11, ngày thứ 20 là 24/11 (nghỉ
 * lễ) → hết 24 giờ ngày 25/11/2026". The year stands at the end, and wherever it is another one.
 */
export function explanationLine(deadline: Deadline): string {
  const { startOn, minimumOn, closesOn, steps } = deadline;
  const short = (day: string) =>
    day.slice(0, 4) === closesOn.slice(0, 4) ? formatDayMonth(day) : formatDate(day);
  const counted = stepOf(steps, 'counted');
  const until = `hết 24 giờ ngày ${formatDate(closesOn)}`;
  const posted = `đăng ${short(startOn)}`;
  if (!counted) return `${posted}, không có số ngày tối thiểu theo luật → ${until}`;
  const off = stepOf(steps, 'lastDayOff');
  const ordinal = counted.unit === 'calendarDay' ? 'ngày thứ' : 'ngày làm việc thứ';
  const last = `${ordinal} ${counted.amount} là ${short(counted.lastDay)}${off ? ` (${whyOff(off)})` : ''}`;
  const from = `tính từ ${short(addDays(startOn, 1))}`;
  const later =
    closesOn > minimumOn ? `tối thiểu hết ngày ${short(minimumOn)}, cơ quan đặt hạn dài hơn → ${until}` : '';
  return later ? `${posted}, ${from}, ${last}; ${later}` : `${posted}, ${from}, ${last} → ${until}`;
}

function stepOf<Kind extends DeadlineStep['kind']>(
  steps: readonly DeadlineStep[],
  kind: Kind,
): Step<Kind> | undefined {
  return steps.find((step): step is Step<Kind> => step.kind === kind);
}

/** Older deadlines do not say which row of the calendar it was; then the name of the day stands there. */
function whyOff({ on, why, dayKind }: Step<'lastDayOff'>): string {
  if (why === 'weekend') return weekday(on);
  return dayKind ? kindOf(dayKind) : why;
}

/** The day off that moved the last day, with its source and status; undefined for a weekend and for older deadlines. */
export function dayOffSource({ steps }: Pick<Deadline, 'steps'>): string | undefined {
  const off = stepOf(steps, 'lastDayOff');
  if (!off?.daySource || !off.dayStatus) return undefined;
  return `Ngày nghỉ ${formatDate(off.on)} (${off.why}): ${off.daySource} (${ruleStatusNames[off.dayStatus]}).`;
}

const kindOf = (kind: CalendarKind): string => calendarKindNames[kind];

export const regimeNames: Record<Regime, string> = {
  law2015: 'mở đến hết 31/3/2025: Luật số 80/2015/QH13',
  law2025: 'mở từ 01/4/2025 đến 30/6/2025: Luật số 64/2025/QH15',
  law2025Amended: 'mở từ 01/7/2025: Luật số 64/2025/QH15, sửa đổi bởi Luật số 87/2025/QH15',
};

export const rowChoiceText = {
  chosen: (basis: string) =>
    `Cơ quan áp dụng dòng quy tắc này theo điều khoản chuyển tiếp: ${basis}. Dòng có hiệu lực vào ngày mở đợt là dòng khác.`,
  reason: (reason: string) => `Lý do: ${reason}`,
  regime: 'Thời kỳ',
  line: timeLimitsText.whyTitle,
} as const;
