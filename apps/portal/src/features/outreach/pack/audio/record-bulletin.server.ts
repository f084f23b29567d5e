import { createHash } from 'node:crypto';
import type { PersonActor } from '#features/authority/actor.ts';
import { type AdmitRefusal, admitFile, type SentFile } from '#features/documents/gate/admit-file.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { spokenBulletin } from '../bulletin.ts';
import type { PackApp } from '../load-facts.server.ts';
import type { PackPiece, PackRecording } from '../pack.ts';
import { type PieceScene, packChanged, pieceScene, type SceneRefusal } from '../pack-scene.server.ts';
import { minutesOf, type PieceKind, type Slot } from '../piece-kinds.ts';
import { putRecording, removeRecording } from './recordings.store.server.ts';
import { encode, say, type VoiceRefusal, voiceOf } from './voice.server.ts';

export type RecordRefusal = SceneRefusal | VoiceRefusal | 'notSpoken';
export type UploadRecordingRefusal = SceneRefusal | AdmitRefusal | 'notSpoken' | 'notSound';

interface Wanted {
  readonly kind: PieceKind;
  readonly slot: Slot;
}

/** Of the words that are said, so that a recording of other words is known as old. */
export function wordsHash(words: string, slot: Slot): string {
  return createHash('sha256').update(spokenBulletin(words, slot).text).digest('hex');
}

export function isOldRecording(
  recording: Pick<PackRecording, 'slot' | 'wordsSha256'>,
  piece: Pick<PackPiece, 'words'>,
): boolean {
  return recording.wordsSha256 !== wordsHash(piece.words, recording.slot);
}

/** The voice of the machine reads the bulletin of a part of the day. */
export async function recordByVoice(
  app: PackApp,
  actor: PersonActor,
  projectId: string,
  { kind, slot }: Wanted,
): Promise<Result<null, RecordRefusal>> {
  const scene = await pieceScene(app.db, actor, projectId, kind, 'draft.edit');
  if (!scene.ok) return scene;
  if (minutesOf(kind) === undefined) return refuse('notSpoken');
  const voice = voiceOf(app.config.speechCommand);
  const { text, seconds } = spokenBulletin(scene.value.piece.words, slot);
  const sound = await say(voice, text, seconds);
  if (!sound.ok) return sound;
  const mp3Sha256 = await app.files.put(sound.value.mp3);
  const oggSha256 = await app.files.put(sound.value.ogg);
  const made = { mp3Sha256, oggSha256, mediaType: 'audio/mpeg', seconds: sound.value.seconds };
  await keep(app, actor, scene.value, { slot, source: 'voice', engine: voice.name, ...made });
  return ok(null);
}

/** A person has read it: takes the place of every voice. The gate comes first; without an encoder the file is kept as it came. */
export async function uploadRecording(
  app: PackApp,
  actor: PersonActor,
  projectId: string,
  { kind, slot, file }: Wanted & { readonly file: SentFile | undefined },
): Promise<Result<null, UploadRecordingRefusal>> {
  const scene = await pieceScene(app.db, actor, projectId, kind, 'draft.edit');
  if (!scene.ok) return scene;
  if (minutesOf(kind) === undefined) return refuse('notSpoken');
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
  await keep(app, actor, scene.value, { slot, source: 'person', engine: '', seconds: null, ...made });
  return ok(null);
}

type Made = Omit<PackRecording, 'id' | 'pieceId' | 'wordsSha256' | 'madeAt'>;

async function keep(
  app: PackApp,
  actor: PersonActor,
  { project, pack, piece }: PieceScene,
  made: Made,
): Promise<void> {
  const now = app.clock.now();
  await inTransaction(app.db, async (tx) => {
    const wordsSha256 = wordsHash(piece.words, made.slot);
    // Files of the one before stay in the store: the same sound may belong to another piece.
    await putRecording(tx, {
      id: newId(now),
      pieceId: piece.id,
      ...made,
      wordsSha256,
      madeAt: now,
      madeBy: actor.personId,
    });
    const after = { kind: piece.kind, slot: made.slot, source: made.source, sha256: made.mp3Sha256 };
    await packChanged(tx, actor, project, { act: 'pack.recorded', packId: pack.id, after }, now);
  });
}

export async function dropRecording(
  app: PackApp,
  actor: PersonActor,
  projectId: string,
  { kind, slot }: Wanted,
): Promise<Result<null, SceneRefusal>> {
  const scene = await pieceScene(app.db, actor, projectId, kind, 'draft.edit');
  if (!scene.ok) return scene;
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
