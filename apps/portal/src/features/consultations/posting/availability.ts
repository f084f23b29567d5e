import { type Calendar, dayOff, workingDayFrom } from '#features/time-limits/calendar.ts';
import type { Deadline } from '#features/time-limits/deadline.ts';
import type { PostingPlace } from '#features/time-limits/rule.ts';
import { addDays, endOfLegalDay, startOfLegalDay } from '#platform/clock.ts';
import { type PostingEvent, standing } from './posting-event.ts';

/**
 * A day counts when the draft could be read on it but for at most this long in all. No norm says how long; the reading is in
 * docs/interpretations/0008-days-of-real-availability.md (unverified).
 */
export const LOST_AFTER_MS = 60 * 60_000;
/** Longest search for the day on which the minimum is reached; no rule asks for more than 90 days. */
const SEARCH_DAYS = 400;

interface Span {
  readonly from: number;
  readonly to: number;
}

export interface PlaceAvailability {
  readonly place: PostingPlace;
  /** Whether the rule wants the draft here. */
  readonly required: boolean;
  /** First posting that stands; null: never posted here. */
  readonly postedAt: Date | null;
  /** Days after the posting day, up to the last known day, on which it could be read. */
  readonly counted: number;
  /** Days within the period that do not count, with the minutes that the draft was missing. */
  readonly lost: readonly { readonly on: string; readonly minutes: number }[];
  /** The day, rolled to a working day, by whose end the minimum is reached here; null: it cannot be, as things are. */
  readonly fullOn: string | null;
}

/** What is needed to count: the published deadline, the calendar, what happened, and the last day that is over. */
export interface PostingQuestion {
  readonly deadline: Deadline;
  /** The published last day; an extension moves it. */
  readonly closesOn: string;
  readonly calendar: Calendar;
  readonly events: readonly PostingEvent[];
  /** The last day of which all is known: yesterday, while the round is open. */
  readonly knownTo: string;
}

/** How each place fared. A place at which nothing happened and that no rule names is left out. */
export function availability(question: PostingQuestion): PlaceAvailability[] {
  const required = requiredPlace(question.deadline);
  const places = new Set<PostingPlace>([
    'ownPortal',
    required,
    ...standing(question.events).map(({ place }) => place),
  ]);
  return [...places].map((place) => atPlace(place, place === required, question));
}

/** Rules that were kept with older deadlines name no place: they meant the own portal. */
export function requiredPlace({ rule }: Pick<Deadline, 'rule'>): PostingPlace {
  return rule?.place ?? 'ownPortal';
}

function atPlace(place: PostingPlace, required: boolean, question: PostingQuestion): PlaceAvailability {
  const { deadline, closesOn, events, knownTo } = question;
  const offline = offlineSpans(events, place);
  const missing = (day: string) =>
    overlap(offline, startOfLegalDay(day).getTime(), endOfLegalDay(day).getTime());
  const end = knownTo < closesOn ? knownTo : closesOn;
  const lost: { on: string; minutes: number }[] = [];
  let counted = 0;
  for (let day = addDays(deadline.startOn, 1); day <= end; day = addDays(day, 1)) {
    const ms = missing(day);
    if (ms > LOST_AFTER_MS) lost.push({ on: day, minutes: Math.round(ms / 60_000) });
    else counted += 1;
  }
  const postedAt = standing(events).find((one) => one.place === place && one.event === 'posted')?.at ?? null;
  const fullOn = postedAt ? reachedOn(question, (day) => missing(day) <= LOST_AFTER_MS) : null;
  return { place, required, postedAt, counted, lost, fullOn };
}

/**
 * The day by whose end the draft has stood for the minimum, counting only days on which it could be read (calendar days, or
 * working days for a rule that counts those); a last day off rolls on (Civil Code 91/2015/QH13, Article 148). Days to come
 * count as if nothing more happened. Without a minimum, nothing is to be reached.
 */
function reachedOn({ deadline, calendar }: PostingQuestion, counts: (day: string) => boolean): string | null {
  const { rule, startOn } = deadline;
  if (!rule) return null;
  let left = rule.amount;
  for (let day = addDays(startOn, 1), n = 0; n < SEARCH_DAYS; day = addDays(day, 1), n += 1) {
    if (!counts(day) || (rule.unit === 'workingDay' && dayOff(day, calendar))) continue;
    left -= 1;
    if (left === 0) return workingDayFrom(day, calendar);
  }
  return null;
}

/** When the draft could not be read at the place: before it was posted, after it was taken off, and in outages. */
function offlineSpans(events: readonly PostingEvent[], place: PostingPlace): Span[] {
  const here = standing(events).filter((one) => one.place === place);
  const spans: Span[] = [];
  let offSince: number | undefined = Number.NEGATIVE_INFINITY;
  for (const { event, at, until } of here) {
    if (event === 'outage') spans.push({ from: at.getTime(), to: until?.getTime() ?? at.getTime() });
    else if (event === 'withdrawn') offSince ??= at.getTime();
    else if (offSince !== undefined) {
      spans.push({ from: offSince, to: at.getTime() });
      offSince = undefined;
    }
  }
  if (offSince !== undefined) spans.push({ from: offSince, to: Number.POSITIVE_INFINITY });
  return merged(spans);
}

function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = out.at(-1);
    if (last && span.from <= last.to)
      out[out.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else out.push(span);
  }
  return out;
}

/** Milliseconds of [from, to) that lie in the spans; a last instant of a day belongs to it. */
function overlap(spans: readonly Span[], from: number, to: number): number {
  return spans.reduce((sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)), 0);
}

/** What counts for the round: the place that the rule names. */
export interface PostingOutcome {
  readonly countedDays: number;
  readonly lostDays: number;
  readonly fullOn: string | null;
}

export function outcomeOf(places: readonly PlaceAvailability[]): PostingOutcome {
  const one = places.find(({ required }) => required);
  return { countedDays: one?.counted ?? 0, lostDays: one?.lost.length ?? 0, fullOn: one?.fullOn ?? null };
}

/** Whether the minimum is, or will be, reached by the end of the published last day. */
export function isInFull(outcome: PostingOutcome, closesOn: string): boolean {
  return outcome.fullOn !== null && outcome.fullOn <= closesOn;
}
