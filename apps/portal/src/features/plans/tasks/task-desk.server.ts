import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { mayReadWhole, partOf } from '../plan-access.server.ts';
import { isClosed, standingOf, type Task } from '../task.ts';
import { findTasks } from '../tasks.store.server.ts';
import { findEvidence, findEvidenceChoices } from './evidence.store.server.ts';
import { findGivable, givingBodies } from './give-task.server.ts';
import { mayAttachEvidence } from './prove-task.server.ts';
import { openTask } from './task-access.server.ts';
import { findTaskComments } from './task-comments.store.server.ts';
import { taskEventsOf } from './task-life.ts';
import { findNeeds } from './task-links.store.server.ts';
import { findTaskPeople } from './task-people.store.server.ts';
import { percentOf, turnsThatCount } from './task-percent.ts';
import { findTaskWindows } from './task-windows.store.server.ts';
import { timeFromWords } from './time/task-time.ts';

/** All that the page of one task shows. */
export async function loadTask(platform: Platform, actor: Actor, taskId: string) {
  const { db, clock } = platform;
  const opened = await openTask(db, actor, taskId);
  const { plan, task, units, roles, bodies } = opened;
  const today = legalDay(clock.now());
  const all = await findTasks(db, plan.id);
  const [details, needs, people, comments] = await Promise.all([
    shownDetails(db, all),
    findNeeds(db, plan.id),
    findTaskPeople(db, [taskId], today),
    findTaskComments(db, taskId),
  ]);
  const giving = givingBodies(actor, opened);
  const own = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  const named = await findOrganisations(db, {
    ids: units.flatMap(({ organisationId }) => organisationId ?? []),
  });
  // Another body sees what hangs on its task only where it is named there too; of the rest, how much of it is open.
  const part = mayReadWhole(actor, plan) ? undefined : await partOf(db, actor, plan);
  const shown = (id: string) => {
    const one = all.find((other) => other.id === id);
    if (!one || (part && !part.has(id))) return [];
    return [{ ...one, standing: standingOf(one, today), percent: details.percent(one) }];
  };
  const openElsewhere = (hanging: readonly string[]) =>
    all.filter((one) => hanging.includes(one.id) && part && !part.has(one.id) && !isClosed(one)).length;
  const partIds = all.filter(({ parentId }) => parentId === taskId).map(({ id }) => id);
  const needIds = needs.filter(({ from }) => from === taskId).map(({ to }) => to);
  const works = plan.state !== 'ended' && (bodies.length > 0 || roles.length > 0);
  return {
    plan: part ? { ...plan, goals: '' } : plan,
    task: { ...task, standing: standingOf(task, today), percent: details.percent(task) },
    time: timeFromWords(task.timeText, plan.year).kind,
    units: units.map((unit) => {
      const body = named.find(({ id }) => id === unit.organisationId);
      return {
        ...unit,
        body: body?.name ?? null,
        endedOn: body?.validTo && body.validTo < today ? body.validTo : null,
      };
    }),
    windows: details.windows(taskId),
    evidence: details.evidence(taskId),
    parent: task.parentId ? (shown(task.parentId)[0] ?? null) : null,
    parts: partIds.flatMap(shown),
    needs: needIds.flatMap(shown),
    openElsewhere: { parts: openElsewhere(partIds), needs: openElsewhere(needIds) },
    neededBy: needs.filter(({ to }) => to === taskId).flatMap(({ from }) => shown(from)),
    others: part
      ? []
      : all.filter(({ id }) => id !== taskId).map(({ id, ordinal, title }) => ({ id, ordinal, title })),
    people,
    givable: giving.length > 0 ? await findGivable(db, giving, today) : [],
    comments,
    events: plan.state === 'inForce' ? taskEventsOf(task.state, roles) : [],
    choices: works ? await findEvidenceChoices(db, own) : [],
    declared: actor.kind === 'person' && (await mayAttachEvidence(platform, taskId, actor.personId)),
    trail: await findTrail(db, { objectKind: 'task', objectId: taskId, limit: 60 }),
    may: {
      keep: can(actor, 'plan.edit', plan) && plan.state !== 'ended',
      work: works,
      turns: plan.state === 'inForce' && roles.includes('doer') && task.state !== 'cancelled',
      clear: can(actor, 'secrecy.clear', plan),
      /** Bodies in whose name a request may be answered. */
      answer: units.filter(
        ({ organisationId }) =>
          task.mode === 'requested' &&
          plan.state === 'inForce' &&
          organisationId !== null &&
          bodies.includes(organisationId),
      ),
      give: giving.length > 0 && plan.state !== 'ended',
    },
    today,
  };
}

/** Turns and evidence of the tasks of a plan, and how far each is. */
export async function shownDetails(db: Db, all: readonly Task[]) {
  const ids = all.map(({ id }) => id);
  const [windows, evidence] = await Promise.all([findTaskWindows(db, ids), findEvidence(db, ids)]);
  const of = {
    windows: (id: string) => windows.filter(({ taskId }) => taskId === id),
    evidence: (id: string) => evidence.filter(({ taskId }) => taskId === id),
    percent: (task: Task): number =>
      percentOf({
        state: task.state,
        windows: turnsThatCount(task.dueOn, of.windows(task.id)),
        proofs: of.evidence(task.id).filter(({ isPurged }) => !isPurged).length,
        wanted: task.proofsWanted,
        parts: all
          .filter(({ parentId, state }) => parentId === task.id && state !== 'cancelled')
          .map(of.percent),
      }),
  };
  return of;
}
