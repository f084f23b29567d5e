import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import type { Colleagues } from './colleagues.ts';
import { type DeskPlace, whoIsHere } from './presence.server.ts';

/** Asked by an open page from time to time: still here, and who else is? */
export async function sayAgain(
  platform: Pick<Platform, 'db' | 'clock'>,
  actor: Actor,
  consultationId: string,
  at: DeskPlace,
): Promise<Colleagues> {
  const consultation = await requireConsultation(platform.db, consultationId);
  requirePermission(actor, 'response.read', consultation);
  return await whoIsHere(platform, actor, consultation, at);
}
