import { createHash, type Hash } from 'node:crypto';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import {
  findPublishedMatrix,
  type MatrixEdition,
} from '#features/responses/published-matrix.store.server.ts';
import { countOpinions } from '#features/submissions/opinions.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import type { DataFile, DataFileKind } from './data-file.ts';
import {
  addPart,
  beginWriting,
  completeFile,
  failFile,
  findAllParts,
  findOldParts,
  findParts,
  forgetPart,
  isTextPurged,
  notePart,
} from './data-files.store.server.ts';
import { contentOf } from './data-pieces.server.ts';
import { readPart, SALT_BYTES, seal } from './stored-part.server.ts';

/**
 * Of which writer and reader hold one; a million opinions are about seven hundred. Parts of 4 MB left up to 60 MB more behind
 * them than these (0107).
 */
const PART_BYTES = 1024 * 1024;

export interface WritingOptions {
  /** Says that the process is ending: the next run goes on behind the last part. */
  readonly signal?: AbortSignal;
  readonly partBytes?: number;
}

/**
 * `current`: nothing to write · `stale`: its sources changed meanwhile, to be written again · `stopped`: to be gone on with ·
 * `purged`: its text must not be here, what was left of its files is gone.
 */
export type WritingEnd = 'complete' | 'current' | 'stale' | 'stopped' | 'failed' | 'notPublished' | 'purged';

/** Writes a file of a published round part by part; a run that was cut off goes on where it was. */
export async function writeDataFile(
  platform: Platform,
  consultationId: string,
  kind: DataFileKind,
  options: WritingOptions = {},
): Promise<WritingEnd> {
  const { db, clock } = platform;
  if (await isTextPurged(db, consultationId)) {
    await removeAllParts(platform, consultationId);
    return 'purged';
  }
  const published = await findPublishedMatrix(db, consultationId);
  if (!published) return 'notPublished';
  const file = await inTransaction(db, async (tx) => {
    const rowsExpected = kind === 'tablePdf' ? 0 : await countShown(tx, consultationId);
    const { edition } = published.content;
    return await beginWriting(tx, { consultationId, kind }, { edition, rowsExpected, at: clock.now() });
  });
  if (!file) return 'current';
  await removeOldParts(platform, file);
  return await writeParts(platform, file, published, options);
}

async function countShown(db: Db, consultationId: string): Promise<number> {
  const { publishedByUnit } = await countOpinions(db, consultationId);
  return [...publishedByUnit.values()].reduce((sum, count) => sum + count, 0);
}

/** What was written before and is not served any more: it may hold words that have been taken back. */
async function removeOldParts({ db, files }: Platform, file: DataFile): Promise<void> {
  for (const part of await findOldParts(db, file)) {
    await files.remove(part.storedSha256);
    await forgetPart(db, file, part);
  }
}

async function removeAllParts({ db, files }: Platform, consultationId: string): Promise<void> {
  for (const part of await findAllParts(db, consultationId)) {
    await files.remove(part.storedSha256);
    await forgetPart(db, { consultationId, kind: part.kind }, part);
  }
}

async function writeParts(
  platform: Platform,
  file: DataFile,
  published: MatrixEdition,
  { signal, partBytes = PART_BYTES }: WritingOptions,
): Promise<WritingEnd> {
  const { db, files, clock } = platform;
  const whole = createHash('sha256');
  let { ordinal, startsAt } = await resume(platform, file, whole);
  const content = await contentOf(platform, file, published, partBytes);
  if (!content.ok) {
    await failFile(db, file, content.reason);
    return 'failed';
  }
  for await (const { stored, lastOpinionId, rows } of content.value) {
    if (signal?.aborted) return 'stopped';
    const bytes = stored.subarray(SALT_BYTES);
    const part = { ordinal, storedSha256: seal(stored), startsAt, bytes: bytes.length };
    await notePart(db, file, part);
    await files.put(stored);
    // The next writing takes out of the store what this one leaves.
    const isMine = await inTransaction(db, (tx) => addPart(tx, file, part, { lastOpinionId, rows }));
    if (!isMine) return 'stale';
    whole.update(bytes);
    ordinal += 1;
    startsAt += bytes.length;
  }
  const { projectId } = await requireConsultation(db, file.consultationId);
  const isComplete = await inTransaction(db, async (tx) => {
    const now = clock.now();
    if (!(await completeFile(tx, file, whole.digest('hex'), now))) return false;
    const { consultationId, kind } = file;
    await emit(tx, 'dataFile.written', { consultationId, projectId, kind }, now);
    return true;
  });
  return isComplete ? 'complete' : 'stale';
}

/** Where the next part begins; what lies there already goes into the checksum of the whole. */
async function resume({ db, files }: Platform, file: DataFile, whole: Hash) {
  const parts = await findParts(db, file);
  for (const part of parts) whole.update(await readPart(files, part));
  return { ordinal: parts.length + 1, startsAt: parts.reduce((sum, { bytes }) => sum + bytes, 0) };
}
