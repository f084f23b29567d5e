import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { SheetRow } from './sheet-cell.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    voice_table: VoiceTableTable;
  }
}

interface VoiceTableTable {
  consultation_id: string;
  id: string;
  sha256: string;
  file_name: string;
  state: 'read' | 'entered' | 'dropped';
  cells: unknown;
  voices: number;
  created_by: string;
  created_at: Date;
  version: number;
}

/** Bảng tính ý kiến: a spreadsheet as it was read; its rows are here until they are entered or dropped. */
export interface VoiceTable {
  readonly id: string;
  readonly consultationId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly state: 'read' | 'entered' | 'dropped';
  readonly rows: readonly SheetRow[];
  /** How many were entered from it. */
  readonly voices: number;
  readonly createdAt: Date;
  readonly version: number;
}

/** The id of the table with these bytes that stands in this round: this one, or the one that was first. */
export async function insertTable(
  tx: Db,
  table: Pick<VoiceTable, 'id' | 'consultationId' | 'sha256' | 'fileName' | 'rows'>,
  origin: { readonly by: string; readonly at: Date },
): Promise<string> {
  await tx
    .insertInto('voice_table')
    .values({
      consultation_id: table.consultationId,
      id: table.id,
      sha256: table.sha256,
      file_name: table.fileName,
      state: 'read',
      cells: JSON.stringify(table.rows),
      voices: 0,
      created_by: origin.by,
      created_at: origin.at,
      version: 1,
    })
    .onConflict((conflict) =>
      conflict.columns(['consultation_id', 'sha256']).where('state', '<>', 'dropped').doNothing(),
    )
    .execute();
  const { id } = await tx
    .selectFrom('voice_table')
    .select('id')
    .where('consultation_id', '=', table.consultationId)
    .where('sha256', '=', table.sha256)
    .where('state', '<>', 'dropped')
    .executeTakeFirstOrThrow();
  return id;
}

/** The latest first, without their rows. */
export async function findTables(db: Db, consultationId: string): Promise<Omit<VoiceTable, 'rows'>[]> {
  const rows = await db
    .selectFrom('voice_table')
    .select(['id', 'consultation_id', 'sha256', 'file_name', 'state', 'voices', 'created_at', 'version'])
    .where('consultation_id', '=', consultationId)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(headOf);
}

export async function requireTable(db: Db, consultationId: string, id: string): Promise<VoiceTable> {
  const row = isId(id)
    ? await db
        .selectFrom('voice_table')
        .selectAll()
        .where('consultation_id', '=', consultationId)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`voice table ${id}`);
  return { ...headOf(row), rows: (row.cells ?? []) as readonly SheetRow[] };
}

/** Its rows go. Throws Conflict when somebody was faster. */
export async function endTable(
  tx: Db,
  { consultationId, id, version }: Omit<VoiceTable, 'rows'>,
  end: { readonly state: 'entered' | 'dropped'; readonly voices: number },
): Promise<void> {
  const updated = await tx
    .updateTable('voice_table')
    .set((build) => ({ ...end, cells: null, version: build('version', '+', 1) }))
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'read')
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) throw new Conflict(`voice table ${id}`);
}

function headOf(row: Omit<VoiceTableTable, 'cells' | 'created_by'>): Omit<VoiceTable, 'rows'> {
  return {
    id: row.id,
    consultationId: row.consultation_id,
    sha256: row.sha256,
    fileName: row.file_name,
    state: row.state,
    voices: row.voices,
    createdAt: row.created_at,
    version: row.version,
  };
}
