import type { PersonActor } from '#features/authority/actor.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { legalDay } from '#platform/clock.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fillTemplate } from './fill-template.ts';
import { loadPackFacts, loadPackFrame, type PackApp } from './load-facts.server.ts';
import { findTemplates, writePiece } from './pack.store.server.ts';
import { MOST_WORDS, nextPiece } from './pack.ts';
import { packChanged, pieceScene, type SceneRefusal } from './pack-scene.server.ts';
import type { PieceKind } from './piece-kinds.ts';
import { problemOf } from './piece-problem.server.ts';
import { TEMPLATES } from './templates.data.ts';

export type WritePieceRefusal = SceneRefusal | 'notNow' | 'empty' | 'tooManyWords';

/** Other words for a piece, by hand. What is too long for a sheet is kept and said; it cannot be approved. */
export async function writePieceWords(
  app: PackApp,
  actor: PersonActor,
  projectId: string,
  input: { readonly kind: PieceKind; readonly words: string; readonly version: number },
): Promise<Result<null, WritePieceRefusal>> {
  const words = input.words.replace(/\r\n/g, '\n').trim();
  if (words === '') return refuse('empty');
  if ([...words].length > MOST_WORDS) return refuse('tooManyWords');
  return await write(app, actor, projectId, input, async () => ({ words, byHand: true }));
}

/** The words of the template again, with the facts of today; what was written by hand goes. */
export async function remakePiece(
  app: PackApp,
  actor: PersonActor,
  projectId: string,
  input: { readonly kind: PieceKind; readonly version: number },
): Promise<Result<null, WritePieceRefusal>> {
  return await write(app, actor, projectId, input, async ({ project, pack }) => {
    const templates = await findTemplates(app.db, project.organisationId);
    const template = templates.find(({ kind }) => kind === input.kind)?.words ?? TEMPLATES[input.kind];
    const facts = await loadPackFacts(app, project, pack);
    return { words: fillTemplate(input.kind, template, facts), byHand: false };
  });
}

type Scene = Extract<Awaited<ReturnType<typeof pieceScene>>, { ok: true }>['value'];

async function write(
  app: PackApp,
  actor: PersonActor,
  projectId: string,
  { kind, version }: { readonly kind: PieceKind; readonly version: number },
  wordsFor: (scene: Scene) => Promise<{ readonly words: string; readonly byHand: boolean }>,
): Promise<Result<null, WritePieceRefusal>> {
  const { db, clock } = app;
  const scene = await pieceScene(db, actor, projectId, kind, 'draft.edit');
  if (!scene.ok) return scene;
  const { project, pack, piece } = scene.value;
  if (!nextPiece(piece.state, 'write')) return refuse('notNow');
  const now = clock.now();
  const { words, byHand } = await wordsFor(scene.value);
  const facts = await loadPackFrame(app, project, pack);
  const letterhead = await letterheadOf(db, project.organisationId, legalDay(now));
  const problem = await problemOf(kind, words, facts, letterhead);
  await inTransaction(db, async (tx) => {
    await writePiece(
      tx,
      { id: piece.id, version },
      { ...piece, words, byHand, problem, writtenBy: actor.personId, writtenAt: now },
    );
    const after = { kind, letters: [...words].length, byHand };
    await packChanged(tx, actor, project, { act: 'pack.pieceWritten', packId: pack.id, after }, now);
  });
  return ok(null);
}
