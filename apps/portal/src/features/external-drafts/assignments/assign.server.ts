import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findReach } from '#features/organisations/find-reach.server.ts';
import { isValidOn } from '#features/organisations/organisation.ts';
import {
  findOrganisations,
  requireOrganisation,
} from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { changed } from '../external-draft-change.server.ts';
import {
  holdExternalDraft,
  requireExternalDraft,
  updateExternalDraft,
} from '../external-drafts.store.server.ts';
import { next } from '../lifecycle.ts';
import {
  findAssignments,
  insertAssignment,
  requireAssignment,
  withdraw,
} from './assignments.store.server.ts';

export type AssignRefusal =
  | 'notAssignable'
  | 'opinionNotAsked'
  | 'notBelow'
  | 'bodyEnded'
  | 'alreadyAssigned'
  | 'dueInPast'
  | 'dueAfterOurs';

export interface AssignInput {
  readonly organisationId: string;
  readonly dueOn: string;
  readonly note: string;
  readonly version: number;
}

/** Gives the draft to a unit of the house, or to a body that belongs to it: whom one may order, not whom one asks by letter. */
export async function assignUnit(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: AssignInput,
): Promise<Result<{ id: string }, AssignRefusal>> {
  const { db, clock } = platform;
  const draft = await requireExternalDraft(db, id);
  requirePermission(actor, 'externalDraft.edit', draft);
  if (!draft.opinionAsked) return refuse('opinionNotAsked');
  const state = next(draft.state, 'assign', 'writer');
  if (!state) return refuse('notAssignable');
  const now = clock.now();
  const today = legalDay(now);
  const body = await requireOrganisation(db, input.organisationId);
  if (!isValidOn(body, today)) return refuse('bodyEnded', { name: body.name });
  const reach = await unitsBelow(db, draft.organisationId, today);
  if (!reach.some((unit) => unit.id === body.id)) return refuse('notBelow');
  if (input.dueOn < today) return refuse('dueInPast');
  if (draft.dueOn && input.dueOn > draft.dueOn && draft.dueOn >= today) return refuse('dueAfterOurs');
  return await inTransaction(db, async (tx) => {
    await holdExternalDraft(tx, id, 'update');
    const others = await findAssignments(tx, id);
    if (others.some((other) => other.organisationId === body.id && other.withdrawnReason === null))
      return refuse('alreadyAssigned');
    await updateExternalDraft(tx, id, input.version, { state });
    const { dueOn, note } = input;
    const assignment = { id: newId(now), externalDraftId: id, organisationId: body.id, dueOn, note };
    await insertAssignment(tx, { ...assignment, assignedOn: today, assignedBy: actor.personId });
    const told = { topic: 'externalDraft.assigned', tell: body.id };
    const after = { assignedTo: body.id, dueOn, state };
    await changed(tx, actor, draft, { act: 'externalDraft.assigned', ...told, after }, now);
    return ok({ id: assignment.id });
  });
}

/** No longer waits for this unit; what it has sent stays. */
export async function withdrawAssignment(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly assignmentId: string; readonly version: number; readonly reason: string },
): Promise<Result<null, 'notAssignable' | 'withdrawn'>> {
  const { db, clock } = platform;
  const draft = await requireExternalDraft(db, id);
  requirePermission(actor, 'externalDraft.edit', draft);
  if (!next(draft.state, 'assign', 'writer')) return refuse('notAssignable');
  const assignment = await requireAssignment(db, id, input.assignmentId);
  if (assignment.withdrawnReason !== null) return refuse('withdrawn');
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await withdraw(tx, assignment, input.version, input.reason);
    const after = { assignedTo: assignment.organisationId };
    const act = 'externalDraft.assignmentWithdrawn';
    await changed(tx, actor, draft, { act, after, reason: input.reason }, now);
  });
  return ok(null);
}

/** Whom a body may give the work to on a day: itself and its units, then the bodies that belong to it. */
export async function unitsBelow(db: Db, organisationId: string, day: string) {
  const own = await requireOrganisation(db, organisationId);
  const reach = await findReach(db, own, day);
  const found = await findOrganisations(db, {
    ids: [...new Set([...reach.ownIds, ...reach.subordinateIds])],
  });
  const inForce = found.filter((body) => isValidOn(body, day));
  const isOwn = new Set(reach.ownIds);
  return inForce.map(({ id, name }) => ({ id, name, isOwn: isOwn.has(id) }));
}
