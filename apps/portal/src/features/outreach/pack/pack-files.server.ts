import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { LawProject } from '#features/drafts/law-project.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { legalDay } from '#platform/clock.ts';
import { packWords } from '#text/vi/pack-words.ts';
import { isOldRecording } from './audio/keep-recording.server.ts';
import { findRecordings } from './audio/recordings.store.server.ts';
import { typeOfFile, writePieceFile } from './files/write-file.server.ts';
import { loadPackFrame, type PackApp } from './load-facts.server.ts';
import type { CommunicationPack, PackPiece, PackRecording } from './pack.ts';
import type { PackFacts } from './pack-facts.ts';
import { recordingName } from './pack-names.ts';
import { PIECE_FILES, PRESS_KIT } from './piece-kinds.ts';

export interface PackFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly sha256: string;
}

/** Names of what holds several pieces. */
export const WHOLE_PACK = 'bo-truyen-thong.zip';
export const PRESS_PACK = 'bo-tai-lieu-bao-chi.zip';

interface Source {
  readonly project: LawProject;
  readonly pack: CommunicationPack;
  /** Those whose files may be handed out to who asks. */
  readonly pieces: readonly PackPiece[];
}

/**
 * A file of a pack by its name, written from the words of its piece when it is asked for (decision 0125); recordings come from the file
 * store. Undefined: no such name, or its piece is not among those that may be handed out.
 */
export async function packFile(app: PackApp, source: Source, name: string): Promise<PackFile | undefined> {
  const facts = await loadPackFrame(app, source.project, source.pack);
  const recordings = await findRecordings(app.db, source.pack.id);
  const key = [source.pack.id, name, JSON.stringify(facts), stampOf(source.pieces, recordings)].join(' ');
  const known = kept.get(key) ?? (await underWay.get(key));
  if (known) return known;
  const writing = writeFile(app, { ...source, facts, recordings }, name);
  underWay.set(key, writing);
  try {
    const file = await writing;
    if (file) keep(key, file);
    return file;
  } finally {
    underWay.delete(key);
  }
}

/** Two who ask for the same at once wait for one writing. */
const underWay = new Map<string, Promise<PackFile | undefined>>();

async function writeFile(app: PackApp, source: Writing, name: string): Promise<PackFile | undefined> {
  const bytes = await bytesOf(app, source, name);
  if (!bytes) return undefined;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, bytes, mediaType: typeOfFile(name), sha256 };
}

/** Files that many ask for are written once; the last of them, up to so many bytes, stay in the process. */
const MOST_BYTES = 24 * 1024 * 1024;
const kept = new Map<string, PackFile>();

function keep(key: string, file: PackFile): void {
  kept.set(key, file);
  let size = [...kept.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
  for (const [oldest, { bytes }] of kept) {
    if (size <= MOST_BYTES) return;
    kept.delete(oldest);
    size -= bytes.length;
  }
}

function stampOf(pieces: readonly PackPiece[], recordings: readonly PackRecording[]): string {
  return [...pieces.map(({ id, version }) => `${id}.${version}`), ...recordings.map(({ id }) => id)].join(
    ' ',
  );
}

interface Writing extends Source {
  readonly facts: PackFacts;
  readonly recordings: readonly PackRecording[];
}

async function bytesOf(app: PackApp, source: Writing, name: string): Promise<Uint8Array | undefined> {
  if (name === WHOLE_PACK) return await zipOf(app, source, source.pieces);
  if (name === PRESS_PACK) {
    const press = source.pieces.filter(({ kind }) => PRESS_KIT.includes(kind));
    return press.length > 0 ? await zipOf(app, source, press) : undefined;
  }
  const file = PIECE_FILES.find((each) => each.name === name);
  const piece = file && source.pieces.find(({ kind }) => kind === file.kind);
  if (!file || !piece) return await recordingOf(app, source, name);
  return await writePieceFile(file, piece.words, source.facts, await headOf(app, source));
}

async function headOf(app: PackApp, { project }: Source) {
  return await letterheadOf(app.db, project.organisationId, legalDay(app.clock.now()));
}

async function recordingOf(
  app: PackApp,
  { pieces, recordings }: Writing,
  name: string,
): Promise<Uint8Array | undefined> {
  for (const recording of recordings) {
    const piece = pieces.find(({ id }) => id === recording.pieceId);
    if (!piece || (piece.state === 'approved' && isOldRecording(recording, piece))) continue;
    if (name === recordingName(piece.kind, recording.slot, recording.mediaType))
      return await app.files.get(recording.mp3Sha256);
    if (recording.oggSha256 && name === recordingName(piece.kind, recording.slot, 'audio/ogg'))
      return await app.files.get(recording.oggSha256);
  }
  return undefined;
}

/** Every file of these pieces with a list of them. Pictures and documents are packed already: stored, not pressed again. */
async function zipOf(app: PackApp, source: Writing, pieces: readonly PackPiece[]): Promise<Uint8Array> {
  const { facts, recordings } = source;
  const letterhead = await headOf(app, source);
  const files: Record<string, Uint8Array> = {};
  for (const piece of pieces)
    for (const file of PIECE_FILES.filter(({ kind }) => kind === piece.kind)) {
      const bytes = await writePieceFile(file, piece.words, facts, letterhead);
      if (bytes)
        files[`${piece.state === 'approved' ? '' : `${packWords.unapprovedFolder}/`}${file.name}`] = bytes;
      await new Promise((resolve) => setImmediate(resolve));
    }
  for (const recording of recordings) {
    const piece = pieces.find(({ id }) => id === recording.pieceId);
    const isOut = piece?.state === 'approved' && !isOldRecording(recording, piece);
    const bytes = isOut && (await app.files.get(recording.mp3Sha256));
    if (piece && bytes) files[recordingName(piece.kind, recording.slot, recording.mediaType)] = bytes;
  }
  const head = `${facts.title}\n${packWords.versionLine(facts)}\n${packWords.askForNewer}\n${facts.link}\n\n`;
  files[packWords.listName] = strToU8(head + Object.keys(files).sort().join('\n'));
  return zipSync(files, { level: 0, mtime: new Date(1980, 0, 1) });
}
