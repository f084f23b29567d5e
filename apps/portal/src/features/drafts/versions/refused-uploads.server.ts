import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import type { SecrecyHit } from '#features/documents/scan-secrecy.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { aboutDraft } from '../draft-event.ts';
import type { LawProject } from '../law-project.ts';
import { findRefusedUploads, insertRefusedUpload } from './refused-uploads.store.server.ts';

/** Keeps the fact that a stamped file was turned away: who, when, which draft, in which kind of place; no word of it. */
export async function logRefusedUpload(
  { db, clock }: Platform,
  actor: PersonActor,
  project: LawProject,
  stamps: readonly SecrecyHit[],
): Promise<void> {
  const now = clock.now();
  const places = [...new Set(stamps.map((hit) => hit.place ?? (hit.blockIndex < 0 ? 'margin' : 'text')))];
  await inTransaction(db, async (tx) => {
    const refused = { id: newId(now), projectId: project.id, refusedTo: actor.personId, refusedAt: now };
    await insertRefusedUpload(tx, { ...refused, cause: 'stamp', places });
    const after = { cause: 'stamp', places: places.join(' ') };
    await record(tx, actor, { act: 'draft.uploadRefusedAsSecret', ...aboutDraft(project), after }, now);
  });
}

/** What was turned away of one draft, with the names of those it was refused to. */
export async function listRefusedUploads({ db }: Platform, projectId: string) {
  const refused = await findRefusedUploads(db, projectId);
  const names = await findPersonNames(
    db,
    refused.map((each) => each.refusedTo),
  );
  return refused.map((each) => ({ ...each, name: names.get(each.refusedTo) ?? '' }));
}
