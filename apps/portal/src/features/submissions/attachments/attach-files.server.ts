import { createHash } from 'node:crypto';
import { readDocument, showableName } from '#features/documents/import-document.server.ts';
import {
  cleanForPublishing,
  type PublishableFile,
} from '#features/documents/publishing/clean-for-publishing.server.ts';
import type { SecrecyHit } from '#features/documents/scan-secrecy.ts';
import { scanFile, scanPicture } from '#features/documents/secrecy/scan-file.server.ts';
import { sniffType } from '#features/documents/sniff-type.ts';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { type IntakePlatform, tokenHash } from '../intake-platform.server.ts';
import { lockDraft } from '../submission-drafts.store.server.ts';
import { findOpenDraft } from '../writing/edit-draft.server.ts';
import {
  type AttachRefusal,
  type FileFault,
  LARGEST_ATTACHMENT,
  LARGEST_TOGETHER,
  MOST_ATTACHMENTS,
  type RefusedFile,
} from './attachment.ts';
import { deleteFromDraft, findAttachments, insertAttachment } from './attachments.store.server.ts';
import { putSealed } from './sealed-file.server.ts';

/** Cleaning and looking for marks takes about a second a file. */
export const FILES_PER_ADDRESS: Limit = { name: 'submission.attach', count: 40, perSeconds: 600 };

export interface GivenFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

type Attaching = IntakePlatform & Pick<App, 'log'>;

/**
 * Takes files into a draft: each is written anew without what only programs read, and looked through for marks of secrecy.
 * A file with such a mark is not kept at all. Those that are taken are there, those that are not are named with the reason.
 */
export async function attachFiles(
  app: Attaching,
  token: string,
  given: readonly GivenFile[],
  wantsPublic: boolean,
  address: string,
): Promise<readonly RefusedFile[]> {
  const all = (reason: AttachRefusal): RefusedFile[] => [{ fileName: '', reason }];
  const draft = await findOpenDraft(app, token);
  if (!draft) return all('gone');
  if (given.length === 0) return all('nothingChosen');
  if (given.length > MOST_ATTACHMENTS) return all('tooManyFiles');
  const refused: RefusedFile[] = [];
  for (const file of given) {
    const fileName = showableName(file.fileName);
    const taken = (await app.rateLimits.take(FILES_PER_ADDRESS, address)).ok
      ? await readyFile(app, file)
      : 'tooMany';
    const reason = typeof taken === 'string' ? taken : await keep(app, token, file, taken, wantsPublic);
    if (reason) refused.push({ fileName, reason });
  }
  return refused;
}

/** The file as the house writes it anew, or why it is not taken. Keeps nothing. */
export async function readyFile(
  app: Pick<App, 'log'>,
  file: GivenFile,
): Promise<PublishableFile | FileFault> {
  if (file.bytes.length > LARGEST_ATTACHMENT) return 'fileTooLarge';
  const stamps = await stampsOf(file);
  if (stamps.length > 0) {
    // That it happened, for the office; nothing of the file.
    app.log.warn({ place: stamps[0]?.place }, 'an attachment with a mark of secrecy was turned away');
    return 'secretStamp';
  }
  const cleaned = await cleanForPublishing(file);
  if (!cleaned.ok) return cleaned.reason === 'tooLarge' ? 'fileTooLarge' : cleaned.reason;
  return cleaned;
}

/** What cannot be read is no stamp: the file stays inside, and moderators look before anything is published. */
async function stampsOf(file: GivenFile): Promise<readonly SecrecyHit[]> {
  const sniffed = sniffType(file.bytes, file.fileName);
  if (!sniffed.ok) return [];
  if (sniffed.mediaType.startsWith('image/')) return stamped(await scanPicture(file.bytes));
  const read = await readDocument(file);
  return read.ok ? stamped(await scanFile(read, file.bytes)) : [];
}

const stamped = (hits: readonly SecrecyHit[]) => hits.filter(({ form }) => form === 'stamp');

async function keep(
  app: Attaching,
  token: string,
  given: GivenFile,
  cleaned: PublishableFile,
  wantsPublic: boolean,
): Promise<AttachRefusal | undefined> {
  const givenSha256 = createHash('sha256').update(given.bytes).digest('hex');
  const storedSha256 = await putSealed(app.files, cleaned.bytes);
  const refusal = await inTransaction(app.db, async (tx): Promise<AttachRefusal | 'same' | undefined> => {
    const draft = await lockDraft(tx, tokenHash(token));
    if (!draft?.content) return 'gone';
    const { consultationId, id: draftId } = draft;
    const there = await findAttachments(tx, consultationId, { draftId });
    if (there.some((each) => each.givenSha256 === givenSha256)) return 'same';
    if (there.length >= MOST_ATTACHMENTS) return 'tooManyFiles';
    const together = there.reduce((sum, { bytes }) => sum + bytes, cleaned.bytes.length);
    if (together > LARGEST_TOGETHER) return 'togetherTooLarge';
    const at = app.clock.now();
    await insertAttachment(tx, {
      consultationId,
      id: newId(at),
      draftId,
      ordinal: there.length + 1,
      fileName: cleaned.fileName,
      mediaType: cleaned.mediaType,
      bytes: cleaned.bytes.length,
      sha256: cleaned.sha256,
      givenSha256,
      storedSha256,
      removed: cleaned.removed,
      wantsPublic,
      at,
    });
    return undefined;
  });
  if (refusal) await app.files.remove(storedSha256);
  return refusal === 'same' ? undefined : refusal;
}

/** Takes one file out of a draft for good. */
export async function detachFile(app: IntakePlatform, token: string, id: string): Promise<void> {
  const removed = await inTransaction(app.db, async (tx) => {
    const draft = await lockDraft(tx, tokenHash(token));
    return draft?.content ? await deleteFromDraft(tx, draft.consultationId, draft.id, id) : [];
  });
  for (const sha256 of removed) await app.files.remove(sha256);
}
