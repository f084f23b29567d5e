import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { type DeskAnswer, groupSelected, refused } from '#features/submissions/desk/desk-acts.server.ts';
import { readSelection } from '#features/submissions/desk/desk-form.schema.ts';
import type { Platform } from '#platform/context.ts';
import { isId } from '#platform/ids.ts';
import { findSameWaiting } from './proposals.store.server.ts';

/**
 * Boxes of the page: `opinion` is "id.version" of one; `same` is "id.last" of all that say the same up to the last that was on the
 * screen, so that whoever came since is not grouped unseen. What is proposed becomes a group only here, by a person.
 */
export async function groupProposed(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  form: FormData,
): Promise<DeskAnswer> {
  requirePermission(actor, 'opinion.group', await requireConsultation(platform.db, consultationId));
  const same = form.getAll('same').flatMap((box) => {
    const [sameId = '', lastId = ''] = String(box).split('.');
    return isId(sameId) && isId(lastId) ? [{ sameId, lastId }] : [];
  });
  const { opinionIds = [], versions } = readSelection(form, {});
  const waiting = same.length > 0 ? await findSameWaiting(platform.db, consultationId, same) : [];
  // What was ticked has been grouped by somebody else since: another sentence than for nothing ticked.
  if (same.length > 0 && waiting.length + opinionIds.length === 0) return refused('nothingToGroup');
  const selection = { opinionIds: [...opinionIds, ...waiting], ...(versions && { versions }) };
  return await groupSelected(platform, actor, consultationId, form, selection);
}
