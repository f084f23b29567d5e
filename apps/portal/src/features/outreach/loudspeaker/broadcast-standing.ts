import type { Broadcast } from './broadcasts.store.server.ts';

/** confirmed: proven · toConfirm: its hour has come · ahead · missed: its day is over and nobody confirmed it. */
export type BroadcastStanding = 'confirmed' | 'toConfirm' | 'ahead' | 'missed';

/** `today` and `time` ("HH:MM") are of Vietnam. */
export function broadcastStanding(
  { onDay, from, state, proven }: Pick<Broadcast, 'onDay' | 'from' | 'state' | 'proven'>,
  today: string,
  time: string,
): BroadcastStanding {
  if (state === 'recorded' && proven) return 'confirmed';
  if (onDay < today) return 'missed';
  if (onDay > today || (from !== null && time < from)) return 'ahead';
  return 'toConfirm';
}
