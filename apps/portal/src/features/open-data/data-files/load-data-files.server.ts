import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { requirePublicRound } from '#features/submissions/public-round.server.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import type { DataFile, DataFileKind, DataPart } from './data-file.ts';
import { findDataFile, findDataFiles, findParts } from './data-files.store.server.ts';

/** What a page says of a file. */
export type ShownDataFile = Pick<
  DataFile,
  | ('kind' | 'state' | 'failure' | 'rowsWritten' | 'rowsExpected' | 'bytes' | 'sha256' | 'edition')
  | 'completedAt'
>;

export async function loadDataFiles(db: Db, consultationId: string): Promise<ShownDataFile[]> {
  return await findDataFiles(db, consultationId);
}

/** Why not: it is being written, what it was made of has changed since, or it cannot be made. */
export type ReadyDataFile =
  | { readonly ok: true; readonly file: DataFile & { readonly sha256: string }; readonly parts: DataPart[] }
  | { readonly ok: false; readonly reason: Exclude<DataFile['state'], 'complete'> };

/** A file to hand out; NotFound where there never is to be one. */
export async function requireDataFile(
  platform: Platform,
  slug: string,
  kind: DataFileKind,
  round: string | null = null,
): Promise<ReadyDataFile> {
  const draft = await requirePublicDraft(platform, slug);
  const consultation = await requirePublicRound(platform.db, draft, round);
  if (consultation.state !== 'completed') throw new NotFound(`${kind} of ${slug}`);
  const file = await findDataFile(platform.db, consultation.id, kind);
  if (!file) return { ok: false, reason: 'writing' };
  if (file.state !== 'complete') return { ok: false, reason: file.state };
  const { sha256 } = file;
  if (sha256 === null)
    throw new Error(`data file ${kind} of ${consultation.id}: complete without a checksum`);
  return { ok: true, file: { ...file, sha256 }, parts: await findParts(platform.db, file) };
}
