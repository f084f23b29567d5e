import { readSymbol } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft, draftEvent } from '../draft-event.ts';
import { requireProject } from '../drafts.store.server.ts';
import { stageAfter } from '../lifecycle.ts';
import type { IssuedInput } from './law-project.schema.ts';
import { writeIssued, writeStopped } from './projects.store.server.ts';

export type RecordIssuedRefusal = 'notYet' | 'futureDate' | 'unreadableNumber';

/** Notes that the document was issued: number, date and title as printed. The draft then only rests. */
export async function recordIssued(
  platform: Platform,
  actor: Actor,
  id: string,
  input: IssuedInput,
): Promise<Result<null, RecordIssuedRefusal>> {
  const { db, clock } = platform;
  const project = await requireProject(db, id);
  requirePermission(actor, 'draft.edit', project);
  const now = clock.now();
  if (!stageAfter(project.stage, 'issue')) return refuse('notYet');
  if (input.issuedOn > legalDay(now)) return refuse('futureDate');
  if (!readSymbol(input.number)?.number) return refuse('unreadableNumber');
  await inTransaction(db, async (tx) => {
    await writeIssued(tx, id, input.version, input);
    await emit(tx, 'draft.issued', draftEvent(project), now);
    const after = { stage: 'issued', number: input.number, issuedOn: input.issuedOn };
    const before = { stage: project.stage };
    await record(tx, actor, { act: 'draft.issued', ...aboutDraft(project), before, after }, now);
  });
  return ok(null);
}

export type StopRefusal = 'consultationOpen' | 'finished';

/** Work on the draft ends without a document; the reason is shown wherever the draft is. */
export async function stopProject(
  platform: Platform,
  actor: Actor,
  id: string,
  input: { readonly version: number; readonly reason: string },
): Promise<Result<null, StopRefusal>> {
  const { db, clock } = platform;
  const project = await requireProject(db, id);
  requirePermission(actor, 'draft.edit', project);
  if (!stageAfter(project.stage, 'stop')) {
    return refuse(project.stage === 'consulting' ? 'consultationOpen' : 'finished');
  }
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await writeStopped(tx, id, input.version, input.reason);
    await emit(tx, 'draft.stopped', draftEvent(project), now);
    const before = { stage: project.stage };
    const after = { stage: 'stopped' };
    await record(
      tx,
      actor,
      { act: 'draft.stopped', ...aboutDraft(project), reason: input.reason, before, after },
      now,
    );
  });
  return ok(null);
}
