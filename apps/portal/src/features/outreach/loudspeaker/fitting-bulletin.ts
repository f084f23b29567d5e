import type { BulletinKind, TimeOfDay } from '../pack/piece-kinds.ts';

interface Bulletin {
  readonly kind: string;
  readonly slot: TimeOfDay;
  readonly seconds: number;
}

interface Hour {
  /** "HH:MM" */
  readonly from: string | null;
  readonly to: string | null;
  /** The one that the plan asks for. */
  readonly bulletinKind: BulletinKind | null;
}

/**
 * Which bulletin is read at an hour: the kind that was chosen, else the longest that ends before the hour does, else the shortest. Its
 * greeting is that of the time of day. Without an end nobody knows how much time there is: the shortest.
 */
export function fittingBulletin<B extends Bulletin>(
  bulletins: readonly B[],
  { from, to, bulletinKind }: Hour,
): B | undefined {
  const slot: TimeOfDay = from !== null && from >= '12:00' ? 'evening' : 'morning';
  const ofSlot = bulletins
    .filter((each) => each.slot === slot)
    .sort((one, other) => one.seconds - other.seconds);
  const chosen = bulletinKind && ofSlot.find(({ kind }) => kind === bulletinKind);
  if (chosen) return chosen;
  const room = from !== null && to !== null ? secondsOf(to) - secondsOf(from) : 0;
  return ofSlot.findLast(({ seconds }) => seconds <= room) ?? ofSlot[0];
}

function secondsOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60;
}
