import { sql } from 'kysely';
import type { FormCode } from '#features/submissions/paper-form/form-code.ts';
import type { Db } from '#platform/db.server.ts';
import type { Homography } from './reading/geometry.ts';
import type { NoForm, ReadFields } from './reading/read-picture.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    paper_page: PaperPageTable;
  }
}

/** What became of one page of a scan: part of a form that is checked, or why not. */
export type PageOutcome =
  | 'form'
  | NoForm
  | 'otherConsultation'
  | 'otherVersion'
  | 'notStraightened'
  | 'sameTwice';

interface PaperPageTable {
  consultation_id: string;
  scan_id: string;
  page: number;
  outcome: PageOutcome;
  form_id: string | null;
  code: unknown;
  frame: unknown;
  fields: unknown;
  same_as: unknown;
}

export type PageCode = Pick<FormCode, 'page' | 'of' | 'serial' | 'blocks'>;

export interface PaperPage {
  readonly consultationId: string;
  readonly scanId: string;
  readonly page: number;
  readonly outcome: PageOutcome;
  readonly formId: string | null;
  readonly code: PageCode | null;
  readonly frame: Homography | null;
  readonly fields: ReadFields | null;
  readonly sameAs: { readonly scanId: string; readonly page: number } | null;
}

/** Read twice after a kill, a page stays as it was first read: false then. */
export async function insertPaperPage(tx: Db, page: PaperPage): Promise<boolean> {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('paper_page')
    .values({
      consultation_id: page.consultationId,
      scan_id: page.scanId,
      page: page.page,
      outcome: page.outcome,
      form_id: page.formId,
      code: json(page.code),
      frame: json(page.frame),
      fields: json(page.fields),
      same_as: json(page.sameAs),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function findPagesOfRound(db: Db, consultationId: string): Promise<PaperPage[]> {
  const rows = await db
    .selectFrom('paper_page')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('scan_id')
    .orderBy('page')
    .execute();
  return rows.map(fromRow);
}

export async function findPagesOf(
  db: Db,
  consultationId: string,
  of: { readonly scanId: string } | { readonly formId: string },
): Promise<PaperPage[]> {
  const [column, value] =
    'scanId' in of ? (['scan_id', of.scanId] as const) : (['form_id', of.formId] as const);
  const rows = await db
    .selectFrom('paper_page')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where(column, '=', value)
    .orderBy('scan_id')
    .orderBy('page')
    .execute();
  return rows.map(fromRow);
}

/** The page of a numbered paper that is here already, whatever became of it. */
export async function findSerialPage(
  db: Db,
  consultationId: string,
  serial: string,
  page: number,
): Promise<PaperPage | undefined> {
  const row = await db
    .selectFrom('paper_page')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('outcome', '=', 'form')
    .where(sql<boolean>`code ->> 'serial' = ${serial} and (code ->> 'page')::int = ${page}`)
    .orderBy('scan_id')
    .executeTakeFirst();
  return row && fromRow(row);
}

/** A person has looked: it is no second picture of the same paper. */
export async function includePage(tx: Db, page: PaperPage, formId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('paper_page')
    .set({ outcome: 'form', form_id: formId })
    .where('consultation_id', '=', page.consultationId)
    .where('scan_id', '=', page.scanId)
    .where('page', '=', page.page)
    .where('outcome', '=', 'sameTwice')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What was read goes; that there were pages, and what became of them, stays. */
export async function eraseReadings(tx: Db, consultationId: string, scanId: string): Promise<void> {
  await tx
    .updateTable('paper_page')
    .set({ fields: null, frame: null })
    .where('consultation_id', '=', consultationId)
    .where('scan_id', '=', scanId)
    .execute();
}

/**
 * What was read of the papers of one submission goes, and with it their pictures (`isErased`); second pictures of the same page
 * go too.
 */
export async function erasePagesOf(tx: Db, consultationId: string, submissionId: string): Promise<void> {
  await sql`with own as (
      select p.scan_id, p.page from paper_page p
      join paper_form f on f.consultation_id = p.consultation_id and f.id = p.form_id
      where f.consultation_id = ${consultationId} and f.submission_id = ${submissionId})
    update paper_page p set fields = null, frame = null
    where p.consultation_id = ${consultationId} and exists (select from own where
      (p.scan_id = own.scan_id and p.page = own.page)
      or (p.same_as ->> 'scanId' = own.scan_id::text and (p.same_as ->> 'page')::int = own.page))`.execute(
    tx,
  );
}

/** A page of a paper whose reading is gone: nobody sees its picture any more. */
export function isErased({ outcome, fields }: Pick<PaperPage, 'outcome' | 'fields'>): boolean {
  return (outcome === 'form' || outcome === 'sameTwice') && fields === null;
}

function fromRow(row: PaperPageTable): PaperPage {
  return {
    consultationId: row.consultation_id,
    scanId: row.scan_id,
    page: row.page,
    outcome: row.outcome,
    formId: row.form_id,
    code: row.code as PageCode | null,
    frame: row.frame as Homography | null,
    fields: row.fields as ReadFields | null,
    sameAs: row.same_as as PaperPage['sameAs'],
  };
}
