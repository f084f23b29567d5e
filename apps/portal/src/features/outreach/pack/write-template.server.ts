import type { PersonActor } from '#features/authority/actor.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { unknownPlaces } from './fill-template.ts';
import { loadPackFrame, type PackApp } from './load-facts.server.ts';
import { putTemplate, removeTemplate } from './pack.store.server.ts';
import { MOST_WORDS } from './pack.ts';
import { packChanged, pieceScene, type SceneRefusal } from './pack-scene.server.ts';
import type { PieceKind } from './piece-kinds.ts';

export type WriteTemplateRefusal = SceneRefusal | 'empty' | 'tooManyWords' | 'unknownPlace';

/** What pieces of this kind say in this body from now on. A place that nothing would fill is refused by its name. */
export async function writeTemplate(
  app: PackApp,
  actor: PersonActor,
  projectId: string,
  input: { readonly kind: PieceKind; readonly template: string; readonly templateVersion: number },
): Promise<Result<null, WriteTemplateRefusal>> {
  const { db, clock } = app;
  const scene = await pieceScene(db, actor, projectId, input.kind, 'draft.edit');
  if (!scene.ok) return scene;
  const { project, pack } = scene.value;
  const words = input.template.replace(/\r\n/g, '\n').trim().normalize('NFC');
  if (words === '') return refuse('empty');
  if ([...words].length > MOST_WORDS) return refuse('tooManyWords');
  const [unknown] = unknownPlaces(words, await loadPackFrame(app, project, pack));
  if (unknown) return refuse('unknownPlace', { name: unknown });
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    const by = { writtenBy: actor.personId, writtenAt: now };
    const template = { kind: input.kind, words, version: input.templateVersion, ...by };
    await putTemplate(tx, project.organisationId, template);
    const after = { kind: input.kind, letters: [...words].length };
    await packChanged(tx, actor, project, { act: 'pack.templateWritten', packId: pack.id, after }, now);
  });
  return ok(null);
}

/** Back to the template of the house. */
export async function dropTemplate(
  app: PackApp,
  actor: PersonActor,
  projectId: string,
  input: { readonly kind: PieceKind; readonly templateVersion: number },
): Promise<Result<null, SceneRefusal>> {
  const { db, clock } = app;
  const scene = await pieceScene(db, actor, projectId, input.kind, 'draft.edit');
  if (!scene.ok) return scene;
  const { project, pack } = scene.value;
  await inTransaction(db, async (tx) => {
    await removeTemplate(tx, project.organisationId, input.kind, input.templateVersion);
    const after = { kind: input.kind };
    await packChanged(
      tx,
      actor,
      project,
      { act: 'pack.templateDropped', packId: pack.id, after },
      clock.now(),
    );
  });
  return ok(null);
}
