import type { PersonActor } from '#features/authority/actor.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { standingOf } from '../task.ts';
import { findMyTasks } from './my-tasks.store.server.ts';

export type MyTaskGroup = 'mine' | 'leading' | 'requested' | 'helping';

/** Tasks of running plans that concern this person or a body of theirs, each in one group only. */
export async function loadMyTasks({ db, clock }: Platform, actor: PersonActor, all: boolean) {
  const today = legalDay(clock.now());
  const who = { personId: actor.personId, organisationIds: actor.ownOrganisationIds };
  const tasks = (await findMyTasks(db, who, all)).map((task) => ({
    ...task,
    standing: standingOf(task, today),
    group: groupOf(task),
  }));
  return { tasks, today };
}

function groupOf({
  isGiven,
  leads,
  mode,
}: {
  readonly isGiven: boolean;
  readonly leads: boolean;
  readonly mode: string;
}): MyTaskGroup {
  if (isGiven) return 'mine';
  if (mode === 'requested') return 'requested';
  return leads ? 'leading' : 'helping';
}
