import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import type { Db } from '#platform/db.server.ts';
import { entryOf } from '../answer-group.server.ts';
import { updateResponse } from '../responses.store.server.ts';
import { findStep, type TouchedGroup } from './regrouping.store.server.ts';

/**
 * The answer that a regrouping brought back to its writer stands again at its step, while nobody has touched it since; says whether it
 * does. Whether its opinions are those for which it was handed in is the caller's question; the group is locked.
 */
export async function giveStepBack(
  tx: Db,
  actor: PersonActor,
  consultation: Consultation,
  { groupId, before, writtenVersion }: TouchedGroup,
  now: Date,
): Promise<boolean> {
  const answer = before && (await findStep(tx, consultation.id, groupId));
  if (!answer || writtenVersion === null || answer.version !== writtenVersion) return false;
  const at = (instant: Date | string | null) => (instant === null ? null : new Date(instant));
  await updateResponse(tx, { consultationId: consultation.id, groupId }, writtenVersion, {
    state: before.state,
    proposed_by: before.proposed_by,
    proposed_at: at(before.proposed_at),
    checked_by: before.checked_by,
    checked_at: at(before.checked_at),
  });
  const entry = entryOf(consultation, groupId, 'response.stepGivenBack');
  const change = { before: { state: answer.state }, after: { state: before.state } };
  await record(tx, actor, { ...entry, ...change }, now);
  return true;
}
