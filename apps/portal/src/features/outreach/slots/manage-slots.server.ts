import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { SlotInput } from './slot.schema.ts';
import { endSlot, findSlots, insertSlot } from './slots.store.server.ts';
import { SUGGESTED_SLOTS } from './suggested-slots.data.ts';

export type SlotRefusal = 'noDay' | 'backwards' | 'noSuchSlot' | 'notEmpty';

/** The hours that the own bodies keep, and whether those of the house may be taken over. */
export async function loadSlots({ db, clock }: Platform, actor: PersonActor) {
  const { organisationId } = actor;
  const slots = await findSlots(db, actor.ownOrganisationIds, legalDay(clock.now()));
  return {
    slots: slots.map((slot) => ({ ...slot, isOwn: slot.organisationId === organisationId })),
    trail: await findTrail(db, { objectKind: 'outreachSlot', objectId: organisationId }),
    mayEdit: can(actor, 'channel.edit', { organisationId }),
  };
}

export async function addSlot(
  { db, clock }: Platform,
  actor: PersonActor,
  input: SlotInput,
): Promise<Result<null, SlotRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'channel.edit', { organisationId });
  if (input.weekdays === '') return refuse('noDay');
  if (input.from >= input.to) return refuse('backwards');
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await insertSlot(tx, { ...input, id: newId(now), organisationId, validTo: null }, now);
    const { from, to, kind, weekdays } = input;
    const change = { act: 'outreachSlot.added', after: { from, to, weekdays, channel: kind } };
    await record(tx, actor, { ...about(organisationId), ...change }, now);
  });
  return ok(null);
}

/** Hours of the house, for a body that has none: they keep an empty source, as nobody has verified them here. */
export async function takeSuggestedSlots(
  { db, clock }: Platform,
  actor: PersonActor,
): Promise<Result<null, SlotRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'channel.edit', { organisationId });
  const now = clock.now();
  const own = await findSlots(db, [organisationId], legalDay(now));
  if (own.length > 0) return refuse('notEmpty');
  await inTransaction(db, async (tx) => {
    for (const slot of SUGGESTED_SLOTS) {
      const made = { id: newId(now), organisationId, area: '', source: '', validTo: null };
      await insertSlot(tx, { ...slot, ...made }, now);
    }
    const after = { slots: SUGGESTED_SLOTS.length };
    await record(tx, actor, { ...about(organisationId), act: 'outreachSlot.suggestedTaken', after }, now);
  });
  return ok(null);
}

/** Yesterday was its last day; what was planned in it keeps its hours. */
export async function dropSlot(
  { db, clock }: Platform,
  actor: PersonActor,
  { slotId }: { readonly slotId: string },
): Promise<Result<null, SlotRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'channel.edit', { organisationId });
  const now = clock.now();
  const today = legalDay(now);
  const slot = (await findSlots(db, [organisationId], today)).find(({ id }) => id === slotId);
  if (!slot) return refuse('noSuchSlot');
  await inTransaction(db, async (tx) => {
    await endSlot(tx, slotId, addDays(today, -1));
    const before = { from: slot.from, to: slot.to, weekdays: slot.weekdays, channel: slot.kind };
    await record(tx, actor, { ...about(organisationId), act: 'outreachSlot.ended', before }, now);
  });
  return ok(null);
}

const about = (organisationId: string) => ({
  objectKind: 'outreachSlot',
  objectId: organisationId,
  organisationId,
});
