import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { isId } from '#platform/ids.ts';
import type { GatheringMaterial, MaterialAudience, MaterialSince } from './material.ts';
import type { GatheringPhoto, PhotoPeople, PhotoSize } from './photo.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    gathering_material: MaterialTable;
    gathering_photo: PhotoTable;
  }
}

interface MaterialTable {
  gathering_id: string;
  id: string;
  title: string;
  file_name: string;
  media_type: string;
  sha256: string | null;
  came_sha256: string;
  size: number;
  audience: MaterialAudience;
  since: MaterialSince;
  added_by: string | null;
  added_at: Date;
}

interface PhotoTable {
  gathering_id: string;
  id: string;
  alt: string;
  alt_en: string;
  caption: string;
  people: PhotoPeople;
  media_type: GatheringPhoto['mediaType'];
  sizes: readonly PhotoSize[];
  came_sha256: string;
  added_by: string | null;
  added_at: Date;
}

/** In the order in which they were added. */
export async function findMaterials(db: Db, gatheringId: string): Promise<GatheringMaterial[]> {
  const rows = await db
    .selectFrom('gathering_material')
    .selectAll()
    .where('gathering_id', '=', gatheringId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return rows.map(materialFrom);
}

export async function findMaterial(
  db: Db,
  gatheringId: string,
  id: string,
): Promise<GatheringMaterial | undefined> {
  if (!isId(id)) return undefined;
  const row = await db
    .selectFrom('gathering_material')
    .selectAll()
    .where('gathering_id', '=', gatheringId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && materialFrom(row);
}

export async function insertMaterial(
  tx: Db,
  material: GatheringMaterial,
  came: { readonly sha256: string; readonly by: string },
): Promise<void> {
  await tx
    .insertInto('gathering_material')
    .values({
      ...{ gathering_id: material.gatheringId, id: material.id, title: material.title },
      ...{ file_name: material.fileName, media_type: material.mediaType, sha256: material.sha256 },
      ...{ came_sha256: came.sha256, size: material.size, audience: material.audience },
      ...{ since: material.since, added_by: came.by, added_at: material.addedAt },
    })
    .execute();
}

/** False when it is not there any more. */
export async function updateMaterial(
  tx: Db,
  gatheringId: string,
  id: string,
  change: Pick<GatheringMaterial, 'title' | 'audience' | 'since'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('gathering_material')
    .set(change)
    .where('gathering_id', '=', gatheringId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteMaterial(tx: Db, gatheringId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('gathering_material')
    .where('gathering_id', '=', gatheringId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function findPhotos(db: Db, gatheringId: string): Promise<GatheringPhoto[]> {
  const rows = await db
    .selectFrom('gathering_photo')
    .selectAll()
    .where('gathering_id', '=', gatheringId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, alt, alt_en, caption, people, media_type, sizes }) => ({
    ...{ id, alt, altEn: alt_en, caption, people, mediaType: media_type, sizes },
  }));
}

export async function insertPhoto(
  tx: Db,
  gatheringId: string,
  photo: GatheringPhoto,
  came: { readonly sha256: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('gathering_photo')
    .values({
      ...{ gathering_id: gatheringId, id: photo.id, alt: photo.alt, alt_en: photo.altEn },
      ...{ caption: photo.caption, people: photo.people, media_type: photo.mediaType },
      ...{ sizes: JSON.stringify(photo.sizes) as never, came_sha256: came.sha256 },
      ...{ added_by: came.by, added_at: came.at },
    })
    .execute();
}

export async function updatePhoto(
  tx: Db,
  gatheringId: string,
  id: string,
  { altEn, ...change }: Pick<GatheringPhoto, 'alt' | 'altEn' | 'caption' | 'people'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('gathering_photo')
    .set({ ...change, alt_en: altEn })
    .where('gathering_id', '=', gatheringId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deletePhoto(tx: Db, gatheringId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('gathering_photo')
    .where('gathering_id', '=', gatheringId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** What was made of a purged file loses its bytes and its name; gives the gatherings and the hashes that the store must let go of. */
export async function purgeFilesOf(
  tx: Db,
  sha256: string,
  name: string,
): Promise<{ readonly gatheringIds: readonly string[]; readonly hashes: readonly string[] }> {
  const materials = await sql<{ gathering_id: string; sha256: string | null }>`
    with gone as (select gathering_id, id, sha256 from gathering_material
        where (came_sha256 = ${sha256} or sha256 = ${sha256}) and sha256 is not null),
      changed as (update gathering_material m set sha256 = null, file_name = ${name}, title = ${name} from gone g
        where g.gathering_id = m.gathering_id and g.id = m.id)
    select gathering_id, sha256 from gone`.execute(tx);
  const photos = await tx
    .deleteFrom('gathering_photo')
    .where('came_sha256', '=', sha256)
    .returning(['gathering_id', 'sizes'])
    .execute();
  return {
    gatheringIds: [...new Set([...materials.rows, ...photos].map(({ gathering_id }) => gathering_id))],
    hashes: [
      ...materials.rows.flatMap((row) => row.sha256 ?? []),
      ...photos.flatMap(({ sizes }) => sizes.map((size) => size.sha256)),
    ],
  };
}

function materialFrom(row: MaterialTable): GatheringMaterial {
  return {
    ...{ gatheringId: row.gathering_id, id: row.id, title: row.title, fileName: row.file_name },
    ...{ mediaType: row.media_type, sha256: row.sha256, size: row.size, audience: row.audience },
    ...{ since: row.since, addedAt: row.added_at },
  };
}
