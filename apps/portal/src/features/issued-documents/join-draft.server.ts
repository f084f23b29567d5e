import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { aboutDraft, draftEvent } from '#features/drafts/draft-event.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import { isFinished } from '#features/drafts/lifecycle.ts';
import { findOpenRequest } from '#features/drafts/publications/second-person.server.ts';
import { enterIssued } from '#features/drafts/stages/enter-issued.server.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { compareLatestText } from './compare-text.server.ts';
import type { LinkDraftInput } from './issued-document.schema.ts';
import { differencesOf, type IssuedDocument } from './issued-document.ts';
import { requireIssuedDocument, updateIssuedDocument } from './issued-documents.store.server.ts';
import { findIssuedLinks, insertIssuedLink } from './issued-links.store.server.ts';
import { type NotIssued, whyNotIssued } from './issuing.ts';
import { askPublication } from './publish-issued.server.ts';

export type LinkDraftRefusal = NotIssued | 'alreadyLinked';

/**
 * A further draft that became this document: several proposals are often issued as one. Beside a public document it stands when a
 * second person has seen it there.
 */
export async function linkDraft(
  platform: Platform,
  actor: PersonActor,
  documentId: string,
  input: LinkDraftInput,
): Promise<Result<null, LinkDraftRefusal>> {
  const { db, clock } = platform;
  const document = await requireIssuedDocument(db, documentId);
  requirePermission(actor, 'draft.edit', document);
  const project = await requireProject(db, input.projectId);
  requirePermission(actor, 'draft.edit', project);
  const { reason, stepsReason } = input;
  const refusal = whyNotIssued(project, { ...document, reason, stepsReason });
  if (refusal) return refuse(refusal);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    // Held by its version: of two who link at once the second is told, and an approval has seen all drafts.
    await updateIssuedDocument(tx, document, document.version);
    const links = await findIssuedLinks(tx, documentId);
    if (links.some((link) => link.projectId === project.id)) return refuse('alreadyLinked');
    await joinDraft(tx, actor, document, project, { ...input, version: project.version }, now);
    const isAsked =
      (await findOpenRequest({ ...platform, db: tx }, 'issuedDocument', documentId)) !== undefined;
    if (document.publishedAt || isAsked) await askPublication(tx, actor, document, now);
    return ok(null);
  });
}

/** Links the two; a draft that was still in its life is issued by it. Throws Conflict when the draft changed since. */
export async function joinDraft(
  tx: Db,
  actor: PersonActor,
  document: IssuedDocument,
  project: LawProject,
  input: { readonly reason: string; readonly stepsReason: string; readonly version: number },
  now: Date,
): Promise<void> {
  const { id: documentId, number, adoptedOn: issuedOn, title } = document;
  const link = { documentId, projectId: project.id, differenceReason: input.reason };
  await insertIssuedLink(tx, { ...link, linkedBy: actor.personId, linkedAt: now });
  if (!isFinished(project.stage)) {
    const written = { actor, reason: input.stepsReason || null, at: now };
    await enterIssued(tx, project, input.version, { number, issuedOn, title }, written);
  }
  await compareLatestText(tx, documentId, project.id);
  await emit(tx, 'draft.issued', draftEvent(project, { issuedDocumentId: documentId }), now);
  const changed = differencesOf(project, document).filter((field) => field !== 'issuingBody');
  const codes = (of: LawProject | IssuedDocument) =>
    Object.fromEntries(changed.map((field) => [field, of[field]]));
  const before = { stage: project.stage, ...codes(project) };
  const after = { stage: 'issued', number, issuedOn, ...codes(document) };
  const reason = [input.reason, input.stepsReason].filter(Boolean).join(' ') || null;
  await record(tx, actor, { act: 'draft.issued', ...aboutDraft(project), reason, before, after }, now);
}
