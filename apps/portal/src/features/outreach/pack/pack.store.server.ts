import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import type { CommunicationPack, PackPiece, PackTemplate } from './pack.ts';
import { type BulletinKind, PIECE_KINDS, type PieceKind } from './piece-kinds.ts';

const PACK = sql`id, project_id as "projectId", draft_version_id as "draftVersionId", organisation_id as "organisationId", code,
  key_points_edition as "keyPointsEdition", state, pieces_done as "piecesDone", pieces_total as "piecesTotal", made_by as "madeBy",
  made_at as "madeAt", version`;
const PIECE = sql`id, pack_id as "packId", kind, words, state, written_by as "writtenBy", written_at as "writtenAt",
  by_hand as "byHand", problem, approved_by as "approvedBy", approved_at as "approvedAt", ended_at as "endedAt",
  ended_because as "endedBecause", version`;

/** All packs of a draft, the newest first. */
export async function findPacks(db: Db, projectId: string): Promise<CommunicationPack[]> {
  const { rows } = await sql<CommunicationPack>`
    select ${PACK} from communication_pack where project_id = ${projectId} order by made_at desc, id desc`.execute(
    db,
  );
  return rows;
}

export async function findPackById(db: Db, id: string): Promise<CommunicationPack | undefined> {
  const { rows } =
    await sql<CommunicationPack>`select ${PACK} from communication_pack where id = ${id}`.execute(db);
  return rows[0];
}

export async function findPackByCode(db: Db, code: string): Promise<CommunicationPack | undefined> {
  const { rows } =
    await sql<CommunicationPack>`select ${PACK} from communication_pack where code = ${code}`.execute(db);
  return rows[0];
}

/** Drafts of which a piece of one of these kinds is approved, the latest approval first. Whether the public may read them is not asked. */
export async function findDraftsWithApproved(
  db: Db,
  kinds: readonly PieceKind[],
  limit: number,
): Promise<{ readonly slug: string; readonly approvedAt: Date }[]> {
  const { rows } = await sql<{ slug: string; approvedAt: Date }>`
    select p.slug, max(piece.approved_at) as "approvedAt" from pack_piece piece
    join communication_pack c on c.id = piece.pack_id join law_project p on p.id = c.project_id
    where piece.state = 'approved' and piece.kind = any(${[...kinds]}::text[])
    group by p.id order by max(piece.approved_at) desc, p.id limit ${limit}`.execute(db);
  return rows;
}

/** The bulletins of all packs of a draft, those of the newest pack first. */
export async function findBulletins(
  db: Db,
  projectId: string,
): Promise<(Pick<PackPiece, 'id' | 'state'> & { readonly kind: BulletinKind })[]> {
  const { rows } = await sql<Pick<PackPiece, 'id' | 'state'> & { kind: BulletinKind }>`
    select p.id, p.kind, p.state from pack_piece p join communication_pack c on c.id = p.pack_id
    where c.project_id = ${projectId} and p.kind like 'bulletin%' order by c.made_at desc, c.id desc, p.kind`.execute(
    db,
  );
  return rows;
}

/** False: the code is taken, or another has begun the pack of this version. */
export async function insertPack(tx: Db, pack: CommunicationPack): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into communication_pack (id, project_id, draft_version_id, organisation_id, code, key_points_edition, state, pieces_total,
      made_by, made_at)
    values (${pack.id}, ${pack.projectId}, ${pack.draftVersionId}, ${pack.organisationId}, ${pack.code}, ${pack.keyPointsEdition},
      ${pack.state}, ${pack.piecesTotal}, ${pack.madeBy}, ${pack.madeAt})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** Begins to make it (again): what was seen at `version` is what is made anew. */
export async function beginMaking(
  tx: Db,
  pack: Pick<CommunicationPack, 'id' | 'version'>,
  made: Pick<CommunicationPack, 'keyPointsEdition' | 'piecesTotal' | 'madeBy' | 'madeAt'>,
): Promise<void> {
  const { numAffectedRows } = await sql`
    update communication_pack set state = 'making', pieces_done = 0, pieces_total = ${made.piecesTotal},
      key_points_edition = ${made.keyPointsEdition}, made_by = ${made.madeBy}, made_at = ${made.madeAt}, version = version + 1
    where id = ${pack.id} and version = ${pack.version}`.execute(tx);
  if (numAffectedRows !== 1n) throw new Conflict(`communication pack ${pack.id}`);
}

export async function noteProgress(
  db: Db,
  id: string,
  progress: { readonly done: number; readonly state: CommunicationPack['state'] },
): Promise<void> {
  await sql`update communication_pack set pieces_done = ${progress.done}, state = ${progress.state} where id = ${id}`.execute(
    db,
  );
}

/** In the order of the kinds. */
export async function findPieces(db: Db, packId: string): Promise<PackPiece[]> {
  const { rows } = await sql<PackPiece>`select ${PIECE} from pack_piece where pack_id = ${packId}`.execute(
    db,
  );
  return rows.sort((a, b) => PIECE_KINDS.indexOf(a.kind) - PIECE_KINDS.indexOf(b.kind));
}

/** A new piece, or other words of one that is a draft and was not written by hand; others stay as they are. */
export async function putMadePiece(
  db: Db,
  piece: Pick<PackPiece, 'id' | 'packId' | 'kind' | 'words' | 'writtenBy' | 'writtenAt' | 'problem'>,
): Promise<void> {
  await sql`
    insert into pack_piece as p (id, pack_id, kind, words, state, written_by, written_at, problem)
    values (${piece.id}, ${piece.packId}, ${piece.kind}, ${piece.words}, 'draft', ${piece.writtenBy}, ${piece.writtenAt}, ${piece.problem})
    on conflict (pack_id, kind) do update set words = excluded.words, written_by = excluded.written_by,
      written_at = excluded.written_at, problem = excluded.problem, version = p.version + 1
    where p.state = 'draft' and not p.by_hand`.execute(db);
}

type PieceChange = Omit<PackPiece, 'id' | 'packId' | 'kind' | 'version'>;

/** Writes the piece that was seen at this version; somebody else's writing in between is a conflict. */
export async function writePiece(
  tx: Db,
  seen: Pick<PackPiece, 'id' | 'version'>,
  now: PieceChange,
): Promise<void> {
  const { numAffectedRows } = await sql`
    update pack_piece set words = ${now.words}, state = ${now.state}, written_by = ${now.writtenBy}, written_at = ${now.writtenAt},
      by_hand = ${now.byHand}, problem = ${now.problem}, approved_by = ${now.approvedBy}, approved_at = ${now.approvedAt},
      ended_at = ${now.endedAt}, ended_because = ${now.endedBecause}, version = version + 1
    where id = ${seen.id} and version = ${seen.version}`.execute(tx);
  if (numAffectedRows !== 1n) throw new Conflict(`pack piece ${seen.id}`);
}

/** Pieces of packs of other versions than this one come to their end; how many. */
export async function endOlderPieces(
  tx: Db,
  projectId: string,
  versionId: string,
  end: { readonly state: 'withdrawn' | 'renewed'; readonly at: Date; readonly kind?: PieceKind },
): Promise<number> {
  const { rows } = await sql`
    update pack_piece set state = ${end.state}, ended_at = ${end.at}, ended_because = 'newerVersion', version = pack_piece.version + 1
    from communication_pack p where p.id = pack_piece.pack_id and p.project_id = ${projectId}
      and p.draft_version_id <> ${versionId} and pack_piece.state in ('draft', 'approved')
      and (${end.kind ?? null}::text is null or pack_piece.kind = ${end.kind ?? null})
    returning pack_piece.id`.execute(tx);
  return rows.length;
}

/** The words of a version whose file must not be here, wherever a pack has them. */
export async function erasePack(tx: Db, draftVersionId: string, at: Date): Promise<void> {
  await sql`update pack_piece set words = '', state = 'withdrawn', ended_at = ${at}, ended_because = 'purged',
      version = pack_piece.version + 1
    from communication_pack p where p.id = pack_piece.pack_id and p.draft_version_id = ${draftVersionId}`.execute(
    tx,
  );
}

export async function findTemplates(db: Db, organisationId: string): Promise<PackTemplate[]> {
  const { rows } = await sql<PackTemplate>`
    select kind, words, version from pack_template where organisation_id = ${organisationId}`.execute(db);
  return rows;
}

/** Version 0: there was none when the person looked. */
export async function putTemplate(
  tx: Db,
  organisationId: string,
  template: PackTemplate & { readonly writtenBy: string; readonly writtenAt: Date },
): Promise<void> {
  const { kind, words, version, writtenBy, writtenAt } = template;
  const { numAffectedRows } =
    version === 0
      ? await sql`insert into pack_template (organisation_id, kind, words, written_by, written_at)
          values (${organisationId}, ${kind}, ${words}, ${writtenBy}, ${writtenAt}) on conflict do nothing`.execute(
          tx,
        )
      : await sql`update pack_template set words = ${words}, written_by = ${writtenBy}, written_at = ${writtenAt},
            version = version + 1
          where organisation_id = ${organisationId} and kind = ${kind} and version = ${version}`.execute(tx);
  if (numAffectedRows !== 1n) throw new Conflict(`pack template ${kind} of ${organisationId}`);
}

export async function removeTemplate(
  tx: Db,
  organisationId: string,
  kind: PieceKind,
  version: number,
): Promise<void> {
  const { numAffectedRows } = await sql`delete from pack_template
    where organisation_id = ${organisationId} and kind = ${kind} and version = ${version}`.execute(tx);
  if (numAffectedRows !== 1n) throw new Conflict(`pack template ${kind} of ${organisationId}`);
}
