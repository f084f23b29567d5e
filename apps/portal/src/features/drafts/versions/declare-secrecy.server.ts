import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft } from '../draft-event.ts';
import { requireProject } from '../drafts.store.server.ts';
import { isFinished } from '../lifecycle.ts';
import { insertRefusedUpload } from './refused-uploads.store.server.ts';
import {
  insertDeclaration,
  latestDeclaration,
  type SecrecyAnswer,
  type SecrecyDeclaration,
} from './secrecy.store.server.ts';

export type DeclareRefusal = 'finished';

/** Takes the answer to "does it hold state secrets?". "Yes" ends here: only the fact of the answer is kept. */
export async function declareSecrecy(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  answer: SecrecyAnswer,
): Promise<Result<null, DeclareRefusal>> {
  const { db, clock } = platform;
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'draft.edit', project);
  if (isFinished(project.stage)) return refuse('finished');
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    const declaration = { id: newId(now), projectId, answer, declaredBy: actor.personId, declaredAt: now };
    await insertDeclaration(tx, declaration);
    if (answer === 'yes') {
      const refused = { id: newId(now), projectId, refusedTo: actor.personId, refusedAt: now };
      await insertRefusedUpload(tx, { ...refused, cause: 'declared', places: [] });
    }
    await record(
      tx,
      actor,
      {
        act: answer === 'yes' ? 'draft.uploadRefusedAsSecret' : 'draft.declaredNotSecret',
        ...aboutDraft(project),
        after: { answer },
      },
      now,
    );
  });
  return ok(null);
}

/** An answer holds for one hour: long enough to fetch the file, too short to upload tomorrow's file on it. */
const DECLARATION_HOLDS_MS = 3_600_000;

/** Whether this person may upload to this draft now: the last answer is "no" and fresh. */
export async function mayUpload(platform: Platform, projectId: string, personId: string): Promise<boolean> {
  const declaration = await latestDeclaration(platform.db, projectId, personId);
  return holds(declaration, platform.clock.now());
}

export function holds(declaration: SecrecyDeclaration | undefined, now: Date): boolean {
  if (declaration?.answer !== 'no') return false;
  const age = now.getTime() - declaration.declaredAt.getTime();
  return age >= 0 && age <= DECLARATION_HOLDS_MS;
}
