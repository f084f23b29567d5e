import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import type { Platform } from '#platform/context.ts';
import { type Colleagues, HERE_FOR_MS, SAY_AGAIN_MS } from './colleagues.ts';
import { noteAndFindOthers } from './presence.store.server.ts';

const FORGOTTEN_AFTER_MS = 86_400_000;

/** Where on the desk somebody is. */
export interface DeskPlace {
  /** An article, or "chung"; null: no one of them. */
  readonly place: string | null;
  readonly groupId: string | null;
}

/**
 * Notes where this person is, at most every half minute, and tells who else of the body is there. Whoever reads from outside the body is neither noted nor told.
 * Rows of one table, so that it works with several processes; a note, not a lock.
 */
export async function whoIsHere(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  actor: Actor,
  consultation: Pick<Consultation, 'id' | 'organisationId'>,
  { place, groupId }: DeskPlace,
): Promise<Colleagues> {
  if (actor.kind !== 'person' || !can(actor, 'response.seeColleagues', consultation))
    return { group: [], place: [] };
  const now = clock.now().getTime();
  const before = (span: number) => new Date(now - span);
  const seen = { consultationId: consultation.id, personId: actor.personId, place, groupId };
  const rows = await noteAndFindOthers(db, seen, {
    ...{ now: new Date(now), fresh: before(SAY_AGAIN_MS) },
    ...{ here: before(HERE_FOR_MS), forgotten: before(FORGOTTEN_AFTER_MS) },
  });
  const names = (inGroup: boolean) => rows.filter((row) => row.inGroup === inGroup).map(({ name }) => name);
  return { group: names(true), place: names(false) };
}
