import { createHash } from 'node:crypto';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { type AdmitRefusal, admitFile, type SentFile } from '#features/documents/gate/admit-file.server.ts';
import { answerSecrecy, mayUploadTo } from '#features/documents/gate/ask-secrecy.server.ts';
import type { SecrecyAnswer, UploadTarget } from '#features/documents/gate/gate.store.server.ts';
import {
  type CleaningRefusal,
  cleanForPublishing,
} from '#features/documents/publishing/clean-for-publishing.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { freeSlug } from '#features/organisations/slug.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findTrainingProgrammes } from '../training/training.store.server.ts';
import type { SkillDocumentFacts } from './skill-document.schema.ts';
import type { SkillDocument } from './skill-document.ts';
import {
  findEditionsOf,
  findSkillDocumentBySlug,
  findSkillDocuments,
  insertEditionOf,
  insertSkillDocument,
  lockSkillDocument,
  requireSkillDocument,
  updateSkillDocument,
} from './skill-documents.store.server.ts';

export type SkillDocumentRefusal = 'otherBody' | 'withdrawn' | 'noReason';
export type AddEditionRefusal = AdmitRefusal | CleaningRefusal | 'withdrawn' | 'sameFile' | 'dayInFuture';

export async function listSkillDocuments({ db }: Pick<Platform, 'db'>, actor: PersonActor) {
  requirePermission(actor, 'gathering.read');
  return {
    documents: await findSkillDocuments(db, actor.ownOrganisationIds),
    programmes: await findTrainingProgrammes(db, actor.ownOrganisationIds),
    mayEdit: can(actor, 'gathering.edit', { organisationId: actor.organisationId }),
  };
}

/** One document with its versions, for who keeps it. */
export async function loadSkillDocument(platform: Platform, actor: PersonActor, id: string) {
  const { db } = platform;
  const document = await requireSkillDocument(db, id);
  requirePermission(actor, 'gathering.edit', document);
  return {
    document,
    editions: await findEditionsOf(db, id),
    programmes: await findTrainingProgrammes(db, actor.ownOrganisationIds),
    declared: await mayUploadTo(platform, uploadTo(document), actor.personId),
    mayClear: can(actor, 'secrecy.clear', document),
    trail: await findTrail(db, { objectKind: 'skillDocument', objectId: id }),
  };
}

/** It is public with its first version. */
export async function addSkillDocument(
  { db, clock }: Platform,
  actor: PersonActor,
  facts: SkillDocumentFacts,
): Promise<Result<{ id: string }, SkillDocumentRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'gathering.edit', { organisationId });
  if (!(await isOwnProgramme(db, actor, facts.programmeId))) return refuse('otherBody');
  const now = clock.now();
  const id = newId(now);
  await inTransaction(db, async (tx) => {
    await holdName(tx, 'skill document slug');
    const slug = await freeSlug(
      facts.title,
      async (each) => (await findSkillDocumentBySlug(tx, each)) !== undefined,
    );
    await insertSkillDocument(tx, { ...facts, id, organisationId, slug }, { by: actor.personId, at: now });
    await noted(
      tx,
      actor,
      { id, organisationId },
      'skillDocument.added',
      { materialTitle: facts.title },
      now,
    );
  });
  return ok({ id });
}

export async function editSkillDocument(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { version, ...facts }: SkillDocumentFacts & { readonly version: number },
): Promise<Result<null, SkillDocumentRefusal>> {
  const document = await requireSkillDocument(db, id);
  requirePermission(actor, 'gathering.edit', document);
  if (document.withdrawnReason !== '') return refuse('withdrawn');
  if (!(await isOwnProgramme(db, actor, facts.programmeId))) return refuse('otherBody');
  await inTransaction(db, async (tx) => {
    await updateSkillDocument(tx, id, version, facts);
    const after = { materialTitle: facts.title };
    await noted(tx, actor, document, 'skillDocument.edited', after, clock.now());
  });
  return ok(null);
}

/** Its page says from now on why it is gone, and gives out no file; its versions stay with the house. */
export async function withdrawSkillDocument(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<Result<null, SkillDocumentRefusal>> {
  const document = await requireSkillDocument(db, id);
  requirePermission(actor, 'gathering.edit', document);
  if (document.withdrawnReason !== '') return refuse('withdrawn');
  if (reason === '') return refuse('noReason');
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await updateSkillDocument(tx, id, version, { withdrawnReason: reason });
    await noted(tx, actor, document, 'skillDocument.withdrawn', {}, now, reason);
  });
  return ok(null);
}

/** Takes the answer to "does it hold state secrets?" before the file of a version. */
export async function declareSkillDocument(
  platform: Platform,
  actor: PersonActor,
  id: string,
  answer: SecrecyAnswer,
): Promise<Result<null, never>> {
  const document = await requireSkillDocument(platform.db, id);
  requirePermission(actor, 'gathering.edit', document);
  await answerSecrecy(platform, actor, uploadTo(document), answer);
  return ok(null);
}

/** Publishes the next version; the one before stays to be read and leads on to it. */
export async function addSkillEdition(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly note: string; readonly datedOn: string; readonly file: SentFile | undefined },
): Promise<Result<{ ordinal: number }, AddEditionRefusal>> {
  const { db, clock, files } = platform;
  const document = await requireSkillDocument(db, id);
  requirePermission(actor, 'gathering.edit', document);
  if (document.withdrawnReason !== '') return refuse('withdrawn');
  if (input.datedOn > legalDay(clock.now())) return refuse('dayInFuture');
  const admitted = await admitFile(platform, actor, uploadTo(document), input.file);
  if (!admitted.ok) return admitted;
  const cleaned = await cleanForPublishing({ bytes: admitted.value.bytes, fileName: admitted.value.name });
  if (!cleaned.ok) return refuse(cleaned.reason);
  const came = createHash('sha256').update(admitted.value.bytes).digest('hex');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    if ((await lockSkillDocument(tx, id)).withdrawnReason !== '') return refuse('withdrawn');
    const [last] = await findEditionsOf(tx, id);
    if (last?.sha256 === cleaned.sha256) return refuse('sameFile', { ordinal: last.ordinal });
    const sha256 = await files.put(cleaned.bytes);
    const ordinal = (last?.ordinal ?? 0) + 1;
    const { fileName, mediaType } = cleaned;
    const { note, datedOn } = input;
    const size = cleaned.bytes.length;
    await insertEditionOf(
      tx,
      id,
      { ordinal, note, datedOn, fileName, mediaType, sha256, size, publishedAt: now },
      { sha256: came, by: actor.personId },
    );
    await noted(tx, actor, document, 'skillDocument.published', { materialVersion: ordinal }, now);
    return ok({ ordinal });
  });
}

const uploadTo = ({ id, organisationId }: Pick<SkillDocument, 'id' | 'organisationId'>): UploadTarget => ({
  ...{ kind: 'skillDocument', id, organisationId },
});

async function isOwnProgramme(db: Db, actor: PersonActor, programmeId: string | null): Promise<boolean> {
  if (programmeId === null) return true;
  return (await findTrainingProgrammes(db, actor.ownOrganisationIds)).some(({ id }) => id === programmeId);
}

async function noted(
  tx: Db,
  actor: PersonActor,
  { id, organisationId }: Pick<SkillDocument, 'id' | 'organisationId'>,
  act: string,
  after: Readonly<Record<string, string | number>>,
  now: Date,
  reason?: string,
): Promise<void> {
  await emit(tx, 'skillDocument.changed', { skillDocumentId: id, organisationId }, now);
  const about = { objectKind: 'skillDocument', objectId: id, organisationId };
  await record(tx, actor, { act, ...about, after, ...(reason === undefined ? {} : { reason }) }, now);
}
