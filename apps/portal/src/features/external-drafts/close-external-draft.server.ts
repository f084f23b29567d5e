import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { changed } from './external-draft-change.server.ts';
import { requireExternalDraft, updateExternalDraft } from './external-drafts.store.server.ts';
import { next } from './lifecycle.ts';

/** Ends without an answer: the asking body took its letter back, or the draft is none of our matters. */
export async function closeExternalDraft(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number; readonly reason: string },
): Promise<Result<null, 'notClosable'>> {
  const draft = await requireExternalDraft(platform.db, id);
  requirePermission(actor, 'externalDraft.edit', draft);
  const state = next(draft.state, 'close', 'writer');
  if (!state) return refuse('notClosable');
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await updateExternalDraft(tx, id, input.version, { state, closed_reason: input.reason });
    const values = { before: { state: draft.state }, after: { state }, reason: input.reason };
    await changed(tx, actor, draft, { act: 'externalDraft.closed', ...values }, now);
  });
  return ok(null);
}
