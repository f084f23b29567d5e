import { record } from '#features/audit/record.server.ts';
import { type Actor, systemActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { moveStage } from '#features/drafts/projects/move-stage.server.ts';
import { endOfLegalDay, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { ExtendInput } from './consultation.schema.ts';
import { type Consultation, stateAt } from './consultation.ts';
import {
  findDue,
  insertPosting,
  requireConsultation,
  updateConsultation,
} from './consultations.store.server.ts';
import { findOpenWarning, settleWarning } from './deadlines/deadline-warnings.store.server.ts';
import { next } from './lifecycle.ts';
import { whyNotLastDay } from './minimum.server.ts';
import { refreshPosting } from './posting/refresh-posting.server.ts';

/** A later last day, with its reason; only while the round is open by the clock. */
export async function extendConsultation(
  platform: Platform,
  actor: Actor,
  id: string,
  input: ExtendInput,
): Promise<Result<{ closesOn: string }, 'notOpen' | 'earlierClosing' | 'notLater' | 'dayOff' | 'tooFar'>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, id);
  requirePermission(actor, 'consultation.open', consultation);
  const now = clock.now();
  if (!next(stateAt(consultation, now), 'extend', 'head')) return refuse('notOpen');
  // Whoever reads the published day may rely on it: no way leads to an earlier one.
  if (input.closesOn < (consultation.closesOn ?? '')) return refuse('earlierClosing');
  if (input.closesOn === consultation.closesOn) return refuse('notLater');
  const refusal = await whyNotLastDay(db, input.closesOn, legalDay(now));
  if (refusal) return refusal;
  const { deadline } = consultation;
  const step = {
    kind: 'bodyChoseLater' as const,
    minimum: deadline?.minimumOn ?? '',
    closesOn: input.closesOn,
  };
  const steps = [...(deadline?.steps ?? []).filter((s) => s.kind !== 'bodyChoseLater'), step];
  await inTransaction(db, async (tx) => {
    await updateConsultation(tx, id, input.version, {
      closes_on: input.closesOn,
      closes_at: endOfLegalDay(input.closesOn),
      extended_reason: input.reason,
      ...(deadline ? { deadline: { ...deadline, closesOn: input.closesOn, steps } } : {}),
    });
    await settleByExtension(tx, actor, consultation.id, input, now);
    await refreshPosting(tx, id, now);
    await emit(tx, 'consultation.extended', await eventOf(tx, consultation), now);
    const before = { closesOn: consultation.closesOn };
    await record(
      tx,
      actor,
      {
        ...entryOf(consultation, 'consultation.extended'),
        reason: input.reason,
        before,
        after: { closesOn: input.closesOn },
      },
      now,
    );
  });
  return ok({ closesOn: input.closesOn });
}

/** Takes the round off the portal for good, with a reason. What was received is kept and stays answerable. */
export async function withdrawConsultation(
  platform: Platform,
  actor: Actor,
  id: string,
  input: { readonly version: number; readonly reason: string },
): Promise<Result<null, 'over'>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, id);
  requirePermission(actor, 'consultation.open', consultation);
  const now = clock.now();
  if (!next(stateAt(consultation, now), 'withdraw', 'head')) return refuse('over');
  await inTransaction(db, async (tx) => {
    await updateConsultation(tx, id, input.version, { state: 'withdrawn', closed_at: now });
    if (consultation.state === 'open') {
      const byPerson = actor.kind === 'person' ? actor.personId : null;
      await insertPosting(tx, id, {
        id: newId(now),
        place: 'ownPortal',
        event: 'withdrawn',
        at: now,
        sha256: null,
        byPerson,
        reason: input.reason,
      });
      await refreshPosting(tx, id, now);
      await moveStage(tx, consultation.projectId, 'screened', now);
    }
    await emit(tx, 'consultation.withdrawn', await eventOf(tx, consultation), now);
    await record(
      tx,
      actor,
      { ...entryOf(consultation, 'consultation.withdrawn'), reason: input.reason },
      now,
    );
  });
  return ok(null);
}

/**
 * Closes every round whose deadline has passed; run by the schedule each minute. Intake does not wait for it:
 * it asks the clock itself. Returns how many were closed.
 */
export async function closeDueConsultations(platform: Platform): Promise<number> {
  const { db, clock } = platform;
  const now = clock.now();
  const due = await findDue(db, now);
  for (const consultation of due) await inTransaction(db, (tx) => closeByDeadline(tx, consultation, now));
  return due.length;
}

/** Writes down that the deadline has passed. Publication calls it too, when it is quicker than the job of the minute. */
export async function closeByDeadline(tx: Db, consultation: Consultation, now: Date): Promise<void> {
  await updateConsultation(tx, consultation.id, consultation.version, {
    state: 'closed',
    closed_at: consultation.closesAt,
  });
  await refreshPosting(tx, consultation.id, now);
  await moveStage(tx, consultation.projectId, 'answering', now, consultation.closesOn ?? undefined);
  await emit(tx, 'consultation.closed', await eventOf(tx, consultation), now);
  const after = { closesOn: consultation.closesOn };
  await record(tx, systemActor, { ...entryOf(consultation, 'consultation.closed'), after }, now);
}

/**
 * Called in the transaction that publishes the response table, and by nothing else: there is no other way to
 * completion (Law 64/2025/QH15, Article 6(4)).
 */
export async function completeConsultation(
  tx: Db,
  actor: Actor,
  consultation: Consultation,
  published: { readonly edition: number; readonly sha256: string },
  now: Date,
): Promise<void> {
  if (!next(stateAt(consultation, now), 'complete', 'publication')) {
    throw new Error(`completeConsultation: ${consultation.id} is ${consultation.state}, expected closed`);
  }
  await updateConsultation(tx, consultation.id, consultation.version, {
    state: 'completed',
    completed_at: now,
  });
  await moveStage(tx, consultation.projectId, 'answered', now);
  await emit(tx, 'consultation.completed', await eventOf(tx, consultation), now);
  await record(
    tx,
    actor,
    { ...entryOf(consultation, 'consultation.completed'), after: { ...published } },
    now,
  );
}

/** An extension to the day that is lawful now, or beyond, settles the warning that asked for it. */
async function settleByExtension(
  tx: Db,
  actor: Actor,
  id: string,
  input: ExtendInput,
  now: Date,
): Promise<void> {
  const warning = await findOpenWarning(tx, id);
  if (!warning || input.closesOn < warning.minimumOn) return;
  const by = actor.kind === 'person' ? actor.personId : null;
  await settleWarning(tx, warning.id, { state: 'extended', by, at: now, reason: input.reason });
}

function entryOf(consultation: Consultation, act: string) {
  const { id, organisationId } = consultation;
  return { act, objectKind: 'consultation', objectId: id, organisationId };
}

async function eventOf(tx: Db, { id, projectId, organisationId }: Consultation) {
  const { slug } = await requireProject(tx, projectId);
  return { consultationId: id, projectId, organisationId, slug };
}
