import type { PersonActor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { standingOf } from '../task.ts';
import { findMyTasks, type MyTask, type MyTaskFilter } from './my-tasks.store.server.ts';

const TASKS_PER_PAGE = 50;

export interface MyTasksAsked {
  readonly all?: boolean;
  /** Of one body or unit of the house: what names it, and what its people have been given. */
  readonly bodyId?: string | undefined;
  /** Without: everything, for a file. */
  readonly page?: number;
}

/** Tasks of running plans that concern this person, a body of theirs or the one asked for, each in one group only. */
export async function loadMyTasks(
  { db, clock }: Platform,
  actor: PersonActor,
  { all = false, bodyId, page }: MyTasksAsked = {},
) {
  const today = legalDay(clock.now());
  const ours = actor.ownOrganisationIds.filter((organisationId) =>
    can(actor, 'task.read', { organisationId }),
  );
  const asked = ours.find((id) => id === bodyId);
  const filter: MyTaskFilter = {
    ...{ personId: actor.personId, organisationIds: asked ? [asked] : ours, all },
    everybodys: asked !== undefined,
    ...(page !== undefined && { limit: TASKS_PER_PAGE, offset: (Math.max(1, page) - 1) * TASKS_PER_PAGE }),
  };
  const { tasks, total } = await findMyTasks(db, filter);
  const bodies = (await findOrganisations(db, { ids: ours })).map(({ id, name }) => ({ id, name }));
  return {
    tasks: tasks.map((task): MyTask & { readonly standing: ReturnType<typeof standingOf> } => ({
      ...task,
      standing: standingOf(task, today),
    })),
    ...{ total, today, bodies, bodyId: asked ?? null },
    page: Math.max(1, page ?? 1),
    pages: Math.max(1, Math.ceil(total / TASKS_PER_PAGE)),
  };
}
