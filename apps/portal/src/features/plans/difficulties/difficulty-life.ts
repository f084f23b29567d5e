/** raised: with the focal unit · forwarded: with the leader · answered · returned by the focal unit · withdrawn. */
export const DIFFICULTY_STATES = ['raised', 'forwarded', 'answered', 'returned', 'withdrawn'] as const;
export type DifficultyState = (typeof DIFFICULTY_STATES)[number];
export const DIFFICULTY_EVENTS = ['forward', 'return', 'answer', 'withdraw'] as const;
export type DifficultyEvent = (typeof DIFFICULTY_EVENTS)[number];
/** focal: looks after the plan · leader: of the body whose plan it is · raiser: the person who raised it. */
export type DifficultyRole = 'focal' | 'leader' | 'raiser';

/** (state, event, role) → state. The leader decides what has come through the focal unit; what was decided stays. */
export const DIFFICULTY_LIFE: readonly (readonly [
  DifficultyState,
  DifficultyEvent,
  DifficultyRole,
  DifficultyState,
])[] = [
  ['raised', 'forward', 'focal', 'forwarded'],
  ['raised', 'return', 'focal', 'returned'],
  ['raised', 'withdraw', 'raiser', 'withdrawn'],
  ['forwarded', 'answer', 'leader', 'answered'],
  ['forwarded', 'withdraw', 'raiser', 'withdrawn'],
];

export function nextDifficultyState(
  state: DifficultyState,
  event: DifficultyEvent,
  roles: readonly DifficultyRole[],
): DifficultyState | undefined {
  return DIFFICULTY_LIFE.find(
    ([from, what, who]) => from === state && what === event && roles.includes(who),
  )?.[3];
}

export function difficultyEventsOf(
  state: DifficultyState,
  roles: readonly DifficultyRole[],
): DifficultyEvent[] {
  return DIFFICULTY_LIFE.filter(([from, , who]) => from === state && roles.includes(who)).map(
    ([, what]) => what,
  );
}
