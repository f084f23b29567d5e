import * as v from 'valibot';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { writtenWords } from '#features/submissions/written-words.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emitAll } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Report } from '../report.ts';
import { requireReport } from '../reports.store.server.ts';
import { requireSection } from '../sections/section-access.server.ts';
import { findConcerned, holdThread, insertComment, setResolved } from './comments.store.server.ts';

export const saySchema = v.object({
  words: v.pipe(
    v.string(),
    v.transform((words) => writtenWords(words).trim()),
    v.minLength(1),
    v.maxLength(4000),
  ),
  /** The thread that is answered; '' begins one. */
  threadId: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), ''),
});
export const resolveSchema = v.object({
  threadId: v.pipe(v.string(), v.uuid()),
  done: v.picklist(['1', '0']),
});

type SayRefusal = 'frozen' | 'noThread';

/**
 * Says something about a section (`key`) or the whole report (''), to people of the house; while the report is being approved,
 * too. The trail says that it was said, never what.
 */
export async function sayOnReport(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  key: string,
  { words, threadId }: v.InferOutput<typeof saySchema>,
): Promise<Result<null, SayRefusal>> {
  const report = await requireReport(db, id);
  requireTalk(actor, report);
  if (report.state === 'frozen') return refuse('frozen');
  if (key) await requireSection(db, report, key);
  const now = clock.now();
  const commentId = newId(now);
  return await inTransaction(db, async (tx) => {
    const thread = threadId ? await holdThread(tx, id, threadId) : undefined;
    if (threadId && (!thread || (thread.key ?? '') !== key)) return refuse('noThread');
    const facts = { id: commentId, reportId: id, key: key || null, threadId: thread?.id ?? null };
    await insertComment(tx, { ...facts, personId: actor.personId, words, saidAt: now });
    const concerned = (await findConcerned(tx, id, facts)).filter((one) => one !== actor.personId);
    const { organisationId, programmeId } = report;
    const events = concerned.map((personId) => ({ reportId: id, organisationId, programmeId, personId }));
    await emitAll(tx, 'report.commented', events, now);
    // What is answered is not done.
    if (thread?.resolved_at) await setResolved(tx, thread.id, null);
    await note(
      tx,
      actor,
      report,
      { act: 'report.commented', after: { commentId, ...(key ? { reportSection: key } : {}) } },
      now,
    );
    return ok(null);
  });
}

/** Says that a thread is done, or that it is not. */
export async function resolveThread(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  _key: string,
  { threadId, done }: v.InferOutput<typeof resolveSchema>,
): Promise<Result<null, SayRefusal>> {
  const report = await requireReport(db, id);
  requireTalk(actor, report);
  if (report.state === 'frozen') return refuse('frozen');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const thread = await holdThread(tx, id, threadId);
    if (!thread) return refuse('noThread');
    if ((thread.resolved_at !== null) === (done === '1')) return ok(null);
    await setResolved(tx, threadId, done === '1' ? { personId: actor.personId, at: now } : null);
    const act = done === '1' ? 'report.commentResolved' : 'report.commentReopened';
    await note(tx, actor, report, { act, after: { commentId: threadId } }, now);
    return ok(null);
  });
}

/** Whoever writes reports or agrees to their sections. */
function requireTalk(actor: PersonActor, report: Report): void {
  if (!can(actor, 'report.agree', report)) requirePermission(actor, 'report.write', report);
}

async function note(
  tx: Db,
  actor: PersonActor,
  { id, organisationId }: Report,
  told: { readonly act: string; readonly after: Record<string, string | null> },
  now: Date,
): Promise<void> {
  await record(tx, actor, { ...told, objectKind: 'report', objectId: id, organisationId }, now);
}
