import { createHash } from 'node:crypto';
import type { PersonActor } from '#features/authority/actor.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { spokenBulletin } from '../bulletin.ts';
import type { PackApp } from '../load-facts.server.ts';
import type { PackPiece, PackRecording } from '../pack.ts';
import { type PieceScene, packChanged } from '../pack-scene.server.ts';
import type { TimeOfDay } from '../piece-kinds.ts';
import { putRecording } from './recordings.store.server.ts';

/** Of the words that are said, so that a recording of other words is known as old. */
export function wordsHash(words: string, slot: TimeOfDay): string {
  return createHash('sha256').update(spokenBulletin(words, slot).text).digest('hex');
}

export function isOldRecording(
  recording: Pick<PackRecording, 'slot' | 'wordsSha256'>,
  piece: Pick<PackPiece, 'words'>,
): boolean {
  return recording.wordsSha256 !== wordsHash(piece.words, recording.slot);
}

export type Made = Omit<PackRecording, 'id' | 'pieceId' | 'wordsSha256' | 'madeAt'>;

/** Takes the place of the recording of this part of the day. */
export async function keepRecording(
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
