import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { answerSecrecy, mayUploadTo } from '#features/documents/gate/ask-secrecy.server.ts';
import type { SecrecyAnswer, UploadTarget } from '#features/documents/gate/gate.store.server.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result } from '#platform/result.ts';
import type { Gathering } from '../gathering.ts';
import { requireGathering } from '../gatherings.store.server.ts';

export const uploadTo = ({ id, organisationId }: Pick<Gathering, 'id' | 'organisationId'>): UploadTarget => ({
  ...{ kind: 'gathering', id, organisationId },
});

/** Takes the answer to "does it hold state secrets?" before a material or a photograph. */
export async function declareGatheringFile(
  platform: Platform,
  actor: PersonActor,
  id: string,
  answer: SecrecyAnswer,
): Promise<Result<null, never>> {
  const gathering = await requireGathering(platform.db, id);
  requirePermission(actor, 'gathering.edit', gathering);
  await answerSecrecy(platform, actor, uploadTo(gathering), answer);
  return ok(null);
}

/** What a desk page of files knows of its gathering. */
export async function loadFileDesk(platform: Platform, actor: PersonActor, id: string) {
  const gathering = await requireGathering(platform.db, id);
  requirePermission(actor, 'gathering.edit', gathering);
  return {
    gathering,
    declared: await mayUploadTo(platform, uploadTo(gathering), actor.personId),
    mayClear: can(actor, 'secrecy.clear', gathering),
  };
}

/** Public pages of it are stale, and the trail says who did what; of a file its name only. */
export async function fileChanged(
  tx: Db,
  actor: PersonActor,
  { id, organisationId }: Pick<Gathering, 'id' | 'organisationId'>,
  act: string,
  after: Readonly<Record<string, string | null>>,
  now: Date,
): Promise<void> {
  await emit(tx, 'gathering.filesChanged', { gatheringId: id }, now);
  await record(tx, actor, { act, objectKind: 'gathering', objectId: id, organisationId, after }, now);
}
