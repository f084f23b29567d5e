import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { isId } from '#platform/ids.ts';
import type {
  DocumentContent,
  DocumentState,
  OfficialDocument,
  RecordedSignature,
} from './official-document.ts';
import type { Register } from './register.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    official_document: OfficialDocumentTable;
    document_register: DocumentRegisterTable;
  }
}

export interface OfficialDocumentTable {
  id: string;
  organisation_id: string;
  purpose: string;
  type_abbreviation: string;
  abstract: string;
  state: DocumentState;
  content: unknown;
  content_sha256: string | null;
  submitted_by: string | null;
  approved_by: string | null;
  approved_at: Date | null;
  returned_reason: string | null;
  signer_id: string | null;
  signature: unknown;
  signed_on: string | null;
  register_year: number | null;
  register_number: number | null;
  symbol: string | null;
  dated_on: string | null;
  docx_sha256: string | null;
  form_version_id: string | null;
  sent_at: Date | null;
  recipients: unknown;
  replaces_id: string | null;
  created_by: string | null;
  created_at: Date;
  version: number;
}

interface DocumentRegisterTable {
  organisation_id: string;
  year: number;
  type_abbreviation: string;
  last_number: number;
  last_dated_on: string | null;
}

export async function requireDocument(db: Db, id: string): Promise<OfficialDocument> {
  const row = isId(id)
    ? await db.selectFrom('official_document').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`official document ${id}`);
  return fromRow(row);
}

export interface DocumentFilter {
  readonly organisationIds: readonly string[];
  /** Bodies below, whose documents are listed only while they wait for approval. */
  readonly submittedBelow?: readonly string[];
  readonly state?: string;
  readonly purpose?: string;
  readonly search?: string;
  readonly limit: number;
  readonly offset: number;
}

/** The newest first; a symbol or words of the abstract are searched without regard to marks. */
export async function findDocuments(db: Db, filter: DocumentFilter): Promise<OfficialDocument[]> {
  const conditions = [
    sql`(organisation_id = any(${[...filter.organisationIds]}::uuid[])
      or organisation_id = any(${[...(filter.submittedBelow ?? [])]}::uuid[]) and state = 'submitted')`,
  ];
  if (filter.state) conditions.push(sql`state = ${filter.state}`);
  if (filter.purpose) conditions.push(sql`purpose = ${filter.purpose}`);
  if (filter.search) {
    conditions.push(sql`strpos(lower(unaccent(coalesce(symbol, '') || ' ' || abstract)),
      lower(unaccent(${filter.search}::text))) > 0`);
  }
  const { rows } = await sql<OfficialDocumentTable>`select * from official_document
    where ${sql.join(conditions, sql` and `)}
    order by coalesce(dated_on, created_at::date) desc, created_at desc
    limit ${filter.limit} offset ${filter.offset}`.execute(db);
  return rows.map(fromRow);
}

export interface NewDocument {
  readonly id: string;
  readonly organisationId: string;
  readonly purpose: string;
  readonly typeAbbreviation: string;
  readonly content: DocumentContent;
  readonly createdBy: string | null;
  readonly createdAt: Date;
}

export async function insertDocument(db: Db, document: NewDocument): Promise<void> {
  await db
    .insertInto('official_document')
    .values({
      id: document.id,
      organisation_id: document.organisationId,
      purpose: document.purpose,
      type_abbreviation: document.typeAbbreviation,
      abstract: document.content.abstract,
      state: 'draft',
      content: JSON.stringify(document.content),
      recipients: JSON.stringify(document.content.recipients),
      created_by: document.createdBy,
      created_at: document.createdAt,
      version: 1,
    } as never)
    .execute();
}

export type DocumentChange = Partial<
  Omit<OfficialDocumentTable, 'id' | 'organisation_id' | 'content' | 'signature' | 'recipients' | 'version'>
> & {
  readonly content?: DocumentContent;
  readonly signature?: RecordedSignature;
};

/** Writes the change when nobody else has written since `version` was read; throws Conflict otherwise. */
export async function updateDocument(
  db: Db,
  id: string,
  version: number,
  { content, signature, ...change }: DocumentChange,
): Promise<void> {
  const result = await db
    .updateTable('official_document')
    .set((build) => ({
      ...change,
      ...(content ? { content: JSON.stringify(content), abstract: content.abstract } : {}),
      ...(signature ? { signature: JSON.stringify(signature) } : {}),
      version: build('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`official document ${id}`);
}

interface RegisterKey {
  readonly organisationId: string;
  readonly year: number;
  readonly typeAbbreviation: string;
}

/** The register, held against other clerks until the transaction ends. */
export async function lockRegister(tx: Db, key: RegisterKey): Promise<Register | undefined> {
  await holdName(tx, `register ${key.organisationId} ${key.year} ${key.typeAbbreviation}`);
  return await findRegister(tx, key);
}

export async function findRegister(db: Db, key: RegisterKey): Promise<Register | undefined> {
  const row = await db
    .selectFrom('document_register')
    .select(['last_number', 'last_dated_on'])
    .where('organisation_id', '=', key.organisationId)
    .where('year', '=', key.year)
    .where('type_abbreviation', '=', key.typeAbbreviation)
    .executeTakeFirst();
  return row && { lastNumber: row.last_number, lastDatedOn: row.last_dated_on };
}

export async function advanceRegister(
  tx: Db,
  key: RegisterKey,
  number: number,
  datedOn: string,
): Promise<void> {
  await tx
    .insertInto('document_register')
    .values({
      organisation_id: key.organisationId,
      year: key.year,
      type_abbreviation: key.typeAbbreviation,
      last_number: number,
      last_dated_on: datedOn,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'year', 'type_abbreviation'])
        .doUpdateSet({ last_number: number, last_dated_on: datedOn }),
    )
    .execute();
}

function fromRow(row: OfficialDocumentTable): OfficialDocument {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    purpose: row.purpose,
    typeAbbreviation: row.type_abbreviation,
    abstract: row.abstract,
    state: row.state,
    content: row.content as DocumentContent,
    contentSha256: row.content_sha256,
    submittedBy: row.submitted_by,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    returnedReason: row.returned_reason,
    signerId: row.signer_id,
    signature: row.signature as RecordedSignature | null,
    signedOn: row.signed_on,
    registerYear: row.register_year,
    registerNumber: row.register_number,
    symbol: row.symbol,
    datedOn: row.dated_on,
    docxSha256: row.docx_sha256,
    formVersionId: row.form_version_id,
    sentAt: row.sent_at,
    recipients: row.recipients as string[],
    replacesId: row.replaces_id,
    createdAt: row.created_at,
    version: row.version,
  };
}
