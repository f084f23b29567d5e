import type { Deadline, DeadlineStep } from '#features/time-limits/deadline.ts';
import { addDays } from '#platform/clock.ts';
import type { Translated } from '../language.ts';
import type * as lines from '../vi/deadline-line.ts';
import type * as vi from '../vi/time-limits.ts';
import { formatDayMonth, formatDeadline, formatLegalDate } from './dates.ts';

type Step<Kind extends DeadlineStep['kind']> = Extract<DeadlineStep, { kind: Kind }>;

/** Why that day, in one line: how the days were counted (Civil Code 91/2015/QH13, Articles 147-148). */
export function explanationInEnglish(deadline: Deadline): string {
  const { startOn, minimumOn, closesOn, steps } = deadline;
  const short = (day: string) => formatDayMonth(day, day.slice(0, 4) !== closesOn.slice(0, 4));
  const posted = `Posted on ${short(startOn)}`;
  const counted = stepOf(steps, 'counted');
  if (!counted) return `${posted}; the law sets no minimum number of days`;
  const off = stepOf(steps, 'lastDayOff');
  const unit = counted.unit === 'calendarDay' ? 'day' : 'working day';
  const why = off && (off.why === 'weekend' ? ', on a weekend' : ', a public day off');
  const last = `${unit} ${counted.amount} is ${short(counted.lastDay)}${why ?? ''}`;
  const moved = off ? `, so the period runs to the end of ${short(minimumOn)}` : '';
  const later = closesOn > minimumOn ? '; the drafting body chose a later day' : '';
  return `${posted}; days are counted from ${short(addDays(startOn, 1))}; ${last}${moved}${later}`;
}

function stepOf<Kind extends DeadlineStep['kind']>(
  steps: readonly DeadlineStep[],
  kind: Kind,
): Step<Kind> | undefined {
  return steps.find((step): step is Step<Kind> => step.kind === kind);
}

/** The sentence of one step, as the table of days has it beside it. */
export function stepInEnglish(step: DeadlineStep): string {
  switch (step.kind) {
    case 'firstDayNotCounted':
      return `The draft was posted on ${formatLegalDate(step.on)}. The day of posting is not counted.`;
    case 'counted':
      return step.unit === 'calendarDay'
        ? `Comments must be taken for at least ${step.amount} days, days off included. Day ${step.amount} is ${formatLegalDate(step.lastDay)}.`
        : `Comments must be taken for at least ${step.amount} working days. Working day ${step.amount} is ${formatLegalDate(step.lastDay)}.`;
    case 'lastDayOff': {
      const why = step.why === 'weekend' ? 'is on a weekend' : `is a public day off (“${step.why}”)`;
      return `${formatLegalDate(step.on)} ${why}. The period runs to the end of the next working day: ${formatDeadline(step.movedTo)}.`;
    }
    case 'bodyChoseLater':
      return `The drafting body chose a later day than the minimum (${formatLegalDate(step.minimum)}): ${formatDeadline(step.closesOn)}.`;
  }
}

export const statusesInEnglish: Translated<typeof vi.ruleStatusNames> = {
  V: 'read in the original',
  S: 'from a secondary source',
  U: 'not verified',
};

/** The day off that moved the last day, with its source and status; undefined for a weekend and for older deadlines. */
export function dayOffInEnglish({ steps }: Pick<Deadline, 'steps'>): string | undefined {
  const off = stepOf(steps, 'lastDayOff');
  if (!off?.daySource || !off.dayStatus) return undefined;
  return `Day off on ${formatDayMonth(off.on, true)} (“${off.why}”): “${off.daySource}” (${statusesInEnglish[off.dayStatus]}).`;
}

export const regimesInEnglish: Translated<typeof lines.regimeNames> = {
  law2015: 'opened until 31 March 2025: Law 80/2015/QH13',
  law2025: 'opened from 1 April to 30 June 2025: Law 64/2025/QH15',
  law2025Amended: 'opened since 1 July 2025: Law 64/2025/QH15 as amended by Law 87/2025/QH15',
};

export const rowChoiceInEnglish: Translated<typeof lines.rowChoiceText> = {
  chosen: (basis) =>
    `The body applies this rule under a transitional provision: “${basis}”. On the day of opening another rule was in force.`,
  reason: (reason) => `Reason: “${reason}”`,
  regime: 'Period',
  line: 'Why this day?',
};

export const whyThisDayInEnglish: Translated<
  Pick<
    typeof vi.timeLimitsText,
    | ('whyTitle' | 'noRule' | 'countingBasis' | 'unverifiedLong' | 'legalBasis')
    | ('posted' | 'dayOff' | 'deadline')
  >
> = {
  whyTitle: 'Why this day?',
  noRule:
    'The law sets no minimum number of days for this type of document. The body sets the last day itself and gives its reason.',
  countingBasis: 'Days are counted by Articles 147 and 148 of the Civil Code, 91/2015/QH13.',
  unverifiedLong: 'No legal officer has verified this rule yet. Look at the original before you rely on it.',
  legalBasis: 'Legal basis',
  posted: 'posted',
  dayOff: 'off',
  deadline: 'last',
};
