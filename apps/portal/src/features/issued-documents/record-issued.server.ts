import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { freeSlug, type LawProject } from '#features/drafts/law-project.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { IssuedInput } from './issued-document.schema.ts';
import { type IssuedDocument, issuedSlug } from './issued-document.ts';
import { findSameNumber, insertIssuedDocument, takenIssuedSlugs } from './issued-documents.store.server.ts';
import { factsOf, type RecordIssuedRefusal, whyNotIssued, whyNotRecord } from './issuing.ts';
import { joinDraft } from './join-draft.server.ts';
import { askPublication } from './publish-issued.server.ts';

/** Records what a draft became; to the public page it goes when a second person has said so. It may have changed its type, level or issuer on the way, with the reason. */
export async function recordIssuedOfDraft(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  input: IssuedInput,
): Promise<Result<{ id: string }, RecordIssuedRefusal>> {
  const project = await requireProject(platform.db, projectId);
  requirePermission(actor, 'draft.edit', project);
  const refusal = whyNotIssued(project, input) ?? whyNotRecord(input, legalDay(platform.clock.now()));
  if (refusal) return refuse(refusal);
  return await write(platform, actor, project.organisationId, input, project);
}

/** Records a document that came without a draft registered here; the acting body keeps it. */
export async function recordIssuedAlone(
  platform: Platform,
  actor: PersonActor,
  input: IssuedInput,
): Promise<Result<{ id: string }, RecordIssuedRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'draft.edit', { organisationId });
  const refusal = whyNotRecord(input, legalDay(platform.clock.now()));
  if (refusal) return refuse(refusal);
  return await write(platform, actor, organisationId, input);
}

async function write(
  platform: Platform,
  actor: PersonActor,
  organisationId: string,
  input: IssuedInput,
  project?: LawProject,
): Promise<Result<{ id: string }, RecordIssuedRefusal>> {
  const now = platform.clock.now();
  return await inTransaction(platform.db, async (tx) => {
    await holdName(tx, 'numbers of issued documents');
    const same = await findSameNumber(tx, input);
    if (same) return refuse('alreadyRecorded', { number: same.number });
    const wanted = issuedSlug(input.number, input.adoptedOn);
    const document = {
      ...factsOf(input),
      ...{ id: newId(now), organisationId, slug: freeSlug(wanted, await takenIssuedSlugs(tx, wanted)) },
      ...{ publishedAt: null, publishedText: null, createdBy: actor.personId, createdAt: now },
    };
    await insertIssuedDocument(tx, document);
    await recorded(tx, actor, document, now);
    if (input.published) await askPublication(tx, actor, document, now);
    if (project) await joinDraft(tx, actor, { ...document, version: 1 }, project, input, now);
    return ok({ id: document.id });
  });
}

async function recorded(
  tx: Db,
  actor: PersonActor,
  document: Omit<IssuedDocument, 'version'>,
  now: Date,
): Promise<void> {
  const { id, organisationId, number, adoptedOn, documentType, level, legalForce } = document;
  await emit(tx, 'issuedDocument.recorded', { issuedDocumentId: id, organisationId }, now);
  const about = { objectKind: 'issuedDocument', objectId: id, organisationId } as const;
  const after = { number, adoptedOn, documentType, level, legalForce };
  const reason = document.legalForceReason;
  await record(tx, actor, { act: 'issuedDocument.recorded', ...about, reason, after }, now);
}
