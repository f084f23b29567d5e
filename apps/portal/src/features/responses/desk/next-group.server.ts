import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import type { DeskAddress } from './desk-address.ts';
import { loadAnsweringDesk } from './load-desk.server.ts';

/** The next group that is to be written at this address of the desk. */
export async function nextGroup(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  address: DeskAddress,
): Promise<string | undefined> {
  requirePermission(actor, 'response.read', await requireConsultation(platform.db, consultationId));
  return (await loadAnsweringDesk(platform, actor, consultationId, address)).open?.next;
}
