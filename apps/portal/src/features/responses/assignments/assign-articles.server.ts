import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import { findHolders } from '#features/identity/people/list-people.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findProgress } from '../desk/desk.store.server.ts';
import { placesOf } from '../desk/places.ts';
import { putAssignments, removeAssignments } from './assignments.store.server.ts';

export type AssignRefusal = 'nothingChosen' | 'nobodyThere' | 'unknownPlace';

/** Roles of those who may write answers (permission response.write). */
const ANSWERING = ['draftingOfficer', 'unitHead', 'legalOfficer', 'communeOfficer', 'leader'];

/** Officers of the body who can be given articles today. */
export async function findAnsweringOfficers(db: Db, organisationId: string, today: string) {
  const holders = await findHolders(db, organisationId, today);
  return holders.filter(({ roles }) => roles.some((role) => ANSWERING.includes(role)));
}

/** Gives articles to an officer, or takes them back (`personId` empty). */
export async function assignArticles(
  { db, clock }: Platform,
  actor: PersonActor,
  consultationId: string,
  input: { readonly places: readonly string[]; readonly personId: string },
): Promise<Result<null, AssignRefusal>> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.assign', consultation);
  const places = [...new Set(input.places)];
  if (places.length === 0) return refuse('nothingChosen');
  const now = clock.now();
  if (input.personId) {
    const officers = await findAnsweringOfficers(db, consultation.organisationId, legalDay(now));
    if (!officers.some(({ personId }) => personId === input.personId)) return refuse('nobodyThere');
  }
  const { tree } = await requireVersion(db, consultation.draftVersionId);
  const known = placesOf(tree, await findProgress(db, consultationId));
  if (!places.every((place) => known.some((one) => one.place === place))) return refuse('unknownPlace');
  await inTransaction(db, async (tx) => {
    const by = { personId: actor.personId, at: now };
    if (input.personId) await putAssignments(tx, consultationId, places, input.personId, by);
    else await removeAssignments(tx, consultationId, places);
    const change = {
      act: input.personId ? 'response.assigned' : 'response.unassigned',
      objectKind: 'consultation',
      objectId: consultationId,
      organisationId: consultation.organisationId,
      after: { places: places.join(' '), personId: input.personId || null },
    };
    await record(tx, actor, change, now);
  });
  return ok(null);
}
