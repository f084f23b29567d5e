import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findAskable } from '#features/directory/list-entries.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { organisationsAt, requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { holdConsultation, requireConsultation } from '../consultations.store.server.ts';
import { isOver } from '../lifecycle.ts';
import { findAskedNow, holdAsking, isSameAsked, namesOf } from './asked-already.server.ts';
import { askedToday, endedData } from './asked-today.server.ts';
import type { ListMember } from './asking-lists.store.server.ts';
import { namedByLaw } from './named-by-law.ts';
import type { AddBodyInput } from './request.schema.ts';
import {
  deleteRequestedBody,
  findRequestedBodies,
  holdRequest,
  insertRequest,
  insertRequestedBodies,
  updateRequest,
} from './requests.store.server.ts';
import { type Because, MOST_BODIES, mayPick, type RequestedBody } from './written-request.ts';

export type StartRefusal = 'over';
export type PickRefusal =
  | 'notPrepared'
  | 'over'
  | 'nameNeeded'
  | 'bodyEnded'
  | 'asksItself'
  | 'tooMany'
  | 'onList'
  | 'askedAlready'
  | 'noConsent';

/** Begins the list of one letter. Several letters may go out in one round. */
export async function startRequest(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  input: { readonly question: string },
): Promise<Result<{ id: string }, StartRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.edit', consultation);
  if (isOver(consultation.state)) return refuse('over');
  const now = clock.now();
  const id = newId(now);
  const { organisationId } = consultation;
  const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
  await inTransaction(db, async (tx) => {
    const by = actor.kind === 'person' ? actor.personId : null;
    await insertRequest(tx, { consultationId, id, question: input.question }, { by, at: now });
    await record(tx, actor, { act: 'request.started', ...about, after: { requestId: id } }, now);
  });
  return ok({ id });
}

/** Puts a body on the list by hand; one that has ended is refused with those who go on with its work. */
export async function addBody(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  requestId: string,
  input: AddBodyInput,
): Promise<Result<null, PickRefusal>> {
  const { db, clock } = platform;
  const { organisationId } = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.edit', { organisationId });
  const to = { consultationId, requestId };
  if (input.entryId) return await addEntry(platform, actor, to, input);
  const asked = await askedToday(db, input, legalDay(clock.now()));
  if (!asked) return refuse('nameNeeded');
  if (asked.kind === 'ended') return refuse('bodyEnded', endedData([asked]));
  const member =
    asked.kind === 'body'
      ? { organisationId: asked.body.id, name: asked.body.name }
      : { organisationId: null, name: asked.name };
  if (member.organisationId === organisationId) return refuse('asksItself');
  return await putOnList(platform, actor, to, [member], { because: 'chosen', again: input.again });
}

/** Somebody of the own directory who may be asked: an association, or a person who agreed to it. */
async function addEntry(
  platform: Platform,
  actor: Actor,
  to: { readonly consultationId: string; readonly requestId: string },
  { entryId, again }: AddBodyInput,
): Promise<Result<null, PickRefusal>> {
  const own = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  const entry = (await findAskable(platform.db, own)).find(({ id }) => id === entryId);
  if (!entry) return refuse('noConsent');
  const member = { organisationId: null, name: entry.name, directoryEntryId: entry.id };
  return await putOnList(platform, actor, to, [member], { because: 'chosen', again });
}

/** Puts those on the letter whom the law names for this type of draft and who exist here. */
export async function addNamedByLaw(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  requestId: string,
): Promise<Result<null, PickRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.edit', consultation);
  const today = legalDay(clock.now());
  const [{ documentType }, lead, bodies] = await Promise.all([
    requireProject(db, consultation.projectId),
    requireOrganisation(db, consultation.organisationId),
    organisationsAt(db, today),
  ]);
  const named = namedByLaw(documentType, lead, bodies, consultation.openedOn ?? today);
  const members = named.flatMap(({ body, isLead }) =>
    body && !isLead ? [{ organisationId: body.id, name: body.name }] : [],
  );
  return await putOnList(platform, actor, { consultationId, requestId }, members, { because: 'law' });
}

export async function removeBody(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  requestId: string,
  { bodyId }: { readonly bodyId: string },
): Promise<Result<null, PickRefusal>> {
  const { db, clock } = platform;
  const { organisationId } = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.edit', { organisationId });
  const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
  return await inTransaction(db, async (tx) => {
    const request = await holdRequest(tx, consultationId, requestId);
    if (!mayPick(request)) return refuse('notPrepared');
    await deleteRequestedBody(tx, request, bodyId);
    await updateRequest(tx, request, {});
    const after = { requestId, bodyId };
    await record(tx, actor, { act: 'request.bodyRemoved', ...about, after }, clock.now());
    return ok(null);
  });
}

/**
 * Puts them on the list of the letter. Who is there already is passed over, and so is who is being asked in this round
 * elsewhere, unless that is meant. The list carries the version of its letter: who writes it has seen everybody on it.
 */
export async function putOnList(
  { db, clock }: Platform,
  actor: Actor,
  { consultationId, requestId }: { readonly consultationId: string; readonly requestId: string },
  members: readonly (ListMember & { readonly directoryEntryId?: string })[],
  { because, again = false }: { readonly because: Because; readonly again?: boolean },
): Promise<Result<null, PickRefusal>> {
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const { state, organisationId } = await holdConsultation(tx, consultationId, 'share');
    if (isOver(state)) return refuse('over');
    const request = await holdRequest(tx, consultationId, requestId);
    if (!mayPick(request)) return refuse('notPrepared');
    await holdAsking(tx, consultationId);
    const there = (await findRequestedBodies(tx, consultationId, requestId)).map((body) => ({
      organisationId: body.organisationId,
      name: body.askedName,
    }));
    const asked = again ? [] : await findAskedNow(tx, consultationId, requestId);
    const isIn = (list: readonly ListMember[]) => (member: ListMember) =>
      list.some((one) => isSameAsked(one, member));
    const notThere = members.filter((member, i) => !isIn([...there, ...members.slice(0, i)])(member));
    const fresh = notThere.filter((member) => !isIn(asked)(member));
    if (notThere.length === 0) return refuse('onList');
    if (fresh.length === 0) return refuse('askedAlready', namesOf(notThere));
    if (there.length + fresh.length > MOST_BODIES) return refuse('tooMany', { most: MOST_BODIES });
    const bodies: RequestedBody[] = fresh.map((member) => ({
      id: newId(now),
      organisationId: member.organisationId,
      directoryEntryId: member.directoryEntryId ?? null,
      askedName: member.name,
      because,
    }));
    await insertRequestedBodies(tx, request, bodies);
    await updateRequest(tx, request, {});
    const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
    const after = { requestId, bodies: bodies.length, because };
    await record(tx, actor, { act: 'request.bodiesAdded', ...about, after }, now);
    return ok(null);
  });
}
