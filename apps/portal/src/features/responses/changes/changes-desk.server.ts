import * as v from 'valibot';
import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import {
  latestConfirmedVersion,
  requireProject,
  requireVersion,
} from '#features/drafts/drafts.store.server.ts';
import { findGroups } from '#features/submissions/groups.store.server.ts';
import { writtenWords } from '#features/submissions/written-words.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { type Result, refuse } from '#platform/result.ts';
import { unlessChanged } from '../answer-group.server.ts';
import { findResponses } from '../responses.store.server.ts';
import { type ExplainedChange, explainedChanges, type LinkedAnswer } from './change-links.ts';
import { findChangeReasons, writeChangeReason } from './change-reasons.store.server.ts';
import { comparedVersions } from './compared-versions.server.ts';

/** Every change since the version that was asked about, the answers behind it, or the other reason that was written. */
export async function loadChanges({ db }: Platform, actor: Actor, consultationId: string) {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.read', consultation);
  const [project, versions, groups, responses] = await Promise.all([
    requireProject(db, consultation.projectId),
    versionsSince(db, consultation),
    findGroups(db, consultationId),
    findResponses(db, consultationId),
  ]);
  const reasons = versions ? await findChangeReasons(db, consultationId, versions.afterId) : new Map();
  const answers: LinkedAnswer[] = groups
    .filter(({ opinionsCount }) => opinionsCount > 0)
    .map(({ id, ordinal, unitId }) => {
      const { outcome = null, changedUnitId = null } = responses.get(id) ?? {};
      return { groupOrdinal: ordinal, unitId, outcome, changedUnitId };
    });
  const groupIds = new Map(groups.map(({ ordinal, id }) => [ordinal, id]));
  return {
    consultation: { id: consultationId, state: consultation.state },
    project: { slug: project.slug, shortTitle: project.shortTitle },
    versions: versions && { after: versions.afterOrdinal },
    changes: (versions ? explainedChanges(versions, answers) : []).map(
      ({ change, key, answers: behind }) => ({
        ...{ key, kind: change.kind, citation: change.citation },
        groups: behind.map(({ groupOrdinal }) => ({
          ordinal: groupOrdinal,
          id: groupIds.get(groupOrdinal) ?? '',
        })),
        reason: reasons.get(key)?.reason ?? '',
        version: reasons.get(key)?.version ?? 0,
      }),
    ),
    may: { write: can(actor, 'response.write', consultation) },
  };
}

/** How many changes nobody has explained yet: neither an accepted opinion nor another reason. */
export async function countUnexplained(
  db: Db,
  consultation: Pick<Consultation, 'id'>,
  versions: NonNullable<ReturnType<typeof comparedVersions>>,
  answers: readonly LinkedAnswer[],
): Promise<number> {
  const reasons = await findChangeReasons(db, consultation.id, versions.afterId);
  const isOpen = ({ key, answers: behind }: ExplainedChange) => behind.length === 0 && !reasons.has(key);
  return explainedChanges(versions, answers).filter(isOpen).length;
}

async function versionsSince(db: Db, { draftVersionId, projectId }: Consultation) {
  const [asked, latest] = await Promise.all([
    requireVersion(db, draftVersionId),
    latestConfirmedVersion(db, projectId),
  ]);
  return comparedVersions(asked, latest);
}

export const changeReasonSchema = v.object({
  change: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  version: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
  reason: v.pipe(v.string(), v.transform(writtenWords), v.maxLength(4_000)),
});

export type ChangeReasonRefusal = 'noSuchChange' | 'reasonMissing' | 'changedMeanwhile';

/** Why a unit changed that no opinion asked for; everybody reads it beside the change. */
export async function writeReasonOfChange(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  input: v.InferOutput<typeof changeReasonSchema>,
): Promise<Result<null, ChangeReasonRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.write', consultation);
  if (input.reason === '') return refuse('reasonMissing');
  const versions = await versionsSince(db, consultation);
  const isThere = versions && explainedChanges(versions, []).some(({ key }) => key === input.change);
  if (!versions || !isThere) return refuse('noSuchChange');
  const now = clock.now();
  return await unlessChanged(async () => {
    await inTransaction(db, async (tx) => {
      const key = { consultationId, draftVersionId: versions.afterId, changeKey: input.change };
      await writeChangeReason(tx, key, { reason: input.reason, by: actor.personId, at: now }, input.version);
      const { organisationId, projectId } = consultation;
      await emit(tx, 'response.changeExplained', { consultationId, projectId, organisationId }, now);
      const entry = { act: 'response.changeExplained', objectKind: 'consultation', objectId: consultationId };
      const after = { unit: input.change, letters: input.reason.length };
      await record(tx, actor, { ...entry, organisationId, after }, now);
    });
    return null;
  });
}
