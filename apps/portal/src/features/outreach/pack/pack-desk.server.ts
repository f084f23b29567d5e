import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { listByProject } from '#features/consultations/consultations.store.server.ts';
import { mayUploadTo } from '#features/documents/gate/ask-secrecy.server.ts';
import {
  findVersions,
  latestConfirmedVersion,
  requireProject,
} from '#features/drafts/drafts.store.server.ts';
import { findApproved } from '#features/drafts/key-points/key-points.store.server.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import { isFinished } from '#features/drafts/lifecycle.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { paths } from '#paths';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { packWords } from '#text/vi/pack-words.ts';
import { isOldRecording } from './audio/keep-recording.server.ts';
import { findRecordings } from './audio/recordings.store.server.ts';
import { loadPackFacts, type PackApp } from './load-facts.server.ts';
import { findPacks, findPieces, findTemplates } from './pack.store.server.ts';
import { nextPiece } from './pack.ts';
import { type PackFile, packFile } from './pack-files.server.ts';
import { recordingName } from './pack-names.ts';
import { isTextGone } from './pack-scene.server.ts';
import { filesOf, isMakable, isPieceKind } from './piece-kinds.ts';
import { TEMPLATE_PLACES } from './template-values.ts';
import { TEMPLATES } from './templates.data.ts';

/** The page of all pieces: of the newest pack, with what keeps a new one from being made. */
export async function loadPackDesk(platform: Platform, actor: Actor, projectId: string) {
  const { db } = platform;
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'draft.read', project);
  const [packs, latest, [approved], versions, rounds] = await Promise.all([
    findPacks(db, projectId),
    latestConfirmedVersion(db, projectId),
    findApproved(db, projectId),
    findVersions(db, projectId),
    listByProject(db, projectId),
  ]);
  const [pack] = packs;
  const gone = pack ? await isTextGone(db, projectId, pack.draftVersionId) : false;
  const pieces = pack && !gone ? await findPieces(db, pack.id) : [];
  const alive = !isFinished(project.stage);
  const roundOf = (versionId?: string) =>
    rounds.find(({ draftVersionId }) => draftVersionId === versionId)?.id ?? null;
  const ordinalOf = (id: string) => versions.find((version) => version.id === id)?.ordinal ?? 0;
  return {
    project: { id: project.id, shortTitle: project.shortTitle, slug: project.slug },
    pack:
      pack && !gone
        ? { ...pack, ordinal: ordinalOf(pack.draftVersionId), shortLink: paths.shortLink(pack.code) }
        : null,
    pieces: pieces.map(({ words: _, ...piece }) => ({
      ...piece,
      files: filesOf(piece.kind)
        .filter((file) => isMakable(file, { consultationId: roundOf(pack?.draftVersionId) }))
        .map(({ name }) => name),
    })),
    latest: latest?.ordinal ?? null,
    older: packs
      .slice(1)
      .map((each) => ({ id: each.id, ordinal: ordinalOf(each.draftVersionId), madeAt: each.madeAt })),
    blocked: blockedBy(latest?.id, approved?.draftVersionId),
    may: {
      make: alive && can(actor, 'draft.edit', project),
      approve: alive && can(actor, 'keyPoints.approve', project),
    },
  };
}

/** Why no pack can be made now; null: one can. */
function blockedBy(
  latest: string | undefined,
  read: string | undefined,
): 'noText' | 'noKeyPoints' | 'keyPointsOlder' | null {
  if (!latest) return 'noText';
  if (!read) return 'noKeyPoints';
  return read === latest ? null : 'keyPointsOlder';
}

/** How far the making of the newest pack is. */
export async function loadProgress(platform: Platform, actor: Actor, projectId: string) {
  const project = await requireProject(platform.db, projectId);
  requirePermission(actor, 'draft.read', project);
  const [pack] = await findPacks(platform.db, projectId);
  return { state: pack?.state ?? 'made', done: pack?.piecesDone ?? 0, total: pack?.piecesTotal ?? 0 };
}

async function requirePiece({ db }: Platform, actor: Actor, projectId: string, kind: string) {
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'draft.read', project);
  const [pack] = await findPacks(db, projectId);
  const missing = () => new NotFound(`piece ${kind} of the pack of ${projectId}`);
  if (!pack || !isPieceKind(kind) || (await isTextGone(db, projectId, pack.draftVersionId))) throw missing();
  const piece = (await findPieces(db, pack.id)).find((each) => each.kind === kind);
  if (!piece) throw missing();
  return { project, pack, piece };
}

/** The page of one piece: its words, its template, what the preview needs, its recordings. */
export async function loadPieceDesk(app: PackApp, actor: Actor, projectId: string, kind: string) {
  const { db } = app;
  const { project, pack, piece } = await requirePiece(app, actor, projectId, kind);
  const [facts, templates, recordings] = await Promise.all([
    loadPackFacts(app, project, pack),
    findTemplates(db, project.organisationId),
    findRecordings(db, pack.id),
  ]);
  const names = await findPersonNames(
    db,
    [piece.writtenBy, piece.approvedBy].filter((id) => typeof id === 'string'),
  );
  const own = templates.find((each) => each.kind === piece.kind);
  const mayWrite = !isFinished(project.stage) && can(actor, 'draft.edit', project);
  const mayApprove = !isFinished(project.stage) && can(actor, 'keyPoints.approve', project);
  return {
    project: { id: project.id, shortTitle: project.shortTitle },
    piece: {
      ...piece,
      writtenByName: names.get(piece.writtenBy ?? '') ?? '',
      approvedByName: names.get(piece.approvedBy ?? '') ?? '',
    },
    facts,
    version: packWords.versionLine(facts),
    template: {
      words: own?.words ?? TEMPLATES[piece.kind],
      version: own?.version ?? 0,
      isOwn: own !== undefined,
    },
    places: TEMPLATE_PLACES,
    files: filesOf(piece.kind)
      .filter((file) => isMakable(file, facts))
      .map(({ name }) => name),
    recordings: recordings
      .filter(({ pieceId }) => pieceId === piece.id)
      .map((each) => ({
        ...each,
        isOld: isOldRecording(each, piece),
        mp3: recordingName(piece.kind, each.slot, each.mediaType),
        ogg: each.oggSha256 ? recordingName(piece.kind, each.slot, 'audio/ogg') : null,
      })),
    declared: await isDeclared(app, actor, project),
    may: {
      write: mayWrite && nextPiece(piece.state, 'write') !== undefined,
      template: mayWrite,
      withdraw: mayWrite && nextPiece(piece.state, 'withdraw') !== undefined,
      reopen: mayWrite && nextPiece(piece.state, 'reopen') !== undefined,
      approve: mayApprove && nextPiece(piece.state, 'approve') !== undefined,
      clear: can(actor, 'secrecy.clear', project),
    },
  };
}

async function isDeclared(platform: Platform, actor: Actor, { id }: LawProject): Promise<boolean> {
  return actor.kind === 'person' && (await mayUploadTo(platform, { kind: 'lawProject', id }, actor.personId));
}

/** A file for the staff, approved or not; what is not says so in its name. */
export async function requireDeskFile(
  app: PackApp,
  actor: Actor,
  projectId: string,
  name: string,
): Promise<PackFile & { readonly organisationId: string }> {
  const { db } = app;
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'draft.read', project);
  const [pack] = await findPacks(db, projectId);
  if (!pack || (await isTextGone(db, projectId, pack.draftVersionId)))
    throw new NotFound(`pack of ${projectId}`);
  const pieces = (await findPieces(db, pack.id)).filter(
    ({ state }) => state === 'draft' || state === 'approved',
  );
  const file = await packFile(app, { project, pack, pieces }, name);
  if (!file) throw new NotFound(`${name} of the pack of ${projectId}`);
  const owner = pieces.find(({ kind }) => filesOf(kind).some((each) => each.name === name));
  const mark = owner && owner.state !== 'approved' ? `${packWords.unapprovedFolder}-` : '';
  return { ...file, name: `${mark}${name}`, organisationId: project.organisationId };
}
