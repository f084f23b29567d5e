import type { Consultation } from '#features/consultations/consultation.ts';
import type { Db } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';

/** One event for each group whose opinions or name changed. */
export async function tellChanged(
  tx: Db,
  { id, projectId, organisationId }: Consultation,
  groupIds: readonly string[],
  now: Date,
): Promise<void> {
  for (const groupId of new Set(groupIds))
    await emit(tx, 'group.changed', { consultationId: id, projectId, groupId, organisationId }, now);
}

/** The audit of a group holds counts; titles are words about opinions and stay out of it. */
export function groupEntry({ organisationId }: Consultation, groupId: string, act: string) {
  return { act, objectKind: 'opinionGroup', objectId: groupId, organisationId };
}
