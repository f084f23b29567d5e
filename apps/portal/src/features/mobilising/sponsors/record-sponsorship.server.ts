import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { type Permission, requirePermission } from '#features/authority/permissions.ts';
import { findFourEyesExceptions } from '#features/identity/four-eyes.store.server.ts';
import { type FourEyesRefusal, mayApprove } from '#features/identity/four-eyes.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { SponsorshipInput } from '../mobilising.schema.ts';
import { insertSponsorship, requireSponsorship, updateSponsorship } from './sponsors.store.server.ts';
import { afterStep, type Sponsorship, type SponsorshipStep } from './sponsorship.ts';

export type RecordSponsorshipRefusal = 'whatMissing' | 'dayInFuture' | 'notPossibleNow';

export async function recordSponsorship(
  { db, clock }: Platform,
  actor: PersonActor,
  input: SponsorshipInput,
): Promise<Result<{ id: string }, RecordSponsorshipRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'mobilising.edit', { organisationId });
  const now = clock.now();
  const fault = faultIn(input, legalDay(now));
  if (fault) return refuse(fault);
  const one: Sponsorship = {
    ...{ ...input, id: newId(now), organisationId, state: 'recorded', recordedBy: actor.personId },
    ...{ used: '', withdrawnBecause: '', version: 1 },
  };
  await inTransaction(db, async (tx) => {
    await insertSponsorship(tx, one, now);
    await record(tx, actor, { act: 'sponsorship.recorded', ...about(one), after: toldOf(one) }, now);
  });
  return ok({ id: one.id });
}

function faultIn(input: SponsorshipInput, today: string): 'whatMissing' | 'dayInFuture' | undefined {
  if (input.form === 'kind' && input.what === '') return 'whatMissing';
  return input.receivedOn > today || (input.namedOn ?? '') > today ? 'dayInFuture' : undefined;
}

/** Until it is accepted; whoever wrote last is who recorded it. */
export async function editSponsorship(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, ...input }: SponsorshipInput & { readonly version: number },
): Promise<Result<null, RecordSponsorshipRefusal>> {
  const fault = faultIn(input, legalDay(platform.clock.now()));
  if (fault) return refuse(fault);
  const changed = { ...input, recordedBy: actor.personId };
  return await step(platform, actor, id, version, 'edit', 'mobilising.edit', async () => ok(changed));
}

/** By somebody else than who recorded it, who says that it was given freely and by nobody whose affairs the body decides. */
export function acceptSponsorship(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version }: { readonly version: number },
): Promise<Result<null, FourEyesRefusal | 'notPossibleNow'>> {
  const { db, clock } = platform;
  return step<FourEyesRefusal>(platform, actor, id, version, 'accept', 'sponsorship.accept', async (one) => {
    const exceptions = await findFourEyesExceptions(db, actor.ownOrganisationIds);
    const today = legalDay(clock.now());
    const other = mayApprove({ proposedBy: one.recordedBy, approver: actor, exceptions, today });
    return other.ok ? ok({}) : other;
  });
}

export function noteUse(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, used }: { readonly version: number; readonly used: string },
): Promise<Result<null, 'notPossibleNow'>> {
  return step(platform, actor, id, version, 'use', 'mobilising.edit', async () => ok({ used }));
}

/** Given back, or noted by mistake; what was accepted is taken out by who accepts. */
export async function withdrawSponsorship(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<Result<null, 'notPossibleNow'>> {
  const { state } = await requireSponsorship(platform.db, id);
  const needed = state === 'accepted' ? 'sponsorship.accept' : 'mobilising.edit';
  const changed = { withdrawnBecause: reason };
  return await step(platform, actor, id, version, 'withdraw', needed, async () => ok(changed));
}

const ACTS = { edit: 'edited', accept: 'accepted', use: 'used', withdraw: 'withdrawn' } as const;

async function step<Reason extends string>(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  version: number,
  name: SponsorshipStep,
  permission: Permission,
  changes: (
    one: Sponsorship,
  ) => Promise<{ ok: true; value: Partial<Sponsorship> } | { ok: false; reason: Reason }>,
): Promise<Result<null, Reason | 'notPossibleNow'>> {
  const before = await requireSponsorship(db, id);
  requirePermission(actor, permission, before);
  const state = afterStep(before.state, name);
  if (!state) return refuse('notPossibleNow');
  const changed = await changes(before);
  if (!changed.ok) return refuse(changed.reason);
  const after: Sponsorship = { ...before, ...changed.value, state, version };
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await updateSponsorship(tx, after, name === 'accept' ? { by: actor.personId, at: now } : undefined);
    const { organisationId } = before;
    await emit(tx, 'sponsorship.changed', { sponsorshipId: id, organisationId }, now);
    const because = after.withdrawnBecause && { reason: after.withdrawnBecause };
    const values = { before: toldOf(before), after: toldOf(after), ...because };
    await record(tx, actor, { act: `sponsorship.${ACTS[name]}`, ...about(before), ...values }, now);
  });
  return ok(null);
}

const about = ({ id, organisationId }: Sponsorship) => ({
  ...{ objectKind: 'sponsorship', objectId: id, organisationId },
});

/** A sponsor may be a person: the name stays out of the trail. */
const toldOf = ({ form, value, purpose, state, namedOn }: Sponsorship) => ({
  ...{ sponsorForm: form, sponsorValue: value, sponsorPurpose: purpose, sponsorState: state },
  sponsorNamed: namedOn !== null,
});
