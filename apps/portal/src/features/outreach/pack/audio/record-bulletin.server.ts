import type { PersonActor } from '#features/authority/actor.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { spokenBulletin } from '../bulletin.ts';
import type { PackApp } from '../load-facts.server.ts';
import { nextPiece } from '../pack.ts';
import { packChanged, pieceScene, type SceneRefusal } from '../pack-scene.server.ts';
import { minutesOf, type PieceKind, type TimeOfDay } from '../piece-kinds.ts';
import { keepRecording } from './keep-recording.server.ts';
import { removeRecording } from './recordings.store.server.ts';
import { say, type VoiceRefusal, voiceOf } from './voice.server.ts';

export type RecordRefusal = SceneRefusal | VoiceRefusal | 'notSpoken' | 'notNow';

interface Wanted {
  readonly kind: PieceKind;
  readonly slot: TimeOfDay;
}

/** The voice of the machine reads the bulletin of a part of the day; while it is a draft, so that who approves the words has heard them. */
export async function recordByVoice(
  app: PackApp,
  actor: PersonActor,
  projectId: string,
  { kind, slot }: Wanted,
): Promise<Result<null, RecordRefusal>> {
  const scene = await pieceScene(app.db, actor, projectId, kind, 'draft.edit');
  if (!scene.ok) return scene;
  if (minutesOf(kind) === undefined) return refuse('notSpoken');
  if (!nextPiece(scene.value.piece.state, 'write')) return refuse('notNow');
  const voice = voiceOf(app.config.speechCommand);
  const { text, seconds } = spokenBulletin(scene.value.piece.words, slot);
  const sound = await say(voice, text, seconds);
  if (!sound.ok) return sound;
  const mp3Sha256 = await app.files.put(sound.value.mp3);
  const oggSha256 = await app.files.put(sound.value.ogg);
  const made = { mp3Sha256, oggSha256, mediaType: 'audio/mpeg', seconds: sound.value.seconds };
  await keepRecording(app, actor, scene.value, { slot, source: 'voice', engine: voice.name, ...made });
  return ok(null);
}

export async function dropRecording(
  app: PackApp,
  actor: PersonActor,
  projectId: string,
  { kind, slot }: Wanted,
): Promise<Result<null, SceneRefusal | 'notNow'>> {
  const scene = await pieceScene(app.db, actor, projectId, kind, 'draft.edit');
  if (!scene.ok) return scene;
  if (!nextPiece(scene.value.piece.state, 'write')) return refuse('notNow');
  const { project, pack, piece } = scene.value;
  await inTransaction(app.db, async (tx) => {
    await removeRecording(tx, piece.id, slot);
    await packChanged(
      tx,
      actor,
      project,
      { act: 'pack.recordingDropped', packId: pack.id, after: { kind, slot } },
      app.clock.now(),
    );
  });
  return ok(null);
}
