import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findDocumentsBySha256, requireDocument } from '#features/documents/documents.store.server.ts';
import { purgeDocument } from '#features/documents/keep-document.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft, draftEvent } from '../draft-event.ts';
import type { DraftVersion } from '../draft-version.ts';
import { requireProject, requireVersion } from '../drafts.store.server.ts';
import type { LawProject } from '../law-project.ts';
import { stampUnresolved } from './review.ts';
import { eraseVersions, findVersionsOfFile, writeCleared, writeDiscarded } from './versions.store.server.ts';

export type ClearStampRefusal = 'notInReview' | 'noStamp' | 'reasonMissing';

/** A person with authority writes why the marks that the scan found are no secrecy stamp. */
export async function clearStamp(
  platform: Platform,
  actor: PersonActor,
  input: { readonly versionId: string; readonly version: number; readonly reason: string },
): Promise<Result<null, ClearStampRefusal>> {
  const { db, clock } = platform;
  const { draft, project } = await load(platform, input.versionId);
  requirePermission(actor, 'secrecy.clear', project);
  if (draft.state !== 'review') return refuse('notInReview');
  if (!stampUnresolved(draft)) return refuse('noStamp');
  const reason = input.reason.trim();
  if (reason === '') return refuse('reasonMissing');
  await inTransaction(db, async (tx) => {
    await writeCleared(tx, draft.id, input.version, { reason, by: actor.personId });
    const after = { ordinal: draft.ordinal, secrecyHits: draft.secrecyHits.length };
    await record(
      tx,
      actor,
      { act: 'draft.stampCleared', ...aboutDraft(project), reason, after },
      clock.now(),
    );
  });
  return ok(null);
}

export type DiscardRefusal = 'notInReview' | 'reasonMissing' | 'confirmedElsewhere';

/**
 * Drops a version that is still in review. With `stampIsReal` the file itself must not be here: its bytes leave
 * the store and its words the database, in every draft that imported it; name, size and hash remain as evidence.
 */
export async function discardVersion(
  platform: Platform,
  actor: PersonActor,
  input: {
    readonly versionId: string;
    readonly version: number;
    readonly reason: string;
    readonly stampIsReal: boolean;
  },
): Promise<Result<null, DiscardRefusal>> {
  const { draft, project } = await load(platform, input.versionId);
  requirePermission(actor, 'draft.edit', project);
  if (draft.state !== 'review') return refuse('notInReview');
  const reason = input.reason.trim();
  if (reason === '') return refuse('reasonMissing');
  if (input.stampIsReal)
    return await purge(platform, actor, { draft, project, version: input.version, reason });
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await writeDiscarded(tx, draft.id, input.version, reason);
    await emit(tx, 'draft.versionDiscarded', draftEvent(project, { versionId: draft.id }), now);
    const after = { ordinal: draft.ordinal };
    await record(tx, actor, { act: 'draft.versionDiscarded', ...aboutDraft(project), reason, after }, now);
  });
  return ok(null);
}

async function load(
  platform: Platform,
  versionId: string,
): Promise<{ draft: DraftVersion; project: LawProject }> {
  const draft = await requireVersion(platform.db, versionId);
  return { draft, project: await requireProject(platform.db, draft.projectId) };
}

interface Purge {
  readonly draft: DraftVersion;
  readonly project: LawProject;
  readonly version: number;
  readonly reason: string;
}

async function purge(
  platform: Platform,
  actor: PersonActor,
  { draft, project, version, reason }: Purge,
): Promise<Result<null, DiscardRefusal>> {
  const { db, clock } = platform;
  const { sha256 } = await requireDocument(db, draft.documentId);
  const resting = await findVersionsOfFile(db, sha256);
  // A confirmed text may be public already: taking it back is an incident with its own steps, not a click.
  if (resting.some((each) => each.state === 'confirmed')) return refuse('confirmedElsewhere');
  // Nor what the file is besides a version: a paper of a dossier, the text of an issued document, another body's draft.
  const copies = (await findDocumentsBySha256(db, sha256)).filter((copy) => copy.purgedAt === null);
  if (copies.some((copy) => !resting.some((each) => each.documentId === copy.id)))
    return refuse('confirmedElsewhere');
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await writeDiscarded(tx, draft.id, version, reason);
    await eraseVersions(
      tx,
      resting.map((each) => each.id),
      reason,
    );
    await emit(tx, 'draft.versionDiscarded', draftEvent(project, { versionId: draft.id, purged: true }), now);
    await purgeDocument(platform, tx, sha256);
    const after = { ordinal: draft.ordinal, purged: true, fileSha256: sha256, versions: resting.length };
    await record(tx, actor, { act: 'draft.filePurged', ...aboutDraft(project), reason, after }, now);
  });
  return ok(null);
}
