import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findFourEyesExceptions } from '#features/identity/four-eyes.store.server.ts';
import { type FourEyesRefusal, mayApprove } from '#features/identity/four-eyes.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { changed } from './document-change.server.ts';
import { formNow } from './forms/form-of-document.server.ts';
import { next } from './lifecycle.ts';
import { requireDocument, updateDocument } from './official-documents.store.server.ts';
import { contentHash } from './print-document.server.ts';

export type ApproveRefusal = 'notSubmitted' | FourEyesRefusal;

export async function submitDocument(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number },
): Promise<Result<null, 'notDraft'>> {
  const document = await requireDocument(platform.db, id);
  requirePermission(actor, 'document.write', document);
  const state = next(document.state, 'submit', 'writer');
  if (!state) return refuse('notDraft');
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await updateDocument(tx, id, input.version, {
      state,
      submitted_by: actor.personId,
      returned_reason: null,
    });
    await changed(tx, actor, document, { act: 'officialDocument.submitted', state }, now);
  });
  return ok(null);
}

/** The second pair of eyes. From here the text is frozen under its hash. */
export async function approveDocument(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number },
): Promise<Result<null, ApproveRefusal>> {
  const { db, clock } = platform;
  const document = await requireDocument(db, id);
  requirePermission(actor, 'document.approve', document);
  const state = next(document.state, 'approve', 'approver');
  if (!state || !document.submittedBy) return refuse('notSubmitted');
  const now = clock.now();
  const fourEyes = mayApprove({
    proposedBy: document.submittedBy,
    approver: actor,
    exceptions: await findFourEyesExceptions(db, actor.ownOrganisationIds),
    today: legalDay(now),
  });
  if (!fourEyes.ok) return fourEyes;
  const sha256 = contentHash(document.content);
  await inTransaction(db, async (tx) => {
    const form = await formNow(tx, document);
    const approval = { approved_by: actor.personId, approved_at: now, content_sha256: sha256 };
    const change = { state, ...approval, form_version_id: form };
    await updateDocument(tx, id, input.version, change);
    await changed(tx, actor, document, { act: 'officialDocument.approved', state, after: { sha256 } }, now);
  });
  return ok(null);
}

/** Back to the writer with a reason, by whoever should approve or sign. */
export async function returnDocument(
  platform: Platform,
  actor: Actor,
  id: string,
  input: { readonly version: number; readonly reason: string },
): Promise<Result<null, 'notReturnable'>> {
  const document = await requireDocument(platform.db, id);
  requirePermission(actor, 'document.approve', document);
  const state = next(document.state, 'return', 'approver') ?? next(document.state, 'return', 'signer');
  if (!state) return refuse('notReturnable');
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    const change = {
      state,
      returned_reason: input.reason,
      approved_by: null,
      approved_at: null,
      content_sha256: null,
      form_version_id: null,
    };
    await updateDocument(tx, id, input.version, change);
    await changed(
      tx,
      actor,
      document,
      { act: 'officialDocument.returned', state, reason: input.reason },
      now,
    );
  });
  return ok(null);
}
