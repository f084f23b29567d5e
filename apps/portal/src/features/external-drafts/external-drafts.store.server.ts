import { sql } from 'kysely';
import type { Deadline } from '#features/time-limits/deadline.ts';
import type { DocumentType, Level } from '#features/time-limits/document-types.ts';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ExternalDraft, ExternalState } from './external-draft.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    external_draft: ExternalDraftTable;
  }
}

interface ExternalDraftTable {
  id: string;
  organisation_id: string;
  asking_organisation_id: string | null;
  asking_name: string;
  letter_symbol: string;
  letter_on: string;
  received_on: string;
  title: string;
  document_type: DocumentType;
  level: Level;
  text_address: string;
  opinion_asked: boolean;
  letter_due_on: string | null;
  rule_due: unknown;
  due_on: string | null;
  state: ExternalState;
  returned_reason: string | null;
  closed_reason: string | null;
  proposed_by: string | null;
  official_document_id: string | null;
  answered_on: string | null;
  created_by: string | null;
  created_at: Date;
  version: number;
}

export async function requireExternalDraft(db: Db, id: string): Promise<ExternalDraft> {
  const row = isId(id)
    ? await db.selectFrom('external_draft').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`external draft ${id}`);
  return fromRow(row);
}

/** Held against others until the transaction ends; `share` for those who only need its state to stand. */
export async function holdExternalDraft(tx: Db, id: string, how: 'share' | 'update'): Promise<ExternalDraft> {
  const query = tx.selectFrom('external_draft').selectAll().where('id', '=', id);
  const row = await (how === 'share' ? query.forShare() : query.forUpdate()).executeTakeFirst();
  if (!row) throw new NotFound(`external draft ${id}`);
  return fromRow(row);
}

export async function findByDocument(db: Db, documentId: string): Promise<ExternalDraft | undefined> {
  const row = await db
    .selectFrom('external_draft')
    .selectAll()
    .where('official_document_id', '=', documentId)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** The same number of the same asking body, whatever its letters and spaces; numbers begin anew each year. */
export async function findSameLetter(
  db: Db,
  letter: Pick<ExternalDraft, 'organisationId' | 'askingName' | 'letterSymbol' | 'letterOn'>,
  except?: string,
): Promise<ExternalDraft | undefined> {
  if (letter.letterSymbol === '') return undefined;
  const folded = (words: unknown) => sql`regexp_replace(lower(unaccent(${words})), '\\s+', '', 'g')`;
  const { rows } = await sql<ExternalDraftTable>`select * from external_draft
    where organisation_id = ${letter.organisationId} and id is distinct from ${except ?? null}::uuid
      and extract(year from letter_on) = ${Number(letter.letterOn.slice(0, 4))}
      and ${folded(sql`letter_symbol`)} = ${folded(sql`${letter.letterSymbol}::text`)}
      and ${folded(sql`asking_name`)} = ${folded(sql`${letter.askingName}::text`)}
    order by created_at limit 1`.execute(db);
  return rows[0] && fromRow(rows[0]);
}

export interface ExternalDraftFilter {
  readonly organisationIds: readonly string[];
  /** Also those that are assigned to one of these bodies. */
  readonly assignedTo: readonly string[];
  readonly state?: string;
  readonly search?: string;
  readonly limit: number;
  readonly offset: number;
}

/** What still waits first, by its day; then the ended ones, the newest first. */
export async function findExternalDrafts(db: Db, filter: ExternalDraftFilter): Promise<ExternalDraft[]> {
  const conditions = [
    sql`(organisation_id = any(${[...filter.organisationIds]}::uuid[]) or exists (
      select from external_assignment a where a.external_draft_id = external_draft.id
        and a.withdrawn_reason is null and a.organisation_id = any(${[...filter.assignedTo]}::uuid[])))`,
  ];
  if (filter.state) conditions.push(sql`state = ${filter.state}`);
  if (filter.search)
    conditions.push(sql`strpos(lower(unaccent(title || ' ' || asking_name || ' ' || letter_symbol)),
      lower(unaccent(${filter.search}::text))) > 0`);
  const { rows } = await sql<ExternalDraftTable>`select * from external_draft
    where ${sql.join(conditions, sql` and `)}
    order by state in ('answered', 'closed'), case when state in ('answered', 'closed') then null else due_on end nulls last,
      received_on desc, created_at desc
    limit ${filter.limit} offset ${filter.offset}`.execute(db);
  return rows.map(fromRow);
}

export type ExternalFacts = Omit<
  ExternalDraft,
  | 'id'
  | 'organisationId'
  | 'state'
  | 'returnedReason'
  | 'closedReason'
  | 'proposedBy'
  | 'officialDocumentId'
  | 'answeredOn'
  | 'createdAt'
  | 'version'
>;

export async function insertExternalDraft(
  tx: Db,
  draft: ExternalFacts & {
    readonly id: string;
    readonly organisationId: string;
    readonly createdBy: string | null;
    readonly createdAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('external_draft')
    .values({
      ...columnsOf(draft),
      id: draft.id,
      organisation_id: draft.organisationId,
      state: 'registered',
      created_by: draft.createdBy,
      created_at: draft.createdAt,
      version: 1,
    } as never)
    .execute();
}

type StateColumns = Pick<
  ExternalDraftTable,
  'state' | 'returned_reason' | 'closed_reason' | 'proposed_by' | 'official_document_id' | 'answered_on'
>;

/** Writes the change when nobody else has written since `version` was read; throws Conflict otherwise. */
export async function updateExternalDraft(
  tx: Db,
  id: string,
  version: number,
  change: { readonly facts?: ExternalFacts } & Partial<StateColumns>,
): Promise<void> {
  const { facts, ...state } = change;
  const result = await tx
    .updateTable('external_draft')
    .set((build) => ({
      ...((facts ? columnsOf(facts) : {}) as object),
      ...state,
      version: build('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`external draft ${id}`);
}

function columnsOf(facts: ExternalFacts) {
  return {
    asking_organisation_id: facts.askingOrganisationId,
    asking_name: facts.askingName,
    letter_symbol: facts.letterSymbol,
    letter_on: facts.letterOn,
    received_on: facts.receivedOn,
    title: facts.title,
    document_type: facts.documentType,
    level: facts.level,
    text_address: facts.textAddress,
    opinion_asked: facts.opinionAsked,
    letter_due_on: facts.letterDueOn,
    rule_due: facts.ruleDue ? JSON.stringify(facts.ruleDue) : null,
    due_on: facts.dueOn,
  };
}

function fromRow(row: ExternalDraftTable): ExternalDraft {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    askingOrganisationId: row.asking_organisation_id,
    askingName: row.asking_name,
    letterSymbol: row.letter_symbol,
    letterOn: row.letter_on,
    receivedOn: row.received_on,
    title: row.title,
    documentType: row.document_type,
    level: row.level,
    textAddress: row.text_address,
    opinionAsked: row.opinion_asked,
    letterDueOn: row.letter_due_on,
    ruleDue: row.rule_due as Deadline | null,
    dueOn: row.due_on,
    state: row.state,
    returnedReason: row.returned_reason,
    closedReason: row.closed_reason,
    proposedBy: row.proposed_by,
    officialDocumentId: row.official_document_id,
    answeredOn: row.answered_on,
    createdAt: row.created_at,
    version: row.version,
  };
}
