import { findProject, findVersions } from '#features/drafts/drafts.store.server.ts';
import { type PublicDraft, requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isOldRecording } from './audio/keep-recording.server.ts';
import { findRecordings } from './audio/recordings.store.server.ts';
import { spokenBulletin } from './bulletin.ts';
import type { PackApp } from './load-facts.server.ts';
import { findPackByCode, findPacks, findPieces } from './pack.store.server.ts';
import type { CommunicationPack, PackPiece, PackRecording } from './pack.ts';
import { type PackFile, PRESS_PACK, packFile, WHOLE_PACK } from './pack-files.server.ts';
import { recordingName } from './pack-names.ts';
import { filesOf, PIECE_KINDS, PRESS_KIT, SLOTS, type TimeOfDay } from './piece-kinds.ts';
import { type PieceBlock, parsePiece } from './piece-text.ts';

export interface PublicBulletin {
  readonly kind: PackPiece['kind'];
  readonly slot: TimeOfDay;
  readonly minutes: string;
  readonly seconds: number;
  readonly text: string;
  readonly mp3: string | null;
  readonly ogg: string | null;
  readonly isPerson: boolean;
  /** Its recording, once for each form, the one that every player knows first. */
  readonly sounds: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly sha256: string;
  }[];
}

/** What the portal shows of the pack of a draft: approved pieces of the newest text that everybody may read. */
export interface PublicPack {
  readonly ordinal: number;
  /** "YYYY-MM-DD" */
  readonly versionOn: string;
  /** The newest public text is another one, of which nothing is approved yet. */
  readonly newest: number;
  readonly summary: readonly PieceBlock[];
  readonly questions: readonly PieceBlock[];
  readonly files: readonly { readonly kind: PackPiece['kind']; readonly names: readonly string[] }[];
  readonly bulletins: readonly PublicBulletin[];
  readonly whole: string;
  readonly press: string | null;
}

/** Undefined: nothing is approved of any text that the public may read. */
export async function findPublicPack(db: Db, draft: PublicDraft): Promise<PublicPack | undefined> {
  const found = await approvedOf(db, draft);
  if (!found) return undefined;
  const { pack, pieces } = found;
  const version = draft.versions.find(({ id }) => id === pack.draftVersionId)!;
  const wordsOf = (kind: PackPiece['kind']) => {
    const piece = pieces.find((each) => each.kind === kind);
    return piece ? parsePiece(piece.words) : [];
  };
  return {
    ordinal: version.ordinal,
    versionOn: legalDay(version.confirmedAt ?? version.createdAt),
    newest: draft.versions[0]!.ordinal,
    summary: wordsOf('summary'),
    questions: wordsOf('questions'),
    files: PIECE_KINDS.filter((kind) => pieces.some((piece) => piece.kind === kind)).map((kind) => ({
      kind,
      names: filesOf(kind).map(({ name }) => name),
    })),
    bulletins: await bulletinsOf(db, pack, pieces),
    whole: WHOLE_PACK,
    press: pieces.some(({ kind }) => PRESS_KIT.includes(kind)) ? PRESS_PACK : null,
  };
}

/** Bulletins that may be broadcast; none while none is approved. */
export async function findPublicBulletins(db: Db, draft: PublicDraft): Promise<PublicBulletin[]> {
  const found = await approvedOf(db, draft);
  return found ? await bulletinsOf(db, found.pack, found.pieces) : [];
}

async function bulletinsOf(
  db: Db,
  pack: CommunicationPack,
  pieces: readonly PackPiece[],
): Promise<PublicBulletin[]> {
  const recordings = await findRecordings(db, pack.id);
  const isOfWords = (recording: PackRecording, piece: PackPiece) =>
    recording.pieceId === piece.id && !isOldRecording(recording, piece);
  return pieces
    .filter(({ kind }) => kind.startsWith('bulletin'))
    .flatMap((piece) =>
      SLOTS.map((slot): PublicBulletin => {
        const recording = recordings.find((each) => isOfWords(each, piece) && each.slot === slot);
        const { text, seconds } = spokenBulletin(piece.words, slot);
        const sounds = recording ? soundsOf(piece, recording) : [];
        return {
          ...{ kind: piece.kind, slot },
          minutes: piece.kind.slice(-1),
          ...{ seconds: recording?.seconds ?? seconds, text },
          mp3: sounds[0]?.name ?? null,
          ogg: sounds[1]?.name ?? null,
          isPerson: recording?.source === 'person',
          sounds,
        };
      }),
    );
}

function soundsOf({ kind }: PackPiece, { slot, mediaType, mp3Sha256, oggSha256 }: PackRecording) {
  const sound = (type: string, sha256: string) => ({
    name: recordingName(kind, slot, type),
    ...{ mediaType: type, sha256 },
  });
  return [sound(mediaType, mp3Sha256), ...(oggSha256 ? [sound('audio/ogg', oggSha256)] : [])];
}

/** The newest pack of a readable text with approved pieces: `versions` of the draft leave out what was taken off the portal. */
async function approvedOf(db: Db, draft: PublicDraft) {
  const packs = await findPacks(db, draft.project.id);
  for (const { id } of draft.versions) {
    const pack = packs.find(({ draftVersionId }) => draftVersionId === id);
    const pieces = pack && (await findPieces(db, pack.id)).filter(({ state }) => state === 'approved');
    if (pack && pieces && pieces.length > 0) return { pack, pieces };
  }
  return undefined;
}

/** Whether the page of the pack has something to read. */
export async function hasPublicPack(db: Db, draft: PublicDraft): Promise<boolean> {
  return (await approvedOf(db, draft)) !== undefined;
}

/** A file, or the version of the text of which it was one, now that a newer text has taken it out of use. */
export type PublicPackFile = { readonly file: PackFile } | { readonly endedWith: number };

/** A file of the public pack; NotFound for what was never approved: it must not be told from what does not exist. */
export async function requirePublicPackFile(
  app: PackApp,
  slug: string,
  name: string,
): Promise<PublicPackFile> {
  const draft = await requirePublicDraft(app, slug);
  const found = await approvedOf(app.db, draft);
  const file = found && (await packFile(app, { project: draft.project, ...found }, name));
  if (file && found) return { file: { ...file, name: nameOut(name, ordinalOf(draft, found.pack)) } };
  const endedWith = await overtakenVersion(app.db, draft, name);
  if (endedWith === undefined) throw new NotFound(`${name} of the pack of ${slug}`);
  return { endedWith };
}

const ordinalOf = (draft: PublicDraft, { draftVersionId }: CommunicationPack) =>
  draft.versions.find(({ id }) => id === draftVersionId)!.ordinal;

/** What is kept for months in a folder of a newsroom says in its name of which text it is. */
function nameOut(name: string, ordinal: number): string {
  return name === WHOLE_PACK || name === PRESS_PACK ? name.replace(/\.zip$/, `-lan-${ordinal}.zip`) : name;
}

/** The newest text of which such a file was approved until a newer text ended it. */
async function overtakenVersion(db: Db, draft: PublicDraft, name: string): Promise<number | undefined> {
  const packs = await findPacks(db, draft.project.id);
  for (const { id, ordinal } of draft.versions) {
    const pack = packs.find(({ draftVersionId }) => draftVersionId === id);
    const ended = pack && (await findPieces(db, pack.id)).filter(wasPublic);
    if (ended?.some(({ kind }) => holds(name, kind))) return ordinal;
  }
  return undefined;
}

const wasPublic = ({ approvedAt, endedBecause }: PackPiece) =>
  approvedAt !== null && endedBecause === 'newerVersion';

function holds(name: string, kind: PackPiece['kind']): boolean {
  if (name === WHOLE_PACK) return true;
  if (name === PRESS_PACK) return PRESS_KIT.includes(kind);
  return filesOf(kind).some((file) => file.name === name);
}

/** Where a code on paper leads: the draft of its pack and the version that the paper is about. Paper stays, texts go on. */
export async function followShortLink(
  platform: Platform,
  code: string,
): Promise<{ readonly slug: string; readonly from: number }> {
  const pack = await findPackByCode(platform.db, code.toLowerCase());
  const project = pack && (await findProject(platform.db, pack.projectId));
  if (!pack || !project) throw new NotFound(`short link ${code}`);
  // A draft that was never public is not told from one that does not exist.
  await requirePublicDraft(platform, project.slug);
  const versions = await findVersions(platform.db, pack.projectId);
  const version = versions.find(({ id }) => id === pack.draftVersionId);
  return { slug: project.slug, from: version?.ordinal ?? 0 };
}
