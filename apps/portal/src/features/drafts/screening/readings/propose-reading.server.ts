import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { requireRight } from '#features/time-limits/changes/propose-change.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { READINGS_FROM } from '../screening-criteria.ts';
import { insertReadingProposal } from './proposed-readings.store.server.ts';
import type { ProposeReadingInput } from './reading.schema.ts';

export type ProposeReadingRefusal = 'beforeTheLaw';

/**
 * Proposes how a body and those under it read criterion 1 from a day on. Proposed by somebody of that body, of the one that
 * answers for the site, or an administrator; not by a body under it, nor by any other. Nothing is read anew before a second
 * person has approved it.
 */
export async function proposeReading(
  { db, clock }: Platform,
  actor: PersonActor,
  input: ProposeReadingInput,
): Promise<Result<{ id: string }, ProposeReadingRefusal>> {
  const { id: bodyId } = await requireOrganisation(db, input.organisationId);
  const deskId = (await requireRight(db, actor, 'rule.propose', bodyId)) ?? bodyId;
  if (input.validFrom < READINGS_FROM) return refuse('beforeTheLaw');
  const now = clock.now();
  const id = newId(now);
  await inTransaction(db, async (tx) => {
    await insertReadingProposal(tx, {
      ...input,
      ...{ id, deskId, proposedBy: actor.personId, proposedAt: now },
    });
    await emit(tx, 'rule.proposed', { readingProposalId: id, organisationId: deskId, kind: 'reading' }, now);
    const { organisationId, reason, ...after } = input;
    const about = { objectKind: 'criterionReading', objectId: id, organisationId, reason };
    await record(tx, actor, { act: 'screening.readingProposed', ...about, after }, now);
  });
  return ok({ id });
}
