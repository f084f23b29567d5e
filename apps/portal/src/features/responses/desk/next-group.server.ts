import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireGroup } from '#features/submissions/groups.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { findUnits } from './chosen-units.server.ts';
import { findNextGroup } from './desk.store.server.ts';
import type { DeskAddress, Step } from './desk-address.ts';

/** The next group at this address of the desk that waits to be written, or for the next in the chain. */
export async function nextGroup(
  { db }: Platform,
  actor: Actor,
  consultationId: string,
  address: DeskAddress,
  step: Step = 'con-lai',
): Promise<string | undefined> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.read', consultation);
  if (!address.groupId) return undefined;
  const { ordinal } = await requireGroup(db, consultationId, address.groupId);
  const units = await findUnits(db, actor, consultation, address);
  return await findNextGroup(db, consultationId, { units, step }, ordinal);
}
