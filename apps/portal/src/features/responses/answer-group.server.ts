import { findUnit } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { latestConfirmedVersion } from '#features/drafts/drafts.store.server.ts';
import { requireGroup } from '#features/submissions/groups.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { statusOf } from '#platform/errors.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findChain } from './chain/chain.store.server.ts';
import type { SaveResponseInput } from './response.schema.ts';
import { type Incomplete, incompleteness, next } from './response.ts';
import { findResponse, insertResponse, updateResponse } from './responses.store.server.ts';

/** changedMeanwhile is a value here: what was typed must come back to the person, not be lost behind an error page. */
export type AnswerRefusal = 'completed' | 'locked' | 'noSuchUnit' | 'changedMeanwhile';
export type ProposeRefusal = AnswerRefusal | Incomplete;

/** Saves the words of an answer; a saved answer that had come back is being written again. */
export async function saveResponse(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  groupId: string,
  input: SaveResponseInput,
): Promise<Result<{ version: number }, AnswerRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.write', consultation);
  await requireGroup(db, consultationId, groupId);
  const refusal = await whyNot(db, consultation, groupId, input);
  if (refusal) return refuse(refusal);
  const now = clock.now();
  const { version, ...words } = input;
  const writtenBy = actor.kind === 'person' ? actor.personId : null;
  return await unlessChanged(async () => {
    await inTransaction(db, async (tx) => {
      const key = { consultationId, groupId };
      if (version === 0) await insertResponse(tx, key, words, writtenBy);
      else {
        await updateResponse(tx, key, version, {
          outcome: words.outcome,
          explanation: words.explanation,
          changed_unit_id: words.changedUnitId,
          changed_note: words.changedNote,
          state: 'writing',
          written_by: writtenBy,
        });
      }
      const after = { outcome: words.outcome, changedUnitId: words.changedUnitId };
      await record(tx, actor, { ...entryOf(consultation, groupId, 'response.saved'), after }, now);
    });
    return { version: version + 1 };
  });
}

/** Hands the answer to the second pair of eyes. */
export async function proposeResponse(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  groupId: string,
  input: { readonly version: number },
): Promise<Result<null, ProposeRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.write', consultation);
  if (consultation.state === 'completed') return refuse('completed');
  const answer = await findResponse(db, consultationId, groupId);
  if (!answer) return refuse('outcomeMissing');
  const state = next(await findChain(db, consultationId), answer.state, 'propose', 'writer');
  if (!state) return refuse('locked');
  const missing = incompleteness(answer);
  if (missing) return refuse(missing);
  const now = clock.now();
  return await unlessChanged(async () => {
    await inTransaction(db, async (tx) => {
      const change = {
        state,
        proposed_by: actor.personId,
        proposed_at: now,
        checked_by: null,
        checked_at: null,
        returned_reason: null,
      };
      await updateResponse(tx, answer, input.version, change);
      await emit(
        tx,
        'response.proposed',
        { consultationId, groupId, organisationId: consultation.organisationId },
        now,
      );
      await record(
        tx,
        actor,
        { ...entryOf(consultation, groupId, 'response.proposed'), after: { state, outcome: answer.outcome } },
        now,
      );
    });
    return null;
  });
}

async function whyNot(
  db: Db,
  consultation: Consultation,
  groupId: string,
  input: SaveResponseInput,
): Promise<AnswerRefusal | undefined> {
  if (consultation.state === 'completed') return 'completed';
  const answer = await findResponse(db, consultation.id, groupId);
  if (answer && !next(await findChain(db, consultation.id), answer.state, 'save', 'writer')) return 'locked';
  if (!input.changedUnitId) return undefined;
  const latest = await latestConfirmedVersion(db, consultation.projectId);
  return latest && findUnit(latest.tree, input.changedUnitId) ? undefined : 'noSuchUnit';
}

/** Turns the conflict of two people into a refusal; everything else goes on its way. */
export async function unlessChanged<T>(work: () => Promise<T>): Promise<Result<T, 'changedMeanwhile'>> {
  try {
    return ok(await work());
  } catch (error) {
    if (statusOf(error) === 409) return refuse('changedMeanwhile');
    throw error;
  }
}

export function entryOf(
  { organisationId }: Pick<Consultation, 'organisationId'>,
  groupId: string,
  act: string,
) {
  return { act, objectKind: 'opinionGroup', objectId: groupId, organisationId };
}
