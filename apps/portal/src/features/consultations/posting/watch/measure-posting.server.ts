import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { stateAt } from '../../consultation.ts';
import { findPostings } from '../../consultations.store.server.ts';
import { isPosted, type PostingEvent, standing } from '../posting-event.ts';
import { expectedSince, gapBetween } from './outage-watch.ts';
import {
  endWatch,
  findWatchedRounds,
  holdWatch,
  noteAnswer,
  noteMeasure,
  proposeOutage,
  type WatchedRound,
} from './watch.store.server.ts';

/** Whether the page of this draft answers a request from outside. Never throws. */
export type Probe = (slug: string) => Promise<boolean>;

export interface Measuring {
  readonly toleranceMinutes: number;
  /** False where the clock is moved by hand (a demo): a day that was skipped is no outage. */
  readonly proposes: boolean;
}

/** Rounds that are asked at once: a slow answer of one must not make the others look silent. */
const AT_ONCE = 8;

/**
 * Runs each minute. A page that answers moves its watch on; one that does not, or a process that was not there to ask, leaves a
 * gap, which is proposed as an outage when the page answers again, is taken down, or the round is over. Nothing of it counts.
 */
export async function measurePosting(platform: Platform, probe: Probe, measuring: Measuring): Promise<void> {
  const { db, clock } = platform;
  const measuredBefore = await inTransaction(db, (tx) => noteMeasure(tx, clock.now()));
  const rounds = await findWatchedRounds(db);
  for (let at = 0; at < rounds.length; at += AT_ONCE) {
    const some = rounds.slice(at, at + AT_ONCE);
    const answered = await Promise.all(
      some.map(({ slug, ...round }) => isOpen(round, clock.now()) && probe(slug)),
    );
    for (const [i, round] of some.entries())
      await note(platform, round, { answered: answered[i] === true, measuredBefore, ...measuring });
  }
}

const isOpen = (round: Pick<WatchedRound, 'state' | 'closesAt'>, now: Date) => stateAt(round, now) === 'open';

interface Measured extends Measuring {
  readonly answered: boolean;
  readonly measuredBefore: Date | undefined;
}

async function note({ db, clock }: Platform, round: WatchedRound, measured: Measured): Promise<void> {
  const now = clock.now();
  const { id } = round;
  const events = await findPostings(db, id);
  const stands = isOpen(round, now) && isPosted(events, 'ownPortal');
  if (stands && !measured.answered) return;
  const until = stands ? now : endOf(round, events, now);
  await inTransaction(db, async (tx) => {
    // As it is now, and not when the page was asked: meanwhile another process may have had an answer.
    const watch = await holdWatch(tx, id);
    if (!stands && !watch) return;
    const since =
      watch?.lastAt ?? expectedSince(postedAt(events), measured.measuredBefore, measured.toleranceMinutes);
    const gap = gapBetween(since, until, measured.toleranceMinutes);
    if (gap && measured.proposes && round.state !== 'withdrawn') await proposeOutage(tx, id, gap, now);
    await (stands ? noteAnswer(tx, id, now) : endWatch(tx, id, now));
  });
}

const ownLast = (events: readonly PostingEvent[], kind: 'posted' | 'withdrawn') =>
  standing(events).findLast(({ place, event }) => place === 'ownPortal' && event === kind)?.at;
const postedAt = (events: readonly PostingEvent[]) => ownLast(events, 'posted');

/** When the page no longer had to answer: at the end of the round, or when it was taken down. */
function endOf({ closesAt }: WatchedRound, events: readonly PostingEvent[], now: Date): Date {
  const ends = [now, closesAt, isPosted(events, 'ownPortal') ? undefined : ownLast(events, 'withdrawn')];
  return new Date(Math.min(...ends.flatMap((end) => end?.getTime() ?? [])));
}
