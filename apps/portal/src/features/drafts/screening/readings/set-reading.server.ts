import * as v from 'valibot';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { requireRight } from '#features/time-limits/changes/propose-change.server.ts';
import { isLegalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { READINGS_FROM } from '../screening-criteria.ts';
import { insertReading } from './readings.store.server.ts';

export const readingSchema = v.object({
  organisationId: v.pipe(v.string(), v.uuid()),
  wording: v.picklist(['proposal', 'policy']),
  legalBasis: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
  status: v.picklist(['V', 'S', 'U']),
  validFrom: v.pipe(v.string(), v.check(isLegalDay)),
});

export type SetReadingRefusal = 'beforeTheLaw';

/**
 * How a body and those under it read criterion 1 from a day on. Earlier readings and screenings stay as they were. Set by that
 * body, by the one that answers for the site, or by administrators; not by a body under it, nor by any other.
 */
export async function setReading(
  { db, clock }: Platform,
  actor: PersonActor,
  input: v.InferOutput<typeof readingSchema>,
): Promise<Result<{ id: string }, SetReadingRefusal>> {
  const { id: bodyId } = await requireOrganisation(db, input.organisationId);
  await requireRight(db, actor, 'rule.approve', bodyId);
  if (input.validFrom < READINGS_FROM) return refuse('beforeTheLaw');
  const now = clock.now();
  const id = newId(now);
  await inTransaction(db, async (tx) => {
    await insertReading(tx, { ...input, id, setBy: actor.personId, setAt: now });
    const { organisationId, ...after } = input;
    const about = { objectKind: 'criterionReading', objectId: id, organisationId };
    await record(tx, actor, { act: 'screening.readingSet', ...about, after }, now);
  });
  return ok({ id });
}
