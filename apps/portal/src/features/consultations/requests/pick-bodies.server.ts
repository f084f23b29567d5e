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
import { requireConsultation } from '../consultations.store.server.ts';
import { askedToday, endedData } from './asked-today.server.ts';
import type { ListMember } from './asking-lists.store.server.ts';
import { namedByLaw } from './named-by-law.ts';
import type { AddBodyInput } from './request.schema.ts';
import {
  deleteRequestedBody,
  findRequestedBodies,
  insertRequest,
  insertRequestedBodies,
  requireRequest,
} from './requests.store.server.ts';
import { type Because, MOST_BODIES, mayPick, type RequestedBody } from './written-request.ts';

export type StartRefusal = 'over';
export type PickRefusal =
  | 'notPrepared'
  | 'nameNeeded'
  | 'bodyEnded'
  | 'asksItself'
  | 'tooMany'
  | 'onList'
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
  if (consultation.state === 'completed' || consultation.state === 'withdrawn') return refuse('over');
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
  if (input.entryId) return await addEntry(platform, actor, { consultationId, requestId }, input.entryId);
  const asked = await askedToday(db, input, legalDay(clock.now()));
  if (!asked) return refuse('nameNeeded');
  if (asked.kind === 'ended') return refuse('bodyEnded', endedData([asked]));
  const member =
    asked.kind === 'body'
      ? { organisationId: asked.body.id, name: asked.body.name }
      : { organisationId: null, name: asked.name };
  if (member.organisationId === organisationId) return refuse('asksItself');
  return await putOnList(platform, actor, { consultationId, requestId }, [member], 'chosen');
}

/** Somebody of the own directory who may be asked: an association, or a person who agreed to it. */
async function addEntry(
  platform: Platform,
  actor: Actor,
  to: { readonly consultationId: string; readonly requestId: string },
  entryId: string,
): Promise<Result<null, PickRefusal>> {
  const own = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  const entry = (await findAskable(platform.db, own)).find(({ id }) => id === entryId);
  if (!entry) return refuse('noConsent');
  const member = { organisationId: null, name: entry.name, directoryEntryId: entry.id };
  return await putOnList(platform, actor, to, [member], 'chosen');
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
  return await putOnList(platform, actor, { consultationId, requestId }, members, 'law');
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
  const request = await requireRequest(db, consultationId, requestId);
  if (!mayPick(request)) return refuse('notPrepared');
  const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
  await inTransaction(db, async (tx) => {
    await deleteRequestedBody(tx, request, bodyId);
    await record(
      tx,
      actor,
      { act: 'request.bodyRemoved', ...about, after: { requestId, bodyId } },
      clock.now(),
    );
  });
  return ok(null);
}

/** Puts them on the list of the letter; who is there already is passed over. */
export async function putOnList(
  { db, clock }: Platform,
  actor: Actor,
  { consultationId, requestId }: { readonly consultationId: string; readonly requestId: string },
  members: readonly (ListMember & { readonly directoryEntryId?: string })[],
  because: Because,
): Promise<Result<null, PickRefusal>> {
  const request = await requireRequest(db, consultationId, requestId);
  if (!mayPick(request)) return refuse('notPrepared');
  const { organisationId } = await requireConsultation(db, consultationId);
  const there = await findRequestedBodies(db, consultationId, requestId);
  const isThere = (member: ListMember) =>
    there.some((body) =>
      member.organisationId ? body.organisationId === member.organisationId : body.askedName === member.name,
    );
  const fresh = members.filter((member) => !isThere(member));
  if (fresh.length === 0) return refuse('onList');
  if (there.length + fresh.length > MOST_BODIES) return refuse('tooMany', { most: MOST_BODIES });
  const now = clock.now();
  const bodies: RequestedBody[] = fresh.map((member) => ({
    id: newId(now),
    organisationId: member.organisationId,
    directoryEntryId: member.directoryEntryId ?? null,
    askedName: member.name,
    because,
  }));
  await inTransaction(db, async (tx) => {
    await insertRequestedBodies(tx, request, bodies);
    const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
    const after = { requestId, bodies: bodies.length, because };
    await record(tx, actor, { act: 'request.bodiesAdded', ...about, after }, now);
  });
  return ok(null);
}
