import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { requireConsultation } from '../consultations.store.server.ts';
import { askedToday, type Ended, endedData } from './asked-today.server.ts';
import { findAskingLists, type ListMember, saveAskingList } from './asking-lists.store.server.ts';
import { type PickRefusal, putOnList } from './pick-bodies.server.ts';
import type { AddListInput, SaveListInput } from './request.schema.ts';
import { findRequestedBodies } from './requests.store.server.ts';

/** Puts all of a remembered list on the letter; ended bodies only as their successors, when the officer says so. */
export async function addList(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  requestId: string,
  input: AddListInput,
): Promise<Result<null, PickRefusal | 'noSuchList'>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.edit', consultation);
  const lists = await findAskingLists(db, [consultation.organisationId], '');
  const list = lists.find(({ id }) => id === input.listId);
  if (!list) return refuse('noSuchList');
  const today = legalDay(clock.now());
  const members: ListMember[] = [];
  const ended: Ended[] = [];
  for (const { organisationId, name } of list.members) {
    const asked = await askedToday(db, { organisationId: organisationId ?? '', askedName: name }, today);
    if (asked?.kind !== 'ended') members.push({ organisationId, name });
    else if (input.withSuccessors)
      members.push(...asked.successors.map((body) => ({ organisationId: body.id, name: body.name })));
    else ended.push(asked);
  }
  if (ended.length > 0) return refuse('bodyEnded', endedData(ended));
  const others = members.filter(({ organisationId }) => organisationId !== consultation.organisationId);
  return await putOnList(platform, actor, { consultationId, requestId }, others, { because: 'list' });
}

/** Remembers the list of this letter under a name, for later drafts of its type or of any. */
export async function saveList(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  requestId: string,
  input: SaveListInput,
): Promise<Result<null, 'emptyList'>> {
  const { db, clock } = platform;
  const { organisationId, projectId } = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.edit', { organisationId });
  const bodies = await findRequestedBodies(db, consultationId, requestId);
  if (bodies.length === 0) return refuse('emptyList');
  const { documentType } = await requireProject(db, projectId);
  const members = bodies.map((body) => ({ organisationId: body.organisationId, name: body.askedName }));
  const now = clock.now();
  const list = { id: newId(now), organisationId, name: input.name, members };
  await inTransaction(db, async (tx) => {
    const by = actor.kind === 'person' ? actor.personId : null;
    await saveAskingList(tx, { ...list, documentType: input.forType ? documentType : null }, { by, at: now });
    const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
    const after = { name: input.name, bodies: members.length };
    await record(tx, actor, { act: 'request.listSaved', ...about, after }, now);
  });
  return ok(null);
}
