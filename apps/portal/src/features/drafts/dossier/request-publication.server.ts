import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findDocument } from '#features/documents/documents.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft } from '../draft-event.ts';
import { decideRequest, writeRequest } from '../publications/publications.store.server.ts';
import { findOpenRequest } from '../publications/second-person.server.ts';
import type { DossierFileInput, PublishDossierInput, ReturnPublicationInput } from './dossier.schema.ts';
import { loadPaper, type PublishDossierRefusal, whatBecomesPublic } from './publish-dossier-file.server.ts';

export type RequestPublicationRefusal = PublishDossierRefusal | 'waiting';

/** An officer asks that a paper becomes public. Nothing is public before a second person has seen what would be. */
export async function requestDossierPublication(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  input: PublishDossierInput,
): Promise<Result<null, RequestPublicationRefusal>> {
  const { project, file } = await loadPaper(platform, projectId, input.fileId);
  requirePermission(actor, 'draft.edit', project);
  const form = input.as ?? 'cleaned';
  const written = await whatBecomesPublic(platform, file, form);
  if (!written.ok) return written;
  const now = platform.clock.now();
  const { organisationId } = project;
  const original = await findDocument(platform.db, file.documentId);
  return await inTransaction(platform.db, async (tx) => {
    const request = {
      ...({ id: newId(now), kind: 'dossierFile', objectId: file.id, projectId: project.id } as const),
      ...{ form, organisationId, title: project.shortTitle, note: original?.fileName ?? '' },
      ...{ requestedBy: actor.personId, requestedAt: now },
    };
    if (!(await writeRequest(tx, request))) return refuse('waiting');
    const after = { item: file.item, ordinal: file.ordinal };
    await record(tx, actor, { act: 'draft.dossierPublicationAsked', ...aboutDraft(project), after }, now);
    return ok(null);
  });
}

export type ReturnPublicationRefusal = 'notWaiting';

/** The second person sends the paper back with a reason; it waits with the officers again. */
export async function returnDossierPublication(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  { fileId, reason }: ReturnPublicationInput,
): Promise<Result<null, ReturnPublicationRefusal>> {
  const { project, file } = await loadPaper(platform, projectId, fileId);
  requirePermission(actor, 'draft.publish', project);
  const request = await findOpenRequest(platform, 'dossierFile', file.id);
  if (request?.state !== 'requested') return refuse('notWaiting');
  const now = platform.clock.now();
  return await inTransaction(platform.db, async (tx) => {
    if (!(await decideRequest(tx, request, { state: 'returned', reason }))) return refuse('notWaiting');
    const after = { item: file.item, ordinal: file.ordinal };
    const entry = { act: 'draft.dossierPublicationReturned', ...aboutDraft(project), reason, after };
    await record(tx, actor, entry, now);
    return ok(null);
  });
}

/** The officers take their request back. */
export async function withdrawDossierRequest(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  { fileId }: DossierFileInput,
): Promise<Result<null, ReturnPublicationRefusal>> {
  const { project, file } = await loadPaper(platform, projectId, fileId);
  requirePermission(actor, 'draft.edit', project);
  const request = await findOpenRequest(platform, 'dossierFile', file.id);
  if (!request) return refuse('notWaiting');
  const now = platform.clock.now();
  return await inTransaction(platform.db, async (tx) => {
    const withdrawn = { state: 'withdrawn', by: actor.personId, at: now } as const;
    if (!(await decideRequest(tx, request, withdrawn))) return refuse('notWaiting');
    const after = { item: file.item, ordinal: file.ordinal };
    await record(tx, actor, { act: 'draft.dossierPublicationWithdrawn', ...aboutDraft(project), after }, now);
    return ok(null);
  });
}
