import * as v from 'valibot';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft } from '../draft-event.ts';
import { requireProject } from '../drafts.store.server.ts';
import { isFinished } from '../lifecycle.ts';
import { compareWithLaw } from './compare-with-law.server.ts';
import { writeReason } from './law-in-force.store.server.ts';

export type ReasonRefusal = 'finished' | 'noSuchRow' | 'reasonMissing';

export const writeReasonSchema = v.object({
  row: v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/)),
  content: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  version: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
  reason: v.pipe(v.string(), v.trim(), v.maxLength(4_000)),
});

/** Why a provision changes, in the words of who drafts; it holds for the texts that the person saw. */
export async function writeRowReason(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  input: v.InferOutput<typeof writeReasonSchema>,
): Promise<Result<null, ReasonRefusal>> {
  const { db, clock } = platform;
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'draft.edit', project);
  if (isFinished(project.stage)) return refuse('finished');
  if (input.reason === '') return refuse('reasonMissing');
  const compared = await compareWithLaw(db, projectId);
  const row = compared?.rows.find(({ key, content }) => key === input.row && content === input.content);
  if (!row) return refuse('noSuchRow');
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    const { content, reason, version } = input;
    const written = { projectId, rowKey: row.key, content, reason, by: actor.personId, at: now };
    await writeReason(tx, written, version);
    const after = { unit: row.unit, letters: reason.length };
    await record(tx, actor, { act: 'draft.reasonWritten', ...aboutDraft(project), after }, now);
  });
  return ok(null);
}
