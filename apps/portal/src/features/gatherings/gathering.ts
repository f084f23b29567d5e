import type { GatheringKind } from './gathering-kinds.data.ts';

export const GATHERING_STATES = ['draft', 'announced', 'held', 'closed', 'cancelled'] as const;
export type GatheringState = (typeof GATHERING_STATES)[number];

/** A meeting, class or dialogue (hội nghị, buổi, lớp). */
export interface Gathering {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: GatheringKind;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** One of the two may be ''. */
  readonly place: string;
  readonly onlineAddress: string;
  /** null: as many as come. */
  readonly capacity: number | null;
  /** Nobody registers after this instant. */
  readonly registrationUntil: Date;
  readonly invitedOnly: boolean;
  readonly state: GatheringState;
  readonly cancelReason: string;
  readonly consultationId: string | null;
  /** The meeting of that round in offline-voices, once its points were handed over. */
  readonly meetingId: string | null;
  readonly activityId: string | null;
  readonly version: number;
}

export const GATHERING_ACTS = ['announce', 'hold', 'close', 'reopen', 'cancel'] as const;
export type GatheringAct = (typeof GATHERING_ACTS)[number];

/** Which step leads where; what is not here is refused. */
const STEPS: readonly (readonly [from: GatheringState, act: GatheringAct, to: GatheringState])[] = [
  ['draft', 'announce', 'announced'],
  ['draft', 'cancel', 'cancelled'],
  ['announced', 'hold', 'held'],
  ['announced', 'cancel', 'cancelled'],
  ['held', 'close', 'closed'],
  // Somebody was forgotten on the list.
  ['closed', 'reopen', 'held'],
];

export function stateAfter(from: GatheringState, act: GatheringAct): GatheringState | undefined {
  return STEPS.find(([state, step]) => state === from && step === act)?.[2];
}

export const actsIn = (state: GatheringState): GatheringAct[] =>
  STEPS.filter(([from]) => from === state).map(([, act]) => act);

export type StepRefusal = 'notNow' | 'tooEarly' | 'noPlace' | 'over' | 'noReason';

/** Whether a step may be taken now; undefined when nothing stands against it. */
export function whyNot(
  gathering: Pick<Gathering, 'state' | 'startsAt' | 'endsAt' | 'place' | 'onlineAddress'>,
  act: GatheringAct,
  { now, reason }: { readonly now: Date; readonly reason: string },
): StepRefusal | undefined {
  if (stateAfter(gathering.state, act) === undefined) return 'notNow';
  if (act === 'announce' && gathering.endsAt <= now) return 'over';
  if (act === 'announce' && gathering.place === '' && gathering.onlineAddress === '') return 'noPlace';
  // Nothing is written down as held before it began.
  if (act === 'hold' && gathering.startsAt > now) return 'tooEarly';
  if (act === 'cancel' && gathering.state === 'announced' && reason === '') return 'noReason';
  return undefined;
}

/** Everybody may read it: announced once, and never hidden again, so that who has a ticket learns what became of it. */
export const isPublic = ({ state }: Pick<Gathering, 'state'>): boolean => state !== 'draft';

export type ClosedBecause = 'cancelled' | 'over' | 'late' | 'invitedOnly';

/** Why nobody can register now; undefined when one can. A full house is no reason: one may wait. */
export function closedBecause(
  { state, registrationUntil, invitedOnly }: Pick<Gathering, 'state' | 'registrationUntil' | 'invitedOnly'>,
  now: Date,
  isInvited: boolean,
): ClosedBecause | undefined {
  if (state === 'cancelled') return 'cancelled';
  if (state !== 'announced') return 'over';
  if (registrationUntil <= now) return 'late';
  return invitedOnly && !isInvited ? 'invitedOnly' : undefined;
}
