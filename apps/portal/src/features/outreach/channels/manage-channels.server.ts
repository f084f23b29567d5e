import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { freeSlug } from '#features/organisations/slug.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { ChannelInput } from './channel.schema.ts';
import { CHANNEL_KIND_RULES } from './channel-kinds.data.ts';
import {
  findChannels,
  insertChannel,
  isStationSlugTaken,
  requireChannel,
  updateChannel,
} from './channels.store.server.ts';

export type ChannelRefusal =
  | 'noProof'
  | 'proofNotOfKind'
  | 'costMissing'
  | 'coverageMissing'
  | 'noSuchBody'
  | 'kindStays'
  | 'ended';

/** The book of channels of the own bodies, with those that they run for others. */
export async function loadChannels({ db, clock }: Platform, actor: PersonActor, kind: string) {
  const { ownOrganisationIds: own } = actor;
  return {
    channels: (await findChannels(db, own, { kind })).map((channel) => ({
      ...channel,
      isOwn: own.includes(channel.organisationId),
    })),
    today: legalDay(clock.now()),
    bodies: await ownersFor(db, legalDay(clock.now())),
    mayEdit: can(actor, 'channel.edit', { organisationId: actor.organisationId }),
  };
}

/** One channel, to be changed by those of the body in whose book it stands. */
export async function loadChannel({ db, clock }: Platform, actor: PersonActor, id: string) {
  const channel = await requireChannel(db, id);
  requirePermission(actor, 'activity.read', channel);
  const today = legalDay(clock.now());
  return {
    channel,
    today,
    bodies: await ownersFor(db, today),
    trail: await findTrail(db, { objectKind: 'outreachChannel', objectId: id }),
    mayEdit: can(actor, 'channel.edit', channel),
  };
}

async function ownersFor(db: Db, day: string) {
  return (await organisationsAt(db, day)).map(({ id, name, kind }) => ({ id, name, kind }));
}

/** A loudspeaker gets the address of its page and feeds at once, and keeps it. */
export async function addChannel(
  { db, clock }: Platform,
  actor: PersonActor,
  input: ChannelInput,
): Promise<Result<{ id: string }, ChannelRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'channel.edit', { organisationId });
  const now = clock.now();
  const refusal = await whyNot(db, input, legalDay(now));
  if (refusal) return refuse(refusal);
  const id = newId(now);
  await inTransaction(db, async (tx) => {
    const named = `${input.name} ${input.area}`;
    const stationSlug =
      input.kind === 'loudspeaker' ? await freeSlug(named, (slug) => isStationSlugTaken(tx, slug)) : null;
    const made = { id, organisationId, stationSlug, validTo: null, createdBy: actor.personId };
    await insertChannel(tx, { ...factsOf(input), ...made, createdAt: now });
    const change = { act: 'outreachChannel.added', after: told(input) };
    await tellChanged(tx, { id, organisationId }, now);
    await record(tx, actor, { ...about(id, organisationId), ...change }, now);
  });
  return ok({ id });
}

export async function editChannel(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  input: ChannelInput & { readonly version: number },
): Promise<Result<null, ChannelRefusal>> {
  const channel = await requireChannel(db, id);
  requirePermission(actor, 'channel.edit', channel);
  if (channel.validTo !== null) return refuse('ended');
  // What was done on it was counted as this kind.
  if (channel.kind !== input.kind) return refuse('kindStays');
  const now = clock.now();
  const refusal = await whyNot(db, input, legalDay(now));
  if (refusal) return refuse(refusal);
  await inTransaction(db, async (tx) => {
    await updateChannel(tx, { id, version: input.version }, factsOf(input));
    const change = { act: 'outreachChannel.edited', before: told(channel), after: told(input) };
    await tellChanged(tx, channel, now);
    await record(tx, actor, { ...about(id, channel.organisationId), ...change }, now);
  });
  return ok(null);
}

/** Out of use from today, or in use again; what was done on it stays. */
export async function endChannel(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { version }: { readonly version: number },
): Promise<Result<null, never>> {
  const channel = await requireChannel(db, id);
  requirePermission(actor, 'channel.edit', channel);
  const now = clock.now();
  const validTo = channel.validTo === null ? addDays(legalDay(now), -1) : null;
  await inTransaction(db, async (tx) => {
    await updateChannel(tx, { id, version }, { validTo });
    const act = validTo === null ? 'outreachChannel.usedAgain' : 'outreachChannel.ended';
    await tellChanged(tx, channel, now);
    await record(tx, actor, { ...about(id, channel.organisationId), act, after: { validTo } }, now);
  });
  return ok(null);
}

async function whyNot(db: Db, input: ChannelInput, day: string): Promise<ChannelRefusal | undefined> {
  const allowed = CHANNEL_KIND_RULES[input.kind].proofs;
  if (input.proofs.length === 0) return 'noProof';
  if (input.proofs.some((kind) => !allowed.includes(kind))) return 'proofNotOfKind';
  if (input.costRule === 'perUse' && input.costAmount === null) return 'costMissing';
  if (input.reachRule === 'coverage' && input.coverage === null) return 'coverageMissing';
  if (!input.ownerId) return undefined;
  const bodies = await organisationsAt(db, day);
  return bodies.some(({ id }) => id === input.ownerId) ? undefined : 'noSuchBody';
}

/** An amount that no rule asks for is not kept. */
function factsOf(input: ChannelInput) {
  return {
    ...{ kind: input.kind, name: input.name, area: input.area, audience: input.audience },
    ...{ ownerId: input.ownerId, ownerText: input.ownerId ? '' : input.ownerText },
    ...{ costRule: input.costRule, costAmount: input.costRule === 'perUse' ? input.costAmount : null },
    ...{ proofs: input.proofs, reachRule: input.reachRule, coverage: input.coverage },
  };
}

const told = ({ kind, costRule, costAmount, reachRule, coverage, proofs }: ChannelInput | ToldChannel) => ({
  ...{ channel: kind, costRule, reachRule, proofs: proofs.join(', ') },
  ...(costAmount !== null && { costAmount }),
  ...(coverage !== null && { coverage }),
});
type ToldChannel = Awaited<ReturnType<typeof requireChannel>>;

/** The page of a station and its feeds follow. */
async function tellChanged(
  tx: Db,
  { id, organisationId }: { id: string; organisationId: string },
  now: Date,
) {
  await emit(tx, 'outreachChannel.changed', { outreachChannelId: id, organisationId }, now);
}

const about = (objectId: string, organisationId: string) => ({
  objectKind: 'outreachChannel',
  objectId,
  organisationId,
});
