import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ReadLine } from '../ocr/read-page.server.ts';
import type { SecrecyHit } from '../scan-secrecy.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    scan_reading: ScanReadingTable;
    scan_page: ScanPageTable;
  }
}

export type ScanState = 'reading' | 'review' | 'taken' | 'refused' | 'dropped';

interface ScanReadingTable {
  id: string;
  object_kind: ScanReading['objectKind'];
  object_id: string;
  organisation_id: string;
  file_name: string;
  bytes: number;
  sha256: string;
  state: ScanState;
  pages: number;
  secrecy_hits: unknown;
  created_by: string;
  created_at: Date;
}

interface ScanPageTable {
  reading_id: string;
  page: number;
  lines: unknown;
  texts: unknown;
  checked_by: string | null;
  checked_at: Date | null;
}

/** A scanned PDF on its way to becoming the text of a draft, or to the desk of plans. */
export interface ScanReading {
  readonly id: string;
  readonly objectKind: 'lawProject' | 'externalDraft' | 'planImport';
  readonly objectId: string;
  readonly organisationId: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly state: ScanState;
  readonly pages: number;
  readonly secrecyHits: readonly SecrecyHit[];
  readonly createdBy: string;
  readonly createdAt: Date;
}

export interface ScanPage {
  readonly page: number;
  readonly lines: readonly ReadLine[];
  /** What the person made of each line; empty is none. */
  readonly texts: readonly string[];
  readonly checkedBy: string | null;
  readonly checkedAt: Date | null;
}

export async function insertReading(tx: Db, reading: ScanReading): Promise<void> {
  await tx
    .insertInto('scan_reading')
    .values({
      id: reading.id,
      object_kind: reading.objectKind,
      object_id: reading.objectId,
      organisation_id: reading.organisationId,
      file_name: reading.fileName,
      bytes: reading.bytes,
      sha256: reading.sha256,
      state: reading.state,
      pages: reading.pages,
      secrecy_hits: JSON.stringify(reading.secrecyHits),
      created_by: reading.createdBy,
      created_at: reading.createdAt,
    })
    .execute();
}

export async function requireReading(db: Db, id: string): Promise<ScanReading> {
  const row = isId(id)
    ? await db.selectFrom('scan_reading').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`scan reading ${id}`);
  return fromRow(row);
}

/** Those of one object that are being read or wait for a person, the newest first, with how many pages are read and checked. */
export async function findOpenReadings(
  db: Db,
  object: { readonly kind: string; readonly id: string },
): Promise<(ScanReading & { readonly read: number; readonly checked: number })[]> {
  const rows = await db
    .selectFrom('scan_reading')
    .selectAll()
    .select((build) => [
      build
        .selectFrom('scan_page')
        .whereRef('reading_id', '=', 'scan_reading.id')
        .select((inner) => inner.fn.countAll<string>().as('n'))
        .as('read'),
      build
        .selectFrom('scan_page')
        .whereRef('reading_id', '=', 'scan_reading.id')
        .where('checked_at', 'is not', null)
        .select((inner) => inner.fn.countAll<string>().as('n'))
        .as('checked'),
    ])
    .where('object_kind', '=', object.kind as ScanReading['objectKind'])
    .where('object_id', '=', object.id)
    .where('state', 'in', ['reading', 'review'])
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({ ...fromRow(row), read: Number(row.read), checked: Number(row.checked) }));
}

export async function findPages(db: Db, readingId: string): Promise<ScanPage[]> {
  const rows = await db
    .selectFrom('scan_page')
    .selectAll()
    .where('reading_id', '=', readingId)
    .orderBy('page')
    .execute();
  return rows.map((row) => ({
    page: row.page,
    lines: row.lines as readonly ReadLine[],
    texts: row.texts as readonly string[],
    checkedBy: row.checked_by,
    checkedAt: row.checked_at,
  }));
}

/** Read twice after a kill, a page stays as it was first read. */
export async function insertPage(
  tx: Db,
  readingId: string,
  page: number,
  lines: readonly ReadLine[],
): Promise<void> {
  await tx
    .insertInto('scan_page')
    .values({
      reading_id: readingId,
      page,
      lines: JSON.stringify(lines),
      texts: JSON.stringify(lines.map(({ text }) => text)),
      checked_by: null,
      checked_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function writeChecked(
  tx: Db,
  readingId: string,
  page: number,
  checked: { readonly texts: readonly string[]; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('scan_page')
    .set({ texts: JSON.stringify(checked.texts), checked_by: checked.by, checked_at: checked.at })
    .where('reading_id', '=', readingId)
    .where('page', '=', page)
    .execute();
}

/** Moves a reading on from the state in which it was seen; false when somebody or something was first. */
export async function moveReading(
  tx: Db,
  id: string,
  from: ScanState,
  to: ScanState,
  secrecyHits?: readonly SecrecyHit[],
): Promise<boolean> {
  const result = await tx
    .updateTable('scan_reading')
    .set({ state: to, ...(secrecyHits && { secrecy_hits: JSON.stringify(secrecyHits) }) })
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Takes the words out; that there was a reading, and of which file, stays. */
export async function erasePages(tx: Db, readingId: string): Promise<void> {
  await tx.deleteFrom('scan_page').where('reading_id', '=', readingId).execute();
  await tx.updateTable('scan_reading').set({ secrecy_hits: '[]' }).where('id', '=', readingId).execute();
}

/** Readings of these very bytes that are not over. */
export async function findReadingsOfFile(db: Db, sha256: string): Promise<ScanReading[]> {
  const rows = await db
    .selectFrom('scan_reading')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('state', 'in', ['reading', 'review'])
    .execute();
  return rows.map(fromRow);
}

function fromRow(row: ScanReadingTable): ScanReading {
  return {
    id: row.id,
    objectKind: row.object_kind,
    objectId: row.object_id,
    organisationId: row.organisation_id,
    fileName: row.file_name,
    bytes: row.bytes,
    sha256: row.sha256,
    state: row.state,
    pages: row.pages,
    secrecyHits: row.secrecy_hits as readonly SecrecyHit[],
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}
