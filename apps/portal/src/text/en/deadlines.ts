import type { IntakeState } from '#features/submissions/intake.ts';
import type { Deadline, DeadlineStep } from '#features/time-limits/deadline.ts';
import { addDays } from '#platform/clock.ts';
import { daysLeft, formatDayMonth, formatLegalDate } from './dates.ts';

type Step<Kind extends DeadlineStep['kind']> = Extract<DeadlineStep, { kind: Kind }>;

/** The last day of a period, to its last moment (24:00). */
export const untilMidnight = (day: string): string => `until midnight at the end of ${formatLegalDate(day)}`;

interface Intake {
  readonly intake: IntakeState;
  readonly closesOn: string | null;
  /** Days from today to the last one. */
  readonly left: number;
}

/** Whether comments are taken, in a few words and a sentence. */
export function intakeLine({ intake, closesOn, left }: Intake): readonly [short: string, rest: string] {
  switch (intake) {
    case 'open':
      return closesOn
        ? [`${daysLeft(left)}.`, `Comments are taken ${untilMidnight(closesOn)}, Vietnam time.`]
        : ['Open for comments.', ''];
    case 'notYetOpen':
      return ['Comments are not taken yet.', ''];
    case 'closed':
      return [
        'Closed for comments.',
        closesOn ? `Comments were taken ${untilMidnight(closesOn)}, Vietnam time.` : '',
      ];
    case 'withdrawn':
      return [
        'The drafting body has withdrawn this draft.',
        'It stays here to be looked up; comments are not taken any more.',
      ];
  }
}

/** Why that day, in one line: how the days were counted (Civil Code 91/2015/QH13, Articles 147-148). */
export function explanationLine(deadline: Deadline): string {
  const { startOn, minimumOn, closesOn, steps } = deadline;
  const short = (day: string) => formatDayMonth(day, day.slice(0, 4) !== closesOn.slice(0, 4));
  const posted = `Posted on ${short(startOn)}`;
  const counted = stepOf(steps, 'counted');
  if (!counted) return `${posted}; the law sets no least number of days.`;
  const off = stepOf(steps, 'lastDayOff');
  const unit = counted.unit === 'calendarDay' ? 'day' : 'working day';
  const why = off && (off.why === 'weekend' ? ', on a weekend' : ', a public day off');
  const last = `${unit} ${counted.amount} is ${short(counted.lastDay)}${why ?? ''}`;
  const moved = off ? `, so the period runs to the end of ${short(minimumOn)}` : '';
  const later = closesOn > minimumOn ? '; the drafting body chose a later day' : '';
  return `${posted}; days are counted from ${short(addDays(startOn, 1))}; ${last}${moved}${later}.`;
}

function stepOf<Kind extends DeadlineStep['kind']>(
  steps: readonly DeadlineStep[],
  kind: Kind,
): Step<Kind> | undefined {
  return steps.find((step): step is Step<Kind> => step.kind === kind);
}
