import { createHash } from 'node:crypto';
import { readDocument, showableName } from '#features/documents/import-document.server.ts';
import type { PublishableFile } from '#features/documents/publishing/clean-for-publishing.server.ts';
import {
  FILES_PER_ADDRESS,
  type GivenFile,
  readyFile,
} from '#features/submissions/attachments/attach-files.server.ts';
import {
  type AttachRefusal,
  LARGEST_TOGETHER,
  MOST_ATTACHMENTS,
  type RefusedFile,
} from '#features/submissions/attachments/attachment.ts';
import { getSealed, putSealed } from '#features/submissions/attachments/sealed-file.server.ts';
import type { App } from '#platform/app.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { holdCall } from '../calls.store.server.ts';
import { namesIn } from '../jury/blind.ts';
import { whyClosed } from './enter.server.ts';
import { holdEntry } from './entries.store.server.ts';
import { type FileNames, type InitiativeEntry, namesOf } from './entry.ts';
import { type EntryKey, readEntryToken } from './entry-token.ts';
import { deleteFile, findFiles, insertFile, setNames } from './files.store.server.ts';

type Attaching = Pick<App, 'db' | 'clock' | 'config' | 'files' | 'log' | 'rateLimits'>;

/**
 * Files of an entry, each written anew: what a program put into it (author, place, device, remarks) is gone, one with a mark of secrecy is not kept at all.
 * One whose words name an author is kept from the jury until the secretary has looked.
 */
export async function attachToEntry(
  app: Attaching,
  token: string,
  given: readonly GivenFile[],
  address: string,
): Promise<readonly RefusedFile[]> {
  const all = (reason: AttachRefusal): RefusedFile[] => [{ fileName: '', reason }];
  const key = readEntryToken(token, app.config.secretKey);
  if (!key) return all('gone');
  if (given.length === 0) return all('nothingChosen');
  if (given.length > MOST_ATTACHMENTS) return all('tooManyFiles');
  const refused: RefusedFile[] = [];
  for (const file of given) {
    const allowed = (await app.rateLimits.take(FILES_PER_ADDRESS, address)).ok;
    const reason = allowed ? await keep(app, key, file) : 'tooMany';
    if (reason) refused.push({ fileName: showableName(file.fileName), reason });
  }
  return refused;
}

async function keep(app: Attaching, key: EntryKey, given: GivenFile): Promise<AttachRefusal | undefined> {
  const cleaned = await readyFile(app, given);
  if (typeof cleaned === 'string') return cleaned;
  return await keepCleaned(app, key, given, cleaned, (tx) => openEntry(app, tx, key));
}

export type KeepRefusal = 'gone' | 'tooManyFiles' | 'togetherTooLarge';

/** Keeps a file that was scanned and written anew, if the entry may still take one; the same file twice is one. */
export async function keepCleaned(
  app: Pick<App, 'db' | 'clock' | 'files'>,
  key: EntryKey,
  given: GivenFile,
  cleaned: PublishableFile,
  open: (tx: Db) => Promise<InitiativeEntry | undefined>,
): Promise<KeepRefusal | undefined> {
  const givenSha256 = createHash('sha256').update(given.bytes).digest('hex');
  const storedSha256 = await putSealed(app.files, cleaned.bytes);
  const refusal = await inTransaction(app.db, async (tx): Promise<KeepRefusal | 'same' | undefined> => {
    const entry = await open(tx);
    if (!entry) return 'gone';
    const there = await findFiles(tx, key);
    if (there.some((each) => each.givenSha256 === givenSha256)) return 'same';
    if (there.length >= MOST_ATTACHMENTS) return 'tooManyFiles';
    const together = there.reduce((sum, { bytes }) => sum + bytes, cleaned.bytes.length);
    if (together > LARGEST_TOGETHER) return 'togetherTooLarge';
    const at = app.clock.now();
    await insertFile(tx, key, {
      ...{ id: newId(at), ordinal: Math.max(0, ...there.map(({ ordinal }) => ordinal)) + 1, at },
      ...{ fileName: cleaned.fileName, mediaType: cleaned.mediaType, bytes: cleaned.bytes.length },
      ...{ sha256: cleaned.sha256, givenSha256, storedSha256, removed: cleaned.removed },
      names: await namesOfFile(cleaned, entry),
    });
    return undefined;
  });
  if (refusal) await app.files.remove(storedSha256);
  return refusal === 'same' ? undefined : refusal;
}

/** What nobody could read of a sheet of paper is taken to bear its author's name, as sheets do. */
async function namesOfFile(file: GivenFile, entry: InitiativeEntry): Promise<FileNames> {
  const names = await namesInFile(file, namesOf(entry));
  return entry.road === 'paper' && names === 'unread' ? 'found' : names;
}

/** Whether what a program can read of a file names an author; of a picture, or a scan, nothing can be read. */
async function namesInFile(file: GivenFile, names: readonly string[]): Promise<FileNames> {
  const read = await readDocument(file);
  if (!read.ok) return 'unread';
  return namesIn(wordsIn([read.blocks, read.marginTexts, read.notes]).join('\n'), names) ? 'found' : 'none';
}

/** Every string of a tree of blocks: paragraphs, cells, the head and foot of pages. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** Authors changed: their files are looked through again, and what was released is released no more. */
export async function recheckNames(
  { files }: Pick<App, 'files'>,
  tx: Db,
  entry: InitiativeEntry,
): Promise<void> {
  const key = { callId: entry.callId, entryId: entry.id };
  for (const { id, fileName, storedSha256, names } of await findFiles(tx, key)) {
    const bytes = await getSealed(files, storedSha256);
    const now = bytes ? await namesOfFile({ bytes, fileName }, entry) : names;
    if (now !== names) await setNames(tx, key, id, now);
  }
}

/** Takes one file out for good. */
export async function detachFromEntry(app: Attaching, token: string, id: string): Promise<void> {
  const key = readEntryToken(token, app.config.secretKey);
  if (!key) return;
  const removed = await inTransaction(app.db, async (tx) =>
    (await openEntry(app, tx, key)) ? await deleteFile(tx, key, id) : undefined,
  );
  if (removed) await app.files.remove(removed);
}

/** The entry, held, while it can still be changed. */
async function openEntry(app: Attaching, tx: Db, key: EntryKey): Promise<InitiativeEntry | undefined> {
  const call = await holdCall(tx, key.callId, 'share');
  const entry = await holdEntry(tx, key);
  const isOpen = entry && !entry.erasedAt && entry.state !== 'withdrawn';
  return isOpen && !whyClosed(call, app.clock.now()) ? entry : undefined;
}
