import { createHash } from 'node:crypto';
import { type DocumentContent, type ImportRefusal, type Refused, refuse } from './import-result.ts';
import { readDocx } from './read-docx.server.ts';
import { readPdf } from './read-pdf.server.ts';
import { readTxt } from './read-txt.server.ts';
import { type FileKind, sniffType } from './sniff-type.ts';
import { MAX_FILE_BYTES } from './upload-limits.ts';

export type DocumentKind = Extract<FileKind, 'docx' | 'pdf' | 'txt'>;

export interface ReadDocument extends DocumentContent {
  readonly ok: true;
  readonly kind: DocumentKind;
  readonly mediaType: string;
  /** Of the original bytes, lower-case hex: the name under which the file store keeps them. */
  readonly sha256: string;
  /** The file name without folders and control characters, fit to be shown. */
  readonly fileName: string;
}

export type ReadDocumentResult = ReadDocument | Refused;

/** Reads an uploaded document into blocks, or says why not. Never throws on what people send. */
export async function readDocument(file: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}): Promise<ReadDocumentResult> {
  if (file.bytes.length > MAX_FILE_BYTES) {
    return refuse('tooLarge', { bytes: file.bytes.length, most: MAX_FILE_BYTES });
  }
  const sniffed = sniffType(file.bytes, file.fileName);
  if (!sniffed.ok) return refuse(sniffed.reason);
  if (!isDocumentKind(sniffed.kind)) return refuse('unsupported', { kind: sniffed.kind });
  const read = await readKind(sniffed.kind, file.bytes);
  if (!read.ok) return read;
  return {
    ...read,
    kind: sniffed.kind,
    mediaType: sniffed.mediaType,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    fileName: showableName(file.fileName),
  };
}

function isDocumentKind(kind: FileKind): kind is DocumentKind {
  return kind === 'docx' || kind === 'pdf' || kind === 'txt';
}

function readKind(kind: DocumentKind, bytes: Uint8Array) {
  if (kind === 'docx') return readDocx(bytes);
  return kind === 'pdf' ? readPdf(bytes) : readTxt(bytes);
}

const LONGEST_NAME = 200;

/** Browsers on Windows once sent whole paths; direction marks in a name hide its ending. */
export function showableName(fileName: string): string {
  const last = fileName.split(/[\\/]/).at(-1) ?? '';
  const shown = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  return shown.length > LONGEST_NAME ? `${shown.slice(0, LONGEST_NAME - 10)}…${shown.slice(-9)}` : shown;
}

export type { ImportRefusal };
