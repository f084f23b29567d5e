import { sql } from 'kysely';
import type { OpinionValues } from '#features/submissions/opinion-form.ts';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    paper_form: PaperFormTable;
  }
}

export type PaperFormState = 'waiting' | 'entered' | 'rejected';

interface PaperFormTable {
  consultation_id: string;
  id: string;
  scan_id: string;
  page: number;
  serial: string;
  state: PaperFormState;
  typed: unknown;
  reason: string | null;
  submission_id: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  version: number;
}

/** What somebody typed and left for later. */
export interface TypedForm {
  readonly values: Readonly<Record<string, string>>;
  readonly points: readonly OpinionValues[];
}

/** Phiếu: one paper of one person, of one page or several. */
export interface PaperForm {
  readonly consultationId: string;
  readonly id: string;
  readonly scanId: string;
  readonly page: number;
  readonly serial: string;
  readonly state: PaperFormState;
  readonly typed: TypedForm | null;
  readonly reason: string | null;
  readonly submissionId: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly version: number;
}

export async function insertPaperForm(
  tx: Db,
  form: Pick<PaperForm, 'consultationId' | 'id' | 'scanId' | 'page' | 'serial'>,
): Promise<void> {
  await tx
    .insertInto('paper_form')
    .values({
      ...{ consultation_id: form.consultationId, id: form.id, scan_id: form.scanId, page: form.page },
      ...{ serial: form.serial, state: 'waiting', typed: null, reason: null, submission_id: null },
      ...{ decided_by: null, decided_at: null, version: 1 },
    })
    .execute();
}

/** In the order of their scans and pages: the order in which they are checked. */
export async function findPaperForms(db: Db, consultationId: string): Promise<PaperForm[]> {
  const rows = await db
    .selectFrom('paper_form')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('scan_id')
    .orderBy('page')
    .execute();
  return rows.map(fromRow);
}

/** With `lock` it is held until the transaction ends: two officers decide one after the other. */
export async function requirePaperForm(
  db: Db,
  consultationId: string,
  id: string,
  lock = false,
): Promise<PaperForm> {
  const query = db
    .selectFrom('paper_form')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id);
  const row = isId(id) ? await (lock ? query.forUpdate() : query).executeTakeFirst() : undefined;
  if (!row) throw new NotFound(`paper form ${id}`);
  return fromRow(row);
}

/** Throws Conflict when somebody was faster. */
export async function updatePaperForm(
  tx: Db,
  { consultationId, id, version }: PaperForm,
  change: Partial<
    Pick<PaperFormTable, 'state' | 'reason' | 'submission_id' | 'decided_by' | 'decided_at'>
  > & {
    readonly typed?: TypedForm | null;
  },
): Promise<void> {
  const { typed, ...columns } = change;
  const { numUpdatedRows } = await tx
    .updateTable('paper_form')
    .set({
      ...columns,
      ...(typed === undefined ? {} : { typed: typed === null ? null : JSON.stringify(typed) }),
      version: version + 1,
    })
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Conflict(`paper form ${id}`);
}

/** What was typed of the forms of a purged scan goes. */
export async function eraseTyped(tx: Db, consultationId: string, scanId: string): Promise<void> {
  await tx
    .updateTable('paper_form')
    .set({ typed: null })
    .where('consultation_id', '=', consultationId)
    .where('scan_id', '=', scanId)
    .execute();
}

/** What was typed of the papers of one submission goes. */
export async function eraseTypedOf(tx: Db, consultationId: string, submissionId: string): Promise<void> {
  await tx
    .updateTable('paper_form')
    .set({ typed: null })
    .where('consultation_id', '=', consultationId)
    .where('submission_id', '=', submissionId)
    .execute();
}

/** The files that are still here in which papers of one submission lie, and whether another paper in them waits for a person. */
export async function findScansOf(
  db: Db,
  consultationId: string,
  submissionId: string,
): Promise<readonly { readonly scanId: string; readonly sha256: string; readonly waits: boolean }[]> {
  const { rows } = await sql<{ scanId: string; sha256: string; waits: boolean }>`
    select s.id as "scanId", s.sha256, s.state = 'reading' or exists (select from paper_page wp
        join paper_form w on w.consultation_id = wp.consultation_id and w.id = wp.form_id
        where wp.consultation_id = s.consultation_id and wp.scan_id = s.id and w.state = 'waiting') as waits
    from paper_scan s where s.consultation_id = ${consultationId} and s.state in ('reading', 'read')
      and exists (select from paper_page p
        join paper_form f on f.consultation_id = p.consultation_id and f.id = p.form_id
        where p.consultation_id = s.consultation_id and p.scan_id = s.id and f.submission_id = ${submissionId})
    order by s.id`.execute(db);
  return rows;
}

function fromRow(row: PaperFormTable): PaperForm {
  return {
    consultationId: row.consultation_id,
    id: row.id,
    scanId: row.scan_id,
    page: row.page,
    serial: row.serial,
    state: row.state,
    typed: row.typed as TypedForm | null,
    reason: row.reason,
    submissionId: row.submission_id,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    version: row.version,
  };
}
