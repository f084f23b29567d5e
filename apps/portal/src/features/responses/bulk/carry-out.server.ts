import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { holdConsultation, requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { loadActor } from '#features/identity/load-actor.server.ts';
import { canonicalHash } from '#platform/canonical-json.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { Forbidden } from '#platform/errors.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { emit } from '#platform/outbox.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { insertComments } from '../chain/chain.store.server.ts';
import { type BulkAnswer, type BulkKind, PORTION } from './bulk-answer.ts';
import { countBulk, findWritten, lockBulk, setBulkState } from './bulk-answers.store.server.ts';
import { findRule } from './bulk-rule.server.ts';
import { lockPortion, settleSkipped, skipRest, writePortion } from './carry-out.store.server.ts';

/**
 * Carries a plan out, or what is left of it. From the first moment it is written down as begun, and a job takes it up a minute
 * later: whoever pressed may close the page, and the process may die.
 */
export async function carryOutBulk(
  platform: Pick<Platform, 'db' | 'clock'>,
  actor: PersonActor,
  consultationId: string,
  bulkId: string,
  portion = PORTION,
): Promise<Result<null, 'completed' | 'undone'>> {
  const begun = await beginBulk(platform, actor, consultationId, bulkId);
  if (!begun.ok) return begun;
  await finishBulk(platform, consultationId, bulkId, portion);
  return ok(null);
}

/** Writes down that a plan is being carried out; from then on it is finished whatever happens to whoever pressed. */
export async function beginBulk(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  actor: PersonActor,
  consultationId: string,
  bulkId: string,
): Promise<Result<null, 'completed' | 'undone'>> {
  const consultation = await requireConsultation(db, consultationId);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const bulk = await lockBulk(tx, consultationId, bulkId);
    if (!(await findRule(tx, actor, consultation, bulk, now))) throw new Forbidden(`bulk ${bulk.kind}`);
    if (bulk.state === 'undone') return refuse('undone');
    if (bulk.state !== 'planned') return ok(null);
    if (consultation.state === 'completed') return refuse('completed');
    await setBulkState(tx, bulk, 'running', actor, now);
    const { organisationId } = consultation;
    await emit(tx, 'bulkAnswer.begun', { consultationId, bulkId, organisationId }, now);
    const { kind, outcome, handsIn, replacesWords } = bulk;
    const after = { kind, outcome, handsIn, replacesWords };
    await record(tx, actor, { ...entryOf(bulk, organisationId), act: 'response.bulkBegun', after }, now);
    return ok(null);
  });
}

/** Portion after portion until nothing is left. Any number may do this at once, as often as they like: no group is answered twice. */
export async function finishBulk(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  consultationId: string,
  bulkId: string,
  portion = PORTION,
): Promise<void> {
  while (await inTransaction(db, (tx) => onePortion(tx, consultationId, bulkId, portion, clock.now())));
}

/** True while something may be left. */
export async function onePortion(
  tx: Db,
  consultationId: string,
  bulkId: string,
  size: number,
  now: Date,
): Promise<boolean> {
  const bulk = await lockBulk(tx, consultationId, bulkId);
  const { carriedOutBy: personId, carriedOutFor } = bulk;
  if (bulk.state !== 'running' || !personId || !carriedOutFor) return false;
  const groups = await lockPortion(tx, bulk, size);
  const consultation = await holdConsultation(tx, consultationId, 'share');
  // Whoever pressed may have lost the right since, and a day may have ended.
  const actor = (await loadActor(tx, personId, carriedOutFor, legalDay(now)))?.actor;
  const rule = actor && (await findRule(tx, actor, consultation, bulk, now));
  const by = { personId, organisationId: carriedOutFor };
  if (consultation.state === 'completed') await skipRest(tx, bulk, 'completed', now);
  else if (!rule) await skipRest(tx, bulk, 'noRight', now);
  else if (groups.length > 0) {
    await writePortion(tx, bulk, rule, groups, { personId, at: now });
    if (groups.length === size) return true;
  }
  await close(tx, bulk, by, consultation.organisationId, now);
  return false;
}

/** What it is called in the audit, and the event by which the next in the chain hears of it. */
const DONE: Record<BulkKind, { readonly act: string; readonly event: string }> = {
  answer: { act: 'response.bulkAnswered', event: 'response.proposed' },
  check: { act: 'response.bulkChecked', event: 'response.checked' },
  approve: { act: 'response.bulkApproved', event: 'response.approved' },
  return: { act: 'response.bulkReturned', event: 'response.returned' },
};

/** One act in the audit, with the number of answers and the hash of their list, which `bulk_answer_group` keeps. */
async function close(
  tx: Db,
  bulk: BulkAnswer,
  by: { readonly personId: string; readonly organisationId: string },
  organisationId: string,
  now: Date,
): Promise<void> {
  const { consultationId, id: bulkId, kind } = bulk;
  await settleSkipped(tx, bulk, now);
  await setBulkState(tx, bulk, 'done', by, now);
  const written = await findWritten(tx, consultationId, bulkId);
  if (kind !== 'answer') {
    const groupIds = written.map(({ groupId }) => groupId);
    const said = { saidWith: kind, words: bulk.explanation, personId: by.personId, at: now };
    await insertComments(tx, consultationId, groupIds, said);
  }
  const skipped = (await countBulk(tx, consultationId, bulkId)).reduce(
    (sum, { skipped: reason, groups }) => sum + (reason ? groups : 0),
    0,
  );
  const { act, event } = DONE[kind];
  // One notice for all of them, whatever their number.
  const isNews = (kind !== 'answer' || bulk.handsIn) && written.length > 0;
  const payload = { consultationId, organisationId, bulkId, groups: written.length };
  if (isNews) await emit(tx, event, payload, now);
  const after = { groups: written.length, skipped, list: canonicalHash(written) };
  await record(tx, { kind: 'person', ...by }, { ...entryOf(bulk, organisationId), act, after }, now);
}

export function entryOf({ id }: Pick<BulkAnswer, 'id'>, organisationId: string) {
  return { objectKind: 'bulkAnswer', objectId: id, organisationId };
}

/** Takes up what was begun and not finished; finds nothing to do when it was. */
export const finishBulkJob = defineJob<{ consultationId: string; bulkId: string }>({
  name: 'responses.finishBulk',
  handle: ({ consultationId, bulkId }, app) => finishBulk(app, consultationId, bulkId),
});

/** The request that began it is given a minute. */
const HEAD_START_MS = 60_000;

export const finishBulkSubscriber: Subscriber = {
  name: 'responses.finishBulk',
  topics: ['bulkAnswer.begun'],
  handle: async ({ payload }, app) => {
    const data = { consultationId: String(payload.consultationId), bulkId: String(payload.bulkId) };
    const options = { tx: app.db, startAt: new Date(Date.now() + HEAD_START_MS), onceKey: data.bulkId };
    await app.jobs.enqueue(finishBulkJob, data, options);
  },
};
