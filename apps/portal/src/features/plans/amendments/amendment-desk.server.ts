import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { ok, type Result } from '#platform/result.ts';
import type { Plan } from '../plan.ts';
import { mayReadWhole, openPlan } from '../plan-access.server.ts';
import { requirePlan } from '../plans.store.server.ts';
import { findSections } from '../sections/sections.store.server.ts';
import { findTaskUnits } from '../tasks/task-units.store.server.ts';
import { findTasks } from '../tasks.store.server.ts';
import { amendmentEventsOf, isWritten, type PlanAmendment } from './amendment.ts';
import {
  findAmendments,
  findChanges,
  findNotices,
  markRead,
  requireAmendment,
} from './amendments.store.server.ts';
import { whyNotApproved } from './decide-amendment.server.ts';
import { amendmentRoles } from './move-amendment.server.ts';
import { noteAmendment } from './note-amendment.server.ts';
import { changedFields, type PrintedTask } from './printed-plan.ts';

/** Bodies of the actor that were told of an amendment; only they and the readers of the whole plan see it. */
async function toldBodies(db: Db, actor: Actor, plan: Plan): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  const { programmeId } = plan;
  for (const { amendmentId, organisationId } of await findNotices(db, plan.id))
    if (can(actor, 'task.read', { organisationId, programmeId }))
      found.set(amendmentId, [...(found.get(amendmentId) ?? []), organisationId]);
  return found;
}

/** "Điều chỉnh lần n", for the page of the plan: all, or those of which a body of the actor was told. */
export async function listAmendments(
  db: Db,
  actor: Actor,
  plan: Plan,
): Promise<Pick<PlanAmendment, 'id' | 'ordinal' | 'state' | 'reason' | 'decidedAt' | 'createdAt'>[]> {
  const all = await findAmendments(db, plan.id);
  const told = mayReadWhole(actor, plan) ? undefined : await toldBodies(db, actor, plan);
  return all
    .filter(({ id }) => !told || told.has(id))
    .map(({ id, ordinal, state, reason, decidedAt, createdAt }) => ({
      ...{ id, ordinal, state, reason, decidedAt, createdAt },
    }));
}

/**
 * All that the page of one amendment shows. A body that was told of it sees what it changed in the lines that named or name
 * it, in effect only; goals and the plan as it was are for who reads the whole plan.
 */
export async function loadAmendment({ db, clock }: Platform, actor: Actor, planId: string, id: string) {
  const { plan, isWhole, told } = await openAmendment(db, actor, planId, id);
  const [amendment, changes, tasks] = await Promise.all([
    requireAmendment(db, planId, id),
    findChanges(db, id),
    findTasks(db, planId),
  ]);
  const names = await findPersonNames(
    db,
    [amendment.createdBy, amendment.proposedBy, amendment.decidedBy].filter((one) => one !== null),
  );
  const nameOf = (personId: string | null) => (personId && isWhole ? (names.get(personId) ?? null) : null);
  const mine = (line: PrintedTask | null) => isWhole || line?.bodies.some((body) => told.includes(body));
  const roles = amendmentRoles(actor, plan);
  const writes = roles.includes('keeper') && plan.state === 'inForce' && isWritten(amendment.state);
  const events = plan.state === 'inForce' ? amendmentEventsOf(amendment.state, roles) : [];
  const ownWork =
    events.includes('approve') && actor.kind === 'person'
      ? await whyNotApproved(db, actor, amendment, legalDay(clock.now()))
      : undefined;
  const ids = tasks.map((task) => task.id);
  const notices = (await findNotices(db, planId)).filter((notice) => notice.amendmentId === id);
  const bodies = await findOrganisations(db, { ids: notices.map(({ organisationId }) => organisationId) });
  const chosen = await findOrganisations(db, { ids: changes.flatMap(({ given }) => given?.leadId ?? []) });
  return {
    plan: isWhole ? plan : { ...plan, goals: '' },
    amendment: isWhole ? amendment : { ...amendment, goals: null, sections: null, earlier: null },
    people: {
      created: nameOf(amendment.createdBy),
      proposed: nameOf(amendment.proposedBy),
      decided: nameOf(amendment.decidedBy),
    },
    changes: changes
      .filter(({ before, after }) => mine(before) || mine(after))
      .map((change) => ({
        ...change,
        // Until it is approved: as the form says it, beside the line as it is.
        ordinalOfTask:
          (change.after ?? change.before)?.ordinal ??
          tasks.find((task) => task.id === change.taskId)?.ordinal,
        title:
          change.after?.title ??
          change.given?.title ??
          tasks.find((task) => task.id === change.taskId)?.title ??
          '',
        fields: change.before || change.after ? changedFields(change.before, change.after) : [],
        lead: chosen.find(({ id: leadId }) => leadId === change.given?.leadId)?.name ?? '',
      })),
    tasks: writes ? tasks : [],
    sections: isWhole ? (amendment.sections ?? (await findSections(db, planId))) : [],
    units: writes ? await findTaskUnits(db, ids) : [],
    told: isWhole
      ? notices.map(({ organisationId, readAt }) => ({
          ...{ id: organisationId, readAt },
          name: bodies.find((body) => body.id === organisationId)?.name ?? '',
        }))
      : [],
    isWhole,
    writes,
    events: events.filter((event) => event !== 'approve' || !ownWork),
    /** Why this person, who approves amendments, does not approve this one. */
    ownWork: ownWork ?? null,
    mayMarkRead: notices.some(
      ({ organisationId, readAt }) => readAt === null && told.includes(organisationId),
    ),
  };
}

/** A body says that it has read what was changed for it. */
export async function readAmendment(
  { db, clock }: Platform,
  actor: PersonActor,
  planId: string,
  id: string,
): Promise<Result<null, never>> {
  const { plan, told } = await openAmendment(db, actor, planId, id);
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    const read = await markRead(tx, id, told, { by: actor.personId, at: now });
    if (read > 0) await noteAmendment(tx, actor, plan, { act: 'plan.amendmentRead', amendmentId: id }, now);
  });
  return ok(null);
}

/** Throws NotFound to whom it does not concern: that there is one is nobody else's business. */
async function openAmendment(db: Db, actor: Actor, planId: string, id: string) {
  const plan = await requirePlan(db, planId);
  const isWhole = mayReadWhole(actor, plan);
  const told = (await toldBodies(db, actor, plan)).get(id) ?? [];
  if (!isWhole && told.length === 0) {
    await openPlan(db, actor, planId);
    throw new NotFound(`amendment ${id}`);
  }
  return { plan, isWhole, told };
}
