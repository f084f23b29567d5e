import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { answerSecrecy, mayUploadTo } from '#features/documents/gate/ask-secrecy.server.ts';
import type { SecrecyAnswer, UploadTarget } from '#features/documents/gate/gate.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { requireProject } from '../drafts.store.server.ts';
import type { LawProject } from '../law-project.ts';
import { isFinished } from '../lifecycle.ts';

export type DeclareRefusal = 'finished';

/** What the gate before the files of a draft knows about it. */
export function uploadTo({ id, organisationId }: Pick<LawProject, 'id' | 'organisationId'>) {
  return { kind: 'lawProject', id, organisationId } as const satisfies UploadTarget;
}

/** Takes the answer to "does it hold state secrets?" before any file of a draft. */
export async function declareSecrecy(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  answer: SecrecyAnswer,
): Promise<Result<null, DeclareRefusal>> {
  const project = await requireProject(platform.db, projectId);
  requirePermission(actor, 'draft.edit', project);
  if (isFinished(project.stage)) return refuse('finished');
  await answerSecrecy(platform, actor, uploadTo(project), answer);
  return ok(null);
}

/** Whether this person may upload to this draft now: the last answer is "no" and fresh. */
export async function mayUpload(platform: Platform, projectId: string, personId: string): Promise<boolean> {
  return await mayUploadTo(platform, { kind: 'lawProject', id: projectId }, personId);
}
