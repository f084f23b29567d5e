import type { Activity } from '../activity.ts';
import type { ProofKind } from '../channels/channel-kinds.data.ts';

export const ACTIVITY_STATES = ['planned', 'prepared', 'recorded', 'cancelled'] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];
export type ActivityEvent = 'prepare' | 'unprepare' | 'done' | 'notDone' | 'cancel';

/** (state, event) → state. "recorded" is done; proven is a fact beside it, not a state. */
export const ACTIVITY_LIFE: readonly (readonly [ActivityState, ActivityEvent, ActivityState])[] = [
  ['planned', 'prepare', 'prepared'],
  ['prepared', 'unprepare', 'planned'],
  ['planned', 'done', 'recorded'],
  ['prepared', 'done', 'recorded'],
  ['recorded', 'notDone', 'planned'],
  ['planned', 'cancel', 'cancelled'],
  ['prepared', 'cancel', 'cancelled'],
  ['recorded', 'cancel', 'cancelled'],
];

export function nextActivityState(state: ActivityState, event: ActivityEvent): ActivityState | undefined {
  return ACTIVITY_LIFE.find(([from, what]) => from === state && what === event)?.[2];
}

/**
 * How an activity stands on a day. late: its day is over and nothing proves it, whatever its state; so a loudspeaker that nobody
 * confirmed is late, and a conference whose list was never handed in too.
 */
export type ActivityStanding = 'planned' | 'prepared' | 'done' | 'proven' | 'late' | 'cancelled';

export function activityStanding(
  { state, heldOn, proven }: Pick<Activity, 'state' | 'heldOn' | 'proven'>,
  today: string,
): ActivityStanding {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'recorded' && proven) return 'proven';
  if (heldOn < today) return 'late';
  return state === 'recorded' ? 'done' : state;
}

/** Whether one tap of who carried it out is enough proof on this channel (interpretation 0089). */
export const mayConfirm = (proofs: readonly ProofKind[]): boolean => proofs.includes('confirmation');
