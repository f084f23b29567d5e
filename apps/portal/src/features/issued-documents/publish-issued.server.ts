import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import {
  decideRequest,
  type RequestDecision,
  writeRequest,
} from '#features/drafts/publications/publications.store.server.ts';
import { findOpenRequest, secondPerson } from '#features/drafts/publications/second-person.server.ts';
import type { FourEyesRefusal } from '#features/identity/four-eyes.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { ApproveIssuedInput } from './issued-document.schema.ts';
import type { IssuedDocument } from './issued-document.ts';
import { requireIssuedDocument, updateIssuedDocument } from './issued-documents.store.server.ts';
import { linksWait, showLinks } from './issued-links.store.server.ts';
import { findIssuedText } from './issued-texts.store.server.ts';

/**
 * Asks that the record with its latest text becomes public. Whoever changed it last is who asks: nobody changes what another
 * has asked for and then approves it.
 */
export async function askPublication(
  tx: Db,
  actor: PersonActor,
  { id, organisationId, number, title }: Pick<IssuedDocument, 'id' | 'organisationId' | 'number' | 'title'>,
  now: Date,
): Promise<void> {
  await writeRequest(
    tx,
    {
      ...({
        id: newId(now),
        kind: 'issuedDocument',
        objectId: id,
        projectId: null,
        form: null,
      } as const),
      ...{ organisationId, title: number, note: title },
      ...{ requestedBy: actor.personId, requestedAt: now },
    },
    'renew',
  );
  const about = { objectKind: 'issuedDocument', objectId: id, organisationId };
  await record(tx, actor, { act: 'issuedDocument.publicationAsked', ...about }, now);
}

export type AskIssuedRefusal = 'waiting' | 'nothingToPublish';

/** An officer asks, or asks again after it was sent back. */
export async function requestIssuedPublication(
  platform: Platform,
  actor: PersonActor,
  id: string,
): Promise<Result<null, AskIssuedRefusal>> {
  const { db, clock } = platform;
  const document = await requireIssuedDocument(db, id);
  requirePermission(actor, 'draft.edit', document);
  const latest = (await findIssuedText(db, id))?.ordinal ?? null;
  const seen = latest === document.publishedText && !(await linksWait(db, id));
  if (document.publishedAt && seen) return refuse('nothingToPublish');
  if ((await findOpenRequest(platform, 'issuedDocument', id))?.state === 'requested')
    return refuse('waiting');
  await inTransaction(db, (tx) => askPublication(tx, actor, document, clock.now()));
  return ok(null);
}

export type ApproveIssuedRefusal = FourEyesRefusal | 'notWaiting';

/** A second person puts the record, as it was shown, with the text that was shown, on the public page "Văn bản". */
export async function approveIssuedPublication(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, textOrdinal }: ApproveIssuedInput,
): Promise<Result<null, ApproveIssuedRefusal>> {
  const { db, clock } = platform;
  const document = await requireIssuedDocument(db, id);
  requirePermission(actor, 'draft.publish', document);
  const request = await findOpenRequest(platform, 'issuedDocument', id);
  if (request?.state !== 'requested') return refuse('notWaiting');
  const other = await secondPerson(platform, actor, request);
  if (!other.ok) return other;
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    if (!(await decideRequest(tx, request, { state: 'approved', by: actor.personId, at: now })))
      return refuse('notWaiting');
    const publishedAt = document.publishedAt ?? now;
    await updateIssuedDocument(tx, { ...document, publishedAt, publishedText: textOrdinal }, version);
    // Under the lock of the record: a text that came since the page was read was seen by nobody.
    if (((await findIssuedText(tx, id))?.ordinal ?? null) !== textOrdinal)
      throw new Conflict(`text of issued document ${id}`);
    const { organisationId } = document;
    const about = { issuedDocumentId: id, organisationId };
    await emit(tx, 'issuedDocument.edited', about, now);
    // Whoever follows one of the drafts is told now, and not by the record of one person.
    for (const projectId of await showLinks(tx, id, now))
      await emit(tx, 'issuedDocument.published', { ...about, projectId }, now);
    const entry = { objectKind: 'issuedDocument', objectId: id, organisationId };
    const after = { text: textOrdinal, proposedBy: request.requestedBy };
    await record(tx, actor, { act: 'issuedDocument.published', ...entry, after }, now);
    return ok(null);
  });
}

export type ReturnIssuedRefusal = 'notWaiting';

/** Sends it back with a reason. */
export async function returnIssuedPublication(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { reason }: { readonly reason: string },
): Promise<Result<null, ReturnIssuedRefusal>> {
  const document = await requireIssuedDocument(platform.db, id);
  requirePermission(actor, 'draft.publish', document);
  return await settle(platform, actor, document, { state: 'returned', reason });
}

/** The officers take their request back; what is public stays as it is. */
export async function withdrawIssuedRequest(
  platform: Platform,
  actor: PersonActor,
  id: string,
): Promise<Result<null, ReturnIssuedRefusal>> {
  const document = await requireIssuedDocument(platform.db, id);
  requirePermission(actor, 'draft.edit', document);
  const at = platform.clock.now();
  return await settle(platform, actor, document, { state: 'withdrawn', by: actor.personId, at });
}

async function settle(
  platform: Platform,
  actor: PersonActor,
  { id, organisationId }: IssuedDocument,
  decision: RequestDecision,
): Promise<Result<null, ReturnIssuedRefusal>> {
  const request = await findOpenRequest(platform, 'issuedDocument', id);
  if (!request || (decision.state === 'returned' && request.state === 'returned'))
    return refuse('notWaiting');
  return await inTransaction(platform.db, async (tx) => {
    if (!(await decideRequest(tx, request, decision))) return refuse('notWaiting');
    const returned = decision.state === 'returned';
    const act = returned ? 'issuedDocument.publicationReturned' : 'issuedDocument.publicationWithdrawn';
    const about = { objectKind: 'issuedDocument', objectId: id, organisationId };
    const reason = returned ? decision.reason : null;
    await record(tx, actor, { act, ...about, reason }, platform.clock.now());
    return ok(null);
  });
}
