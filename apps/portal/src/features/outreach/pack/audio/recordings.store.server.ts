import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { PackRecording } from '../pack.ts';
import type { TimeOfDay } from '../piece-kinds.ts';

const COLUMNS = sql`r.id, r.piece_id as "pieceId", r.slot, r.source, r.engine, r.ogg_sha256 as "oggSha256", r.mp3_sha256 as "mp3Sha256",
  r.media_type as "mediaType", r.seconds, r.words_sha256 as "wordsSha256", r.made_at as "madeAt"`;

/** Of all pieces of a pack. */
export async function findRecordings(db: Db, packId: string): Promise<PackRecording[]> {
  const { rows } = await sql<PackRecording>`
    select ${COLUMNS} from pack_recording r join pack_piece p on p.id = r.piece_id
    where p.pack_id = ${packId} order by p.kind, r.slot desc`.execute(db);
  return rows;
}

/** A new one takes the place of the one before; the files of that one, for who takes them out of the store. */
export async function putRecording(
  tx: Db,
  recording: PackRecording & { readonly madeBy: string },
): Promise<string[]> {
  const old = await removeRecording(tx, recording.pieceId, recording.slot);
  await sql`insert into pack_recording (id, piece_id, slot, source, engine, ogg_sha256, mp3_sha256, media_type, seconds, words_sha256,
      made_by, made_at)
    values (${recording.id}, ${recording.pieceId}, ${recording.slot}, ${recording.source}, ${recording.engine}, ${recording.oggSha256},
      ${recording.mp3Sha256}, ${recording.mediaType}, ${recording.seconds}, ${recording.wordsSha256}, ${recording.madeBy},
      ${recording.madeAt})`.execute(tx);
  return old;
}

export async function removeRecording(tx: Db, pieceId: string, slot: TimeOfDay): Promise<string[]> {
  const { rows } = await sql<{ mp3: string; ogg: string | null }>`
    delete from pack_recording where piece_id = ${pieceId} and slot = ${slot}
    returning mp3_sha256 as mp3, ogg_sha256 as ogg`.execute(tx);
  return rows.flatMap(({ mp3, ogg }) => [mp3, ...(ogg ? [ogg] : [])]);
}

/** All recordings of the pack of a version go; the hashes of their files. */
export async function eraseRecordings(tx: Db, draftVersionId: string): Promise<string[]> {
  const { rows } = await sql<{ mp3: string; ogg: string | null }>`
    delete from pack_recording r using pack_piece p, communication_pack c
    where p.id = r.piece_id and c.id = p.pack_id and c.draft_version_id = ${draftVersionId}
    returning r.mp3_sha256 as mp3, r.ogg_sha256 as ogg`.execute(tx);
  return rows.flatMap(({ mp3, ogg }) => [mp3, ...(ogg ? [ogg] : [])]);
}
