import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import {
  findAsked,
  findPolicies,
  insertPolicyOpinion,
  writeAttendance,
  writeResult,
} from './exchange.store.server.ts';
import { type HoldRefusal, next, type PolicyResult, whyNotHeld } from './policy-consultation.ts';
import { changed } from './policy-consultation-change.server.ts';
import {
  holdPolicyConsultation,
  requirePolicyConsultation,
  updatePolicyConsultation,
} from './policy-consultations.store.server.ts';

async function load(db: Db, actor: PersonActor, id: string) {
  const consultation = await requirePolicyConsultation(db, id);
  requirePermission(actor, 'policyConsultation.edit', consultation);
  return consultation;
}

/** The exchange took place. From here policies and those asked stand; opinions and results are entered. */
export async function holdExchange(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number },
): Promise<Result<null, HoldRefusal>> {
  const { db, clock } = platform;
  const consultation = await load(db, actor, id);
  const now = clock.now();
  const [policies, asked] = await Promise.all([findPolicies(db, id), findAsked(db, id)]);
  const counts = { policies: policies.length, asked: asked.length };
  const refusal = whyNotHeld(consultation, counts, legalDay(now));
  if (refusal) return refuse(refusal);
  await inTransaction(db, async (tx) => {
    await updatePolicyConsultation(tx, id, input.version, { state: 'held' });
    await changed(tx, actor, consultation, { act: 'policyConsultation.held', after: counts }, now);
  });
  return ok(null);
}

/** Whether a body or group took part, and with how many. */
export async function recordAttendance(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly askedId: string; readonly tookPart: boolean; readonly people: number | null },
): Promise<Result<null, 'notHeld' | 'noSuchParty'>> {
  const { db, clock } = platform;
  await load(db, actor, id);
  return await inTransaction(db, async (tx) => {
    const consultation = await holdPolicyConsultation(tx, id, 'share');
    if (consultation.state !== 'held') return refuse('notHeld');
    if (!(await writeAttendance(tx, id, input))) return refuse('noSuchParty');
    const after = { tookPart: input.tookPart, people: input.people };
    await changed(
      tx,
      actor,
      consultation,
      { act: 'policyConsultation.attendanceRecorded', after },
      clock.now(),
    );
    return ok(null);
  });
}

/** What a body or group said about one policy; never changed afterwards. */
export async function recordPolicyOpinion(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly ordinal: number; readonly askedId: string; readonly words: string },
): Promise<Result<null, 'notHeld' | 'noSuchParty' | 'noSuchPolicy'>> {
  const { db, clock } = platform;
  await load(db, actor, id);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const consultation = await holdPolicyConsultation(tx, id, 'share');
    if (consultation.state !== 'held') return refuse('notHeld');
    if (!(await findAsked(tx, id)).some((asked) => asked.id === input.askedId)) return refuse('noSuchParty');
    if (!(await findPolicies(tx, id)).some(({ ordinal }) => ordinal === input.ordinal))
      return refuse('noSuchPolicy');
    await insertPolicyOpinion(tx, id, { ...input, id: newId(now) }, { by: actor.personId, at: now });
    const after = { ordinal: input.ordinal };
    await changed(tx, actor, consultation, { act: 'policyConsultation.opinionRecorded', after }, now);
    return ok(null);
  });
}

/** What becomes of the opinions on one policy, and why. */
export async function explainPolicy(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: {
    readonly ordinal: number;
    readonly result: PolicyResult;
    readonly explanation: string;
    readonly version: number;
  },
): Promise<Result<null, 'notHeld'>> {
  const { db, clock } = platform;
  await load(db, actor, id);
  return await inTransaction(db, async (tx) => {
    const consultation = await holdPolicyConsultation(tx, id, 'share');
    if (consultation.state !== 'held') return refuse('notHeld');
    await writeResult(tx, id, input);
    const after = { ordinal: input.ordinal, outcome: input.result };
    await changed(tx, actor, consultation, { act: 'policyConsultation.explained', after }, clock.now());
    return ok(null);
  });
}

/** It does not take place, or was entered by mistake: it stays in the list with the reason. */
export async function cancelPolicyConsultation(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number; readonly reason: string },
): Promise<Result<null, 'over'>> {
  const { db, clock } = platform;
  const consultation = await load(db, actor, id);
  const state = next(consultation.state, 'cancel');
  if (!state) return refuse('over');
  await inTransaction(db, async (tx) => {
    await updatePolicyConsultation(tx, id, input.version, { state, cancelled_reason: input.reason });
    const told = { act: 'policyConsultation.cancelled', after: { state }, reason: input.reason };
    await changed(tx, actor, consultation, told, clock.now());
  });
  return ok(null);
}
