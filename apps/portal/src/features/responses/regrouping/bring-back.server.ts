import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import type { Db } from '#platform/db.server.ts';
import { entryOf } from '../answer-group.server.ts';
import { findChain } from '../chain/chain.store.server.ts';
import { next } from '../response.ts';
import { updateResponse } from '../responses.store.server.ts';
import { findStep, type TouchedGroup } from './regrouping.store.server.ts';

/**
 * The opinions of a group have changed: an answer that was handed in goes back to its writer, so that nobody passes on words that were
 * handed in for others. The group is locked by the caller; an approved answer never comes here.
 */
export async function bringBack(
  tx: Db,
  actor: PersonActor,
  consultation: Consultation,
  groupId: string,
  now: Date,
): Promise<TouchedGroup> {
  const answer = await findStep(tx, consultation.id, groupId);
  const state = answer && next(await findChain(tx, consultation.id), answer.state, 'regroup', 'writer');
  if (answer && !state) throw new Error(`regrouping: answer of group ${groupId} is ${answer.state}`);
  if (!answer || !state || state === answer.state) return { groupId, before: null, writtenVersion: null };
  const { version, ...before } = answer;
  await updateResponse(tx, { consultationId: consultation.id, groupId }, version, {
    state,
    proposed_by: null,
    proposed_at: null,
    checked_by: null,
    checked_at: null,
  });
  const entry = entryOf(consultation, groupId, 'response.broughtBack');
  await record(tx, actor, { ...entry, before: { state: answer.state }, after: { state } }, now);
  return { groupId, before, writtenVersion: version + 1 };
}
