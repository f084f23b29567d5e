import { createHash } from 'node:crypto';
import { showableName } from '../import-document.server.ts';
import { readTxt } from '../read-txt.server.ts';
import { MEDIA_TYPES, sniffType } from '../sniff-type.ts';
import { MAX_FILE_BYTES } from '../upload-limits.ts';
import { cleanDocx } from './clean-docx.server.ts';
import { cleanPdf } from './clean-pdf.server.ts';
import { cleanPicture } from './clean-picture.server.ts';
import type { Trace } from './traces.ts';

/** Why a file cannot be published as one that we write. Each has a sentence in text/vi/publishing.ts. */
export type CleaningRefusal = 'tooLarge' | 'broken' | 'remarks' | 'noProgram' | 'kind';

export interface PublishableFile {
  readonly ok: true;
  /** Written by us: no byte of the original but its points and words. */
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly mediaType: string;
  /** The old name with the ending of what was written. */
  readonly fileName: string;
  /** What of the original is not in it. */
  readonly removed: readonly Trace[];
}

export type Cleaned = PublishableFile | { readonly ok: false; readonly reason: CleaningRefusal };

/**
 * The file that may be published in the place of an attached one: DOCX, PDF, JPEG, PNG, WebP or plain text, written anew
 * without comments, revisions, hidden words, embedded objects, names of people, previews, macros, EXIF. The original stays
 * inside with its hash. Never throws on what people send; the same input gives the same bytes.
 */
export async function cleanForPublishing(file: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}): Promise<Cleaned> {
  if (file.bytes.length > MAX_FILE_BYTES) return { ok: false, reason: 'tooLarge' };
  const sniffed = sniffType(file.bytes, file.fileName);
  if (!sniffed.ok) return { ok: false, reason: 'kind' };
  const { kind } = sniffed;
  const named = (
    bytes: Uint8Array,
    written: keyof typeof MEDIA_TYPES,
    removed: readonly Trace[],
  ): Cleaned => ({
    ok: true,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: MEDIA_TYPES[written],
    fileName: `${showableName(file.fileName).replace(/\.[^.]{1,5}$/, '')}.${written}`,
    removed,
  });
  if (kind === 'docx') {
    const cleaned = await cleanDocx(file.bytes);
    return cleaned.ok ? named(cleaned.bytes, 'docx', cleaned.removed) : cleaned;
  }
  if (kind === 'pdf') {
    const cleaned = await cleanPdf(file.bytes);
    return cleaned.ok ? named(cleaned.bytes, 'pdf', cleaned.removed) : cleaned;
  }
  if (kind === 'txt') {
    const read = readTxt(file.bytes);
    if (!read.ok) return { ok: false, reason: 'broken' };
    const lines = read.blocks.map((block) => [block.label, block.text].filter(Boolean).join(' '));
    return named(new TextEncoder().encode(`${lines.join('\n')}\n`), 'txt', []);
  }
  if (kind === 'jpeg' || kind === 'png' || kind === 'webp') {
    const picture = await cleanPicture(file.bytes);
    if (!picture) return { ok: false, reason: 'broken' };
    const removed = picture.hadMetadata ? [{ code: 'pictureMetadata' as const, count: 1 }] : [];
    return named(picture.bytes, picture.kind, removed);
  }
  return { ok: false, reason: 'kind' };
}

/** What would be taken out of a file; nothing of one that cannot be cleaned. */
export async function tracesOf(file: Parameters<typeof cleanForPublishing>[0]): Promise<readonly Trace[]> {
  const cleaned = await cleanForPublishing(file);
  return cleaned.ok ? cleaned.removed : [];
}
