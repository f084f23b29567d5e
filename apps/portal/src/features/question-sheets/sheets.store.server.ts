import type { ContributorCategory } from '#features/submissions/submission.ts';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { LinkState, Question, QuestionSheet, SheetKind, SheetLink } from './question-sheet.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    question_sheet: QuestionSheetTable;
    sheet_link: SheetLinkTable;
  }
}

interface QuestionSheetTable {
  consultation_id: string;
  id: string;
  kind: SheetKind;
  title: string;
  questions: unknown;
  category: ContributorCategory;
  due_on: string;
  nameless: boolean;
  closed_at: Date | null;
  created_by: string | null;
  created_at: Date;
  version: number;
}

interface SheetLinkTable {
  consultation_id: string;
  sheet_id: string;
  id: string;
  directory_entry_id: string | null;
  label: string;
  email: string | null;
  token_hash: string;
  state: LinkState;
  submission_id: string | null;
  consent_on: string | null;
  sent_at: Date;
}

export async function insertSheet(
  tx: Db,
  sheet: Omit<QuestionSheet, 'closedAt' | 'version'>,
  created: { readonly by: string | null; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('question_sheet')
    .values({
      consultation_id: sheet.consultationId,
      id: sheet.id,
      kind: sheet.kind,
      title: sheet.title,
      questions: JSON.stringify(sheet.questions),
      category: sheet.category,
      due_on: sheet.dueOn,
      nameless: sheet.nameless,
      closed_at: null,
      created_by: created.by,
      created_at: created.at,
      version: 1,
    })
    .execute();
}

export async function findSheets(db: Db, consultationId: string): Promise<QuestionSheet[]> {
  const rows = await db
    .selectFrom('question_sheet')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('created_at')
    .execute();
  return rows.map(sheetFrom);
}

export async function requireSheet(db: Db, consultationId: string, id: string): Promise<QuestionSheet> {
  const row =
    isId(consultationId) && isId(id)
      ? await db
          .selectFrom('question_sheet')
          .selectAll()
          .where('consultation_id', '=', consultationId)
          .where('id', '=', id)
          .executeTakeFirst()
      : undefined;
  if (!row) throw new NotFound(`question sheet ${id}`);
  return sheetFrom(row);
}

/** Held against others who send links of this sheet, until the transaction ends. */
export async function holdSheet(
  tx: Db,
  { consultationId, id }: Pick<QuestionSheet, 'consultationId' | 'id'>,
): Promise<void> {
  await tx
    .selectFrom('question_sheet')
    .select('id')
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

export async function closeSheet(
  tx: Db,
  sheet: Pick<QuestionSheet, 'consultationId' | 'id'>,
  version: number,
  at: Date,
): Promise<void> {
  const result = await tx
    .updateTable('question_sheet')
    .set({ closed_at: at, version: version + 1 })
    .where('consultation_id', '=', sheet.consultationId)
    .where('id', '=', sheet.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`question sheet ${sheet.id}`);
}

export interface NewLink {
  readonly id: string;
  readonly directoryEntryId: string | null;
  readonly label: string;
  readonly email: string | null;
  readonly tokenHash: string;
}

export async function insertLinks(
  tx: Db,
  sheet: Pick<QuestionSheet, 'consultationId' | 'id'>,
  links: readonly NewLink[],
  at: Date,
): Promise<void> {
  const rows = links.map((link) => ({
    consultation_id: sheet.consultationId,
    sheet_id: sheet.id,
    id: link.id,
    directory_entry_id: link.directoryEntryId,
    label: link.label,
    email: link.email,
    token_hash: link.tokenHash,
    state: 'sent' as const,
    submission_id: null,
    consent_on: null,
    sent_at: at,
  }));
  await tx.insertInto('sheet_link').values(rows).execute();
}

export async function findLinks(
  db: Db,
  consultationId: string,
  sheetId?: string,
): Promise<(SheetLink & { readonly sheetId: string })[]> {
  let query = db.selectFrom('sheet_link').selectAll().where('consultation_id', '=', consultationId);
  if (sheetId) query = query.where('sheet_id', '=', sheetId);
  const rows = await query.orderBy('label').orderBy('id').execute();
  return rows.map((row) => ({ ...linkFrom(row), sheetId: row.sheet_id }));
}

export interface FoundLink extends SheetLink {
  readonly consultationId: string;
  readonly sheetId: string;
}

export async function findLinkByToken(db: Db, tokenHash: string): Promise<FoundLink | undefined> {
  const row = await db
    .selectFrom('sheet_link')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row && { ...linkFrom(row), consultationId: row.consultation_id, sheetId: row.sheet_id };
}

/** Uses the link up: true for one of those who press at the same moment, false for all others. */
export async function useLink(
  tx: Db,
  { consultationId, sheetId, id }: Pick<FoundLink, 'consultationId' | 'sheetId' | 'id'>,
  used: { readonly submissionId: string | null; readonly consentOn: string | null },
): Promise<boolean> {
  const result = await tx
    .updateTable('sheet_link')
    .set({ state: 'used', submission_id: used.submissionId, consent_on: used.consentOn })
    .where('consultation_id', '=', consultationId)
    .where('sheet_id', '=', sheetId)
    .where('id', '=', id)
    .where('state', '=', 'sent')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** False when it was used or withdrawn before. */
export async function withdrawLink(
  tx: Db,
  sheet: Pick<QuestionSheet, 'consultationId' | 'id'>,
  linkId: string,
): Promise<boolean> {
  const result = await tx
    .updateTable('sheet_link')
    .set({ state: 'withdrawn' })
    .where('consultation_id', '=', sheet.consultationId)
    .where('sheet_id', '=', sheet.id)
    .where('id', '=', linkId)
    .where('state', '=', 'sent')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Links that wait for an answer of somebody who no longer agrees. */
export async function withdrawLinksOf(tx: Db, entryId: string): Promise<void> {
  await tx
    .updateTable('sheet_link')
    .set({ state: 'withdrawn' })
    .where('directory_entry_id', '=', entryId)
    .where('state', '=', 'sent')
    .execute();
}

/** Forgets who was asked; that somebody was asked, and answered, stays. */
export async function forgetEntry(tx: Db, entryId: string): Promise<void> {
  await withdrawLinksOf(tx, entryId);
  await tx
    .updateTable('sheet_link')
    .set({ label: '', email: null, directory_entry_id: null })
    .where('directory_entry_id', '=', entryId)
    .execute();
}

/** Takes names and addresses off the links of these rounds; how many had one. */
export async function forgetLinksOf(tx: Db, consultationIds: readonly string[]): Promise<number> {
  if (consultationIds.length === 0) return 0;
  const result = await tx
    .updateTable('sheet_link')
    .set({ label: '', email: null })
    .where('consultation_id', 'in', [...consultationIds])
    .where((build) => build.or([build('label', '<>', ''), build('email', 'is not', null)]))
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

function linkFrom(row: SheetLinkTable): SheetLink {
  return {
    id: row.id,
    directoryEntryId: row.directory_entry_id,
    label: row.label,
    email: row.email,
    state: row.state,
    submissionId: row.submission_id,
    consentOn: row.consent_on,
    sentAt: row.sent_at,
  };
}

function sheetFrom(row: QuestionSheetTable): QuestionSheet {
  return {
    consultationId: row.consultation_id,
    id: row.id,
    kind: row.kind,
    title: row.title,
    questions: row.questions as Question[],
    category: row.category,
    dueOn: row.due_on,
    nameless: row.nameless,
    closedAt: row.closed_at,
    version: row.version,
  };
}
