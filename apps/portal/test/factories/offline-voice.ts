import { requireConsultation } from '../../src/features/consultations/consultations.store.server.ts';
import type { Db } from '../../src/platform/db.server.ts';
import { aPerson } from './person.ts';
import { anOpenConsultation } from './submission.ts';

/** A morning while the round of the factory is open. */
export const OPEN = '2026-11-23T02:00:00Z';

/** An open round and the commune officer of its body. */
export async function openingOfVoice(db: Db, given: { readonly text?: string } = {}) {
  const { id } = await anOpenConsultation(db, given);
  const consultation = await requireConsultation(db, id);
  const officer = await aPerson(db, {
    organisationId: consultation.organisationId,
    roles: ['communeOfficer'],
  });
  return { consultation, officer };
}
