import type { PersonActor } from '#features/authority/actor.ts';
import { type AdmitRefusal, admitFile, type SentFile } from '#features/documents/gate/admit-file.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { PackApp } from '../load-facts.server.ts';
import { nextPiece } from '../pack.ts';
import { pieceScene, type SceneRefusal } from '../pack-scene.server.ts';
import { minutesOf, type PieceKind, type TimeOfDay } from '../piece-kinds.ts';
import { keepRecording } from './keep-recording.server.ts';
import { encode } from './voice.server.ts';

export type UploadRecordingRefusal = SceneRefusal | AdmitRefusal | 'notSpoken' | 'notSound' | 'notNow';

/** A person has read it: takes the place of every voice. The gate comes first; without an encoder the file is kept as it came. */
export async function uploadRecording(
  app: PackApp,
  actor: PersonActor,
  projectId: string,
  {
    kind,
    slot,
    file,
  }: { readonly kind: PieceKind; readonly slot: TimeOfDay; readonly file: SentFile | undefined },
): Promise<Result<null, UploadRecordingRefusal>> {
  const scene = await pieceScene(app.db, actor, projectId, kind, 'draft.edit');
  if (!scene.ok) return scene;
  if (minutesOf(kind) === undefined) return refuse('notSpoken');
  if (!nextPiece(scene.value.piece.state, 'write')) return refuse('notNow');
  const { organisationId } = scene.value.project;
  const admitted = await admitFile(app, actor, { kind: 'lawProject', id: projectId, organisationId }, file);
  if (!admitted.ok) return admitted;
  const { bytes, mediaType } = admitted.value;
  if (!mediaType.startsWith('audio/')) return refuse('notSound');
  const evened = await encode(bytes, 1, 0);
  const made = evened.ok
    ? {
        mp3Sha256: await app.files.put(evened.value.mp3),
        oggSha256: await app.files.put(evened.value.ogg),
        mediaType: 'audio/mpeg',
      }
    : { mp3Sha256: await app.files.put(bytes), oggSha256: null, mediaType };
  await keepRecording(app, actor, scene.value, {
    slot,
    source: 'person',
    engine: '',
    seconds: null,
    ...made,
  });
  return ok(null);
}
