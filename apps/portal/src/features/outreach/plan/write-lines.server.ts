import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findAskable } from '#features/directory/list-entries.server.ts';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findChannels } from '../channels/channels.store.server.ts';
import { findBulletins } from '../pack/pack.store.server.ts';
import { findSlots } from '../slots/slots.store.server.ts';
import {
  daysOf,
  isWritable,
  MOST_REPEATS,
  type OutreachPlan,
  type OutreachPlanLine,
} from './outreach-plan.ts';
import { outreachPlanChanged } from './outreach-plan-change.server.ts';
import { holdOutreachPlan, requireOutreachPlan, updateOutreachPlan } from './outreach-plans.store.server.ts';
import type { LineInput } from './plan.schema.ts';
import { deleteLine, findLines, insertLines, type LineFacts, updateLine } from './plan-lines.store.server.ts';

export type LineRefusal =
  | 'notWritable'
  | 'lineApproved'
  | 'noSuchChannel'
  | 'noSuchSlot'
  | 'noSuchUnit'
  | 'noSuchContact'
  | 'noSuchBulletin'
  | 'backwards'
  | 'untilWithoutDay'
  | 'untilBeforeDay'
  | 'tooMany';

interface AddInput extends LineInput {
  readonly version: number;
  readonly until: string | null;
  readonly every: '1' | '7';
}

/** A line at the end of the plan, or as many as the days on which it is repeated. */
export async function addOutreachLine(
  platform: Platform,
  actor: PersonActor,
  planId: string,
  { version, until, every, ...input }: AddInput,
): Promise<Result<null, LineRefusal>> {
  if (until !== null && input.onDay === null) return refuse('untilWithoutDay');
  if (until !== null && input.onDay !== null && until < input.onDay) return refuse('untilBeforeDay');
  const days = input.onDay === null ? [null] : daysOf(input.onDay, until, every === '7' ? 7 : 1);
  if (days.length > MOST_REPEATS) return refuse('tooMany', { most: MOST_REPEATS });
  return await writing(platform, actor, planId, version, async (tx, plan, now) => {
    const read = await readLine(tx, actor, plan, input, legalDay(now));
    if (!read.ok) return read;
    const lines = days.map((onDay) => ({ ...read.value, onDay, id: newId(now) }));
    await insertLines(tx, planId, lines);
    return ok({
      act: 'outreachPlan.lineAdded',
      after: { channel: input.kind, lines: lines.length, onDay: input.onDay, estimate: read.value.estimate },
    });
  });
}

export async function editOutreachLine(
  platform: Platform,
  actor: PersonActor,
  planId: string,
  { version, lineId, ...input }: LineInput & { readonly version: number; readonly lineId: string },
): Promise<Result<null, LineRefusal>> {
  return await writing(platform, actor, planId, version, async (tx, plan, now) => {
    const line = await requireLine(tx, planId, lineId);
    if (line.approvedEdition !== null) return refuse('lineApproved');
    const read = await readLine(tx, actor, plan, input, legalDay(now));
    if (!read.ok) return read;
    await updateLine(tx, lineId, read.value);
    return ok({
      act: 'outreachPlan.lineEdited',
      before: { ordinal: line.ordinal, channel: line.kind, onDay: line.onDay, estimate: line.estimate },
      after: { channel: input.kind, onDay: input.onDay, estimate: read.value.estimate },
    });
  });
}

/** Only before it was approved; afterwards its activity is cancelled, with a reason. */
export async function dropOutreachLine(
  platform: Platform,
  actor: PersonActor,
  planId: string,
  { version, lineId }: { readonly version: number; readonly lineId: string },
): Promise<Result<null, LineRefusal>> {
  return await writing(platform, actor, planId, version, async (tx) => {
    const line = await requireLine(tx, planId, lineId);
    if (line.approvedEdition !== null) return refuse('lineApproved');
    await deleteLine(tx, line);
    return ok({
      act: 'outreachPlan.lineDropped',
      before: { ordinal: line.ordinal, channel: line.kind, onDay: line.onDay },
    });
  });
}

/** What the plan is for and who speaks to the press. */
export async function editOutreachPlan(
  platform: Platform,
  actor: PersonActor,
  planId: string,
  {
    version,
    aim,
    spokesperson,
  }: { readonly version: number; readonly aim: string; readonly spokesperson: string },
): Promise<Result<null, 'notWritable'>> {
  return await writing<'notWritable'>(
    platform,
    actor,
    planId,
    version,
    async (tx, plan) => {
      await updateOutreachPlan(tx, { id: plan.id, version }, { aim, spokesperson });
      return ok({ act: 'outreachPlan.edited', after: { hasSpokesperson: spokesperson !== '' } });
    },
    false,
  );
}

type Told = Parameters<typeof outreachPlanChanged>[3];

/** One change of a plan that is being written: held, counted in its version, told. Throws Conflict when somebody else wrote. */
async function writing<Reason extends string>(
  { db, clock }: Platform,
  actor: PersonActor,
  planId: string,
  version: number,
  write: (tx: Db, plan: OutreachPlan, now: Date) => Promise<Result<Told, Reason>>,
  touch = true,
): Promise<Result<null, Reason | 'notWritable'>> {
  requirePermission(actor, 'outreachPlan.edit', await requireOutreachPlan(db, planId));
  const now = clock.now();
  return await inTransaction(db, async (tx): Promise<Result<null, Reason | 'notWritable'>> => {
    const plan = await holdOutreachPlan(tx, planId);
    if (!isWritable(plan.state)) return refuse('notWritable');
    if (plan.version !== version) throw new Conflict(`outreach plan ${planId}`);
    const written = await write(tx, plan, now);
    if (!written.ok) return written;
    if (touch) await updateOutreachPlan(tx, plan, {});
    await outreachPlanChanged(tx, actor, plan, written.value, now);
    return ok(null);
  });
}

async function requireLine(tx: Db, planId: string, lineId: string): Promise<OutreachPlanLine> {
  const line = (await findLines(tx, planId)).find(({ id }) => id === lineId);
  if (!line) throw new NotFound(`line ${lineId} of outreach plan ${planId}`);
  return line;
}

/** What was typed, with what follows from it: a channel brings its kind, area, unit and cost, a slot its hours. */
async function readLine(
  tx: Db,
  actor: PersonActor,
  plan: OutreachPlan,
  input: LineInput,
  today: string,
): Promise<Result<LineFacts, LineRefusal>> {
  const own = actor.ownOrganisationIds;
  const [channels, slots] = await Promise.all([
    findChannels(tx, own, { day: today }),
    findSlots(tx, own, today),
  ]);
  const channel = channels.find(({ id }) => id === input.channelId);
  if (input.channelId !== null && channel?.kind !== input.kind) return refuse('noSuchChannel');
  const slot = slots.find(({ id }) => id === input.slotId);
  if (input.slotId !== null && !slot) return refuse('noSuchSlot');
  const from = input.from ?? slot?.from ?? null;
  const to = input.from === null ? (slot?.to ?? null) : input.to;
  if (from !== null && to !== null && to <= from) return refuse('backwards');
  const unitId = input.unitId ?? channel?.ownerId ?? plan.organisationId;
  if (!(await organisationsAt(tx, today)).some(({ id }) => id === unitId)) return refuse('noSuchUnit');
  if (input.contactId !== null && !(await findAskable(tx, own)).some(({ id }) => id === input.contactId))
    return refuse('noSuchContact');
  const bulletins = input.packPieceId === null ? [] : await findBulletins(tx, plan.projectId);
  if (input.packPieceId !== null && !bulletins.some(({ id }) => id === input.packPieceId))
    return refuse('noSuchBulletin');
  const perUse =
    channel?.costRule === 'perUse' ? channel.costAmount : channel?.costRule === 'none' ? 0 : null;
  return ok({
    ...{ audience: input.audience, message: input.message, kind: input.kind, channelId: input.channelId },
    ...{ area: input.area || (channel?.area ?? ''), place: input.place, onDay: input.onDay },
    ...{ slotId: input.slotId, from, to, unitId, estimate: input.estimate ?? perUse },
    ...{ contactId: input.contactId, bulletin: input.bulletin, packPieceId: input.packPieceId },
  });
}
