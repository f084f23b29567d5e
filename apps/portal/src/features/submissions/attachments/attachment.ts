import type { CleaningRefusal } from '#features/documents/publishing/clean-for-publishing.server.ts';
import type { Trace } from '#features/documents/publishing/traces.ts';

/** A file that came with opinions, as it was written anew: what only the sender's program put into it is gone. */
export interface Attachment {
  readonly consultationId: string;
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Of the file as it was sent; the file itself is not kept. */
  readonly givenSha256: string;
  /** Of the bytes in the store. */
  readonly storedSha256: string;
  /** What was taken out of the file that was sent. */
  readonly removed: readonly Trace[];
  /** Its sender agreed that everybody may read it. */
  readonly wantsPublic: boolean;
  readonly state: 'inside' | 'published';
}

/** A few photographs and a letter; a whole dossier is sent to the body by other means. */
export const MOST_ATTACHMENTS = 5;
/** A photograph of a phone has 2 to 4 MB. One form may hold 12 MB (server/door.ts). */
export const LARGEST_ATTACHMENT = 5 * 1024 * 1024;
export const LARGEST_TOGETHER = 11 * 1024 * 1024;
export const ATTACHMENT_ENDINGS = ['.docx', '.pdf', '.txt', '.jpg', '.jpeg', '.png', '.webp'] as const;

/** What is wrong with one file by itself. */
export type FileFault =
  | Exclude<CleaningRefusal, 'tooLarge'>
  | 'fileTooLarge'
  /** It bears a mark of secrecy: nothing of it was kept. */
  | 'secretStamp';

export type AttachRefusal =
  | FileFault
  | 'nothingChosen'
  | 'togetherTooLarge'
  | 'tooManyFiles'
  | 'gone'
  | 'tooMany';

export interface RefusedFile {
  readonly fileName: string;
  readonly reason: AttachRefusal;
}
