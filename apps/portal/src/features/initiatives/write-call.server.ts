import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { freeSlug } from '#features/organisations/slug.ts';
import type { App } from '#platform/app.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { formatInstant } from '#text/vi/dates.ts';
import type { CallHead } from './call.schema.ts';
import { afterStep, type CallPhase, type InitiativeCall, phaseOf } from './call.ts';
import { findCallBySlug, insertCall, updateCall } from './calls.store.server.ts';
import { sendMail } from './entering/enter.server.ts';
import { countEntries, findEntries } from './entering/entries.store.server.ts';
import { askToScore } from './jury/appoint.server.ts';
import { isActive } from './jury/juror.ts';
import { findJurors } from './jury/jury.store.server.ts';
import { about, actOn } from './secretary.server.ts';

export type WriteCallRefusal = 'closesBeforeOpening' | 'isJuror' | 'notNow';

/** A call of the actor's body that nobody outside sees yet. */
export async function addCall(
  { db, clock }: Platform,
  actor: PersonActor,
  head: CallHead,
): Promise<Result<{ id: string }, WriteCallRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'initiative.edit', { organisationId });
  if (head.closesAt <= head.opensAt) return refuse('closesBeforeOpening');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await holdName(tx, 'initiative slug');
    const slug = await freeSlug(head.title, async (one) => (await findCallBySlug(tx, one)) !== undefined);
    const call: InitiativeCall = {
      ...{ id: newId(now), organisationId, slug, ...head, state: 'drafted', cancelReason: '' },
      ...{ proposedBy: null, returnReason: '', decidedBy: null, decidedAt: null, endedAt: null, version: 1 },
    };
    await insertCall(tx, call, { by: actor.personId, at: now });
    await record(
      tx,
      actor,
      { act: 'initiative.added', ...about(call), after: { callTitle: call.title } },
      now,
    );
    return ok({ id: call.id });
  });
}

/** Until it is published: afterwards people have written by these conditions. */
export function editCall(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, ...head }: CallHead & { readonly version: number },
) {
  const how = { permission: 'initiative.edit', act: 'initiative.edited', blind: true } as const;
  return actOn<null, WriteCallRefusal>(platform, actor, id, how, async (call, tx) => {
    if (call.state !== 'drafted') return { result: refuse('notNow') };
    if (head.closesAt <= head.opensAt) return { result: refuse('closesBeforeOpening') };
    await updateCall(tx, { ...call, ...head, version });
    return { result: ok(null), after: { callTitle: head.title } };
  });
}

/** More time for everybody, while people can still enter; never less. Readers see the new hour. */
export function extendCall(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number; readonly closesAt: Date; readonly reason: string },
) {
  const how = { permission: 'initiative.run', act: 'initiative.extended', blind: true } as const;
  return actOn<null, WriteCallRefusal>(platform, actor, id, how, async (call, tx, now) => {
    const phase = phaseOf(call, now);
    if (phase !== 'upcoming' && phase !== 'open') return { result: refuse('notNow') };
    if (input.closesAt <= call.closesAt) return { result: refuse('closesBeforeOpening') };
    await updateCall(tx, { ...call, closesAt: input.closesAt, version: input.version });
    await emit(tx, 'initiative.extended', { callId: id, organisationId: call.organisationId }, now);
    const after = { callClosesAt: formatInstant(input.closesAt) };
    return { result: ok(null), after, reason: input.reason };
  });
}

export type MoveRefusal =
  | 'isJuror'
  | 'notNow'
  | 'alreadyClosed'
  | 'noJury'
  | 'unchecked'
  | 'complaintOpen'
  | 'nothingAccepted';
type Version = { readonly version: number };

/** People can read it, and enter from its first hour on. */
export function publishCall(platform: Platform, actor: PersonActor, id: string, input: Version) {
  return move(platform, actor, id, input.version, 'publish', async (call, _tx, now) =>
    call.closesAt <= now ? 'alreadyClosed' : undefined,
  );
}

/** After the close, once every entry is checked: members are written to, and score. */
export function startScoring(
  app: Platform & Pick<App, 'mail' | 'config'>,
  actor: PersonActor,
  id: string,
  input: Version,
) {
  return move(app, actor, id, input.version, 'score', async (call, tx) => {
    const jurors = (await findJurors(tx, id)).filter(isActive);
    if (jurors.length < call.leastScores) return 'noJury';
    const counts = await countEntries(tx, id);
    if (counts.some(({ state }) => state === 'sent')) return 'unchecked';
    const refused = await findEntries(tx, id, ['refused']);
    if (refused.some((each) => each.complaint !== '' && each.complaintAnswer === '')) return 'complaintOpen';
    if (!counts.some(({ state }) => state === 'accepted')) return 'nothingAccepted';
    await askToScore(app, tx, call, jurors);
    return undefined;
  });
}

async function move(
  platform: Platform,
  actor: PersonActor,
  id: string,
  version: number,
  step: 'publish' | 'score',
  whyNot: (call: InitiativeCall, tx: Db, now: Date) => Promise<MoveRefusal | undefined>,
): Promise<Result<null, MoveRefusal>> {
  const act = step === 'publish' ? 'initiative.published' : 'initiative.scoringStarted';
  const how = { permission: 'initiative.run', act, blind: true } as const;
  return await actOn<null, MoveRefusal>(platform, actor, id, how, async (call, tx, now) => {
    const state = afterStep(phaseOf(call, now), step);
    if (!state) return { result: refuse('notNow') };
    const refusal = await whyNot(call, tx, now);
    if (refusal) return { result: refuse(refusal) };
    await updateCall(tx, { ...call, state, version });
    await emit(tx, act, { callId: id, organisationId: call.organisationId }, now);
    return { result: ok(null), after: { callState: state } };
  });
}

/** Whoever wrote for it is told why, once for each mailbox. */
export function cancelCall(
  app: Platform & Pick<App, 'mail' | 'config'>,
  actor: PersonActor,
  id: string,
  { version, reason }: Version & { readonly reason: string },
) {
  const how = { permission: 'initiative.run', act: 'initiative.cancelled', blind: true } as const;
  return actOn<null, MoveRefusal>(app, actor, id, how, async (call, tx, now) => {
    const state = afterStep(phaseOf(call, now) satisfies CallPhase, 'cancel');
    if (!state) return { result: refuse('notNow') };
    await updateCall(tx, { ...call, state, cancelReason: reason, endedAt: now, version });
    const told = new Set<string>();
    for (const entry of await findEntries(tx, id, ['written', 'sent', 'accepted', 'refused'])) {
      if (entry.email === null || told.has(entry.email)) continue;
      told.add(entry.email);
      await sendMail(app, tx, call, { ...entry, entryId: entry.id }, 'cancelled', reason);
    }
    await emit(tx, 'initiative.cancelled', { callId: id, organisationId: call.organisationId }, now);
    return { result: ok(null), after: { callState: state }, reason };
  });
}
