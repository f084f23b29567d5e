import { readSymbol } from '@danban/legal-text';
import type { PersonActor } from '#features/authority/actor.ts';
import { legalDay, legalTime } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Activity } from '../activity.ts';
import { requireOnActivity } from '../activity-access.ts';
import { activityChanged, tellCost } from '../activity-change.server.ts';
import type { ActivityRules } from '../channels/activity-rules.server.ts';
import { rulesOf } from '../channels/activity-rules.server.ts';
import { reachKindOf } from '../channels/outreach-channel.ts';
import { requireActivity, updateActivity } from '../outreach.store.server.ts';
import type { DocumentInput, DoneInput, LinkInput, MoveInput, PrepareInput } from './activity-life.schema.ts';
import { mayConfirm, nextActivityState } from './activity-life.ts';

export type PrepareRefusal = 'notPlanned' | 'spokespersonMissing' | 'noticeMissing';
export type DoneRefusal = 'notPlanned' | 'notYet' | 'spokespersonMissing';
export type ConfirmRefusal = DoneRefusal | 'confirmationIsNoProof';

interface Loaded {
  readonly activity: Activity;
  readonly rules: ActivityRules;
  readonly now: Date;
}

async function load({ db, clock }: Platform, actor: PersonActor, id: string): Promise<Loaded> {
  const activity = await requireActivity(db, id);
  requireOnActivity(actor, 'activity.record', activity);
  return { activity, rules: await rulesOf(db, activity), now: clock.now() };
}

/** Everything is ready: text, room, people. Press material has passed the spokesperson, a press meeting was announced to the authority. */
export async function prepareActivity(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, spokesperson, spokespersonOn, noticeOn }: PrepareInput,
): Promise<Result<null, PrepareRefusal>> {
  const { activity, rules, now } = await load(platform, actor, id);
  const state = nextActivityState(activity.state, 'prepare');
  if (!state) return refuse('notPlanned');
  if (rules.kind.spokesperson && (spokesperson === '' || !spokespersonOn))
    return refuse('spokespersonMissing');
  // By days: a meeting at nine that was announced the day before at ten had 23 hours, and nobody types the minute.
  if (rules.notice && (!noticeOn || noticeOn >= activity.heldOn))
    return refuse('noticeMissing', rules.notice);
  await write(platform.db, actor, activity, version, {
    change: { state, spokesperson, spokesperson_on: spokespersonOn, notice_on: noticeOn },
    ...{ act: 'activity.prepared', after: { state, spokespersonOn, noticeOn }, now },
  });
  return ok(null);
}

/** Why it cannot be called done yet; what is recorded already is done. */
export function whyNotDone({ activity, rules, now }: Loaded): DoneRefusal | undefined {
  if (activity.state === 'recorded') return undefined;
  if (!nextActivityState(activity.state, 'done')) return 'notPlanned';
  const today = legalDay(now);
  if (activity.heldOn > today) return 'notYet';
  if (activity.heldOn === today && activity.from !== null && legalTime(now) < activity.from) return 'notYet';
  if (rules.kind.spokesperson && activity.spokespersonOn === null) return 'spokespersonMissing';
  return undefined;
}

/** It took place. Its reach is measured or estimated by the rule of the channel; a channel that counts by coverage needs no number. */
export async function finishActivity(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, reach, cost }: DoneInput,
): Promise<Result<null, DoneRefusal>> {
  const loaded = await load(platform, actor, id);
  const { activity, rules, now } = loaded;
  if (activity.state === 'recorded') return refuse('notPlanned');
  const refusal = whyNotDone(loaded);
  if (refusal) return refuse(refusal);
  const reached = reachedBy(rules, reach);
  await inTransaction(platform.db, async (tx) => {
    const change = { state: 'recorded' as const, ...reached, cost };
    await updateActivity(tx, id, version, change);
    await tellCost(tx, { ...activity, cost }, activity, now);
    const after = { state: 'recorded', reach: reached.reach, reachKind: reached.reach_kind };
    await activityChanged(tx, actor, activity, 'activity.done', after, now);
  });
  return ok(null);
}

/** One tap of who carried it out: it took place, and this proves it, by name and time. Tapped twice it is one. */
export async function confirmActivity(
  platform: Platform,
  actor: PersonActor,
  id: string,
): Promise<Result<null, ConfirmRefusal>> {
  const loaded = await load(platform, actor, id);
  const { activity, rules, now } = loaded;
  if (activity.confirmedAt) return ok(null);
  if (!mayConfirm(rules.proofs)) return refuse('confirmationIsNoProof');
  const refusal = whyNotDone(loaded);
  if (refusal) return refuse(refusal);
  const reached = activity.reach === null ? reachedBy(rules, null) : {};
  await write(platform.db, actor, activity, activity.version, {
    change: { state: 'recorded', confirmed_by: actor.personId, confirmed_at: now, ...reached },
    ...{ act: 'activity.confirmed', after: { state: 'recorded' }, now },
  });
  return ok(null);
}

/** The tap was a mistake. What a file or a link proves as well stays done. */
export async function takeConfirmationBack(
  platform: Platform,
  actor: PersonActor,
  id: string,
): Promise<Result<null, 'notConfirmed'>> {
  const { activity, now } = await load(platform, actor, id);
  if (!activity.confirmedAt || activity.state !== 'recorded') return refuse('notConfirmed');
  const provenElse =
    activity.proof !== null || activity.proofLink !== null || activity.proofDocument !== null;
  const wasPlanned = activity.planLineId !== null && !provenElse;
  const state = wasPlanned ? (nextActivityState('recorded', 'notDone') ?? 'planned') : activity.state;
  const open = wasPlanned ? { reach: null, reach_kind: null } : {};
  await write(platform.db, actor, activity, activity.version, {
    change: { state, confirmed_by: null, confirmed_at: null, ...open },
    ...{ act: 'activity.confirmationTakenBack', after: { state }, now },
  });
  return ok(null);
}

/** Where what was published can be read or seen. Nobody fetches it: the link is kept, not the page. */
export async function linkProof(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, link }: LinkInput,
): Promise<Result<null, DoneRefusal | 'linkIsNoProof'>> {
  const loaded = await load(platform, actor, id);
  const { activity, rules, now } = loaded;
  if (!rules.proofs.includes('link')) return refuse('linkIsNoProof');
  const refusal = whyNotDone(loaded);
  if (refusal) return refuse(refusal);
  const reached = activity.reach === null ? reachedBy(rules, null) : {};
  await write(platform.db, actor, activity, version, {
    change: { state: 'recorded', proof_link: link, ...reached },
    ...{ act: 'activity.proven', after: { link }, now },
  });
  return ok(null);
}

export type DocumentProofRefusal = DoneRefusal | 'documentIsNoProof' | 'noNumber' | 'documentAhead';

/**
 * It was handed over as a document of an internal system: its number and day prove it, its readers by the counter of that system are
 * the reach. The system is not asked (exchange by edXML is later work); whoever received the document finds it by the number.
 */
export async function proveByDocument(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, number, on, readers }: DocumentInput,
): Promise<Result<null, DocumentProofRefusal>> {
  const loaded = await load(platform, actor, id);
  const { activity, rules, now } = loaded;
  if (!rules.proofs.includes('documentNumber')) return refuse('documentIsNoProof');
  const refusal = whyNotDone(loaded);
  if (refusal) return refuse(refusal);
  if (!readSymbol(number)?.number) return refuse('noNumber');
  if (on > legalDay(now)) return refuse('documentAhead');
  const keepsReach = readers === null && activity.reach !== null;
  const { reach, reach_kind } = keepsReach
    ? { reach: activity.reach, reach_kind: activity.reachKind }
    : reachedBy(rules, readers);
  const earlier = activity.proofDocument;
  await write(platform.db, actor, activity, version, {
    change: { state: 'recorded', proof_document_number: number, proof_document_on: on, reach, reach_kind },
    ...{ act: 'activity.proven', after: { documentNumber: number, documentOn: on, reach }, now },
    before: {
      documentNumber: earlier?.number ?? null,
      documentOn: earlier?.on ?? null,
      reach: activity.reach,
    },
  });
  return ok(null);
}

/** Another day, hour or place for what has not been done yet, with the reason. Ready is not ready for another day. */
export async function moveActivity(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, heldOn, from, to, place, reason }: MoveInput,
): Promise<Result<null, 'notPlanned' | 'dayOver' | 'backwards'>> {
  const { activity, now } = await load(platform, actor, id);
  if (activity.state !== 'planned' && activity.state !== 'prepared') return refuse('notPlanned');
  if (heldOn < legalDay(now)) return refuse('dayOver');
  if (from !== null && to !== null && to <= from) return refuse('backwards');
  const state = heldOn === activity.heldOn ? activity.state : 'planned';
  await write(platform.db, actor, activity, version, {
    change: { held_on: heldOn, from_time: from, to_time: to, place, state },
    ...{ act: 'activity.moved', after: { heldOn, from, to }, now },
    ...{ before: { heldOn: activity.heldOn, from: activity.from, to: activity.to }, reason },
  });
  return ok(null);
}

/** A number that was typed, or what the rule of the channel says without one. */
export function reachedBy(rules: Pick<ActivityRules, 'reachRule' | 'coverage'>, typed: number | null) {
  const reach = typed ?? (rules.reachRule === 'coverage' ? rules.coverage : null);
  return { reach, reach_kind: reach === null ? null : reachKindOf(rules.reachRule) };
}

interface Written {
  readonly change: Parameters<typeof updateActivity>[3];
  readonly act: string;
  readonly after: Parameters<typeof activityChanged>[4];
  readonly before?: Parameters<typeof activityChanged>[6];
  readonly reason?: string;
  readonly now: Date;
}

async function write(
  db: Db,
  actor: PersonActor,
  activity: Activity,
  version: number,
  { change, act, after, before = {}, reason, now }: Written,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await updateActivity(tx, activity.id, version, change);
    await activityChanged(tx, actor, activity, act, after, now, before, reason ?? null);
  });
}
