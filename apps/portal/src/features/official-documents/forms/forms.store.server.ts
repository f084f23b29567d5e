import type { FormFinding } from '#features/documents/forms/form-finding.ts';
import type { FormKind } from '#features/documents/forms/form-places.ts';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { DocumentForm, FormUse, FormVersion } from './document-form.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    document_form: FormTable;
    document_form_version: FormVersionTable;
    document_form_use: FormUseTable;
  }
}

interface FormTable {
  id: string;
  organisation_id: string;
  kind: FormKind;
  created_by: string;
  created_at: Date;
  version: number;
}

interface FormVersionTable {
  id: string;
  form_id: string;
  ordinal: number;
  file_name: string;
  sha256: string;
  findings: unknown;
  pages: unknown;
  uploaded_by: string;
  uploaded_at: Date;
}

interface FormUseTable {
  id: string;
  form_id: string;
  version_id: string | null;
  reason: string;
  decided_by: string;
  decided_at: Date;
}

export async function requireForm(db: Db, id: string): Promise<DocumentForm> {
  const row = isId(id)
    ? await db.selectFrom('document_form').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`document form ${id}`);
  return formOf(row);
}

export async function findForms(db: Db, organisationId: string): Promise<DocumentForm[]> {
  const rows = await db
    .selectFrom('document_form')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .execute();
  return rows.map(formOf);
}

/** Makes the form of the body and kind, unless somebody else just did; answers its id. */
export async function insertForm(
  tx: Db,
  form: Omit<DocumentForm, 'version'> & { readonly createdBy: string; readonly createdAt: Date },
): Promise<string> {
  await tx
    .insertInto('document_form')
    .values({
      ...{ id: form.id, organisation_id: form.organisationId, kind: form.kind },
      ...{ created_by: form.createdBy, created_at: form.createdAt, version: 1 },
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'kind']).doNothing())
    .execute();
  const { id } = await tx
    .selectFrom('document_form')
    .select('id')
    .where('organisation_id', '=', form.organisationId)
    .where('kind', '=', form.kind)
    .executeTakeFirstOrThrow();
  return id;
}

/** Two people who upload or decide at once: the second is told. */
export async function touchForm(
  tx: Db,
  { id, version }: Pick<DocumentForm, 'id' | 'version'>,
): Promise<void> {
  const result = await tx
    .updateTable('document_form')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`document form ${id}`);
}

export async function insertFormVersion(tx: Db, version: FormVersion): Promise<void> {
  await tx
    .insertInto('document_form_version')
    .values({
      ...{ id: version.id, form_id: version.formId, ordinal: version.ordinal },
      ...{ file_name: version.fileName, sha256: version.sha256 },
      ...{ findings: JSON.stringify(version.findings), pages: JSON.stringify(version.pages) },
      ...{ uploaded_by: version.uploadedBy, uploaded_at: version.uploadedAt },
    })
    .execute();
}

/** The newest first. */
export async function findFormVersions(db: Db, formId: string): Promise<FormVersion[]> {
  const rows = await db
    .selectFrom('document_form_version')
    .selectAll()
    .where('form_id', '=', formId)
    .orderBy('ordinal', 'desc')
    .execute();
  return rows.map(versionOf);
}

export async function requireFormVersion(db: Db, id: string): Promise<FormVersion> {
  const row = await db
    .selectFrom('document_form_version')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound(`version of a document form ${id}`);
  return versionOf(row);
}

export async function insertFormUse(
  tx: Db,
  use: FormUse & { readonly id: string; readonly formId: string },
): Promise<void> {
  await tx
    .insertInto('document_form_use')
    .values({
      ...{ id: use.id, form_id: use.formId, version_id: use.versionId, reason: use.reason },
      ...{ decided_by: use.decidedBy, decided_at: use.decidedAt },
    })
    .execute();
}

/** The last decision first: it counts. */
export async function findFormUses(db: Db, formId: string): Promise<FormUse[]> {
  const rows = await db
    .selectFrom('document_form_use')
    .selectAll()
    .where('form_id', '=', formId)
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    versionId: row.version_id,
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  }));
}

/** The version that documents of this kind are written with now; null: the standard form. */
export async function findFormInUse(db: Db, organisationId: string, kind: FormKind): Promise<string | null> {
  const row = await db
    .selectFrom('document_form_use as u')
    .innerJoin('document_form as f', 'f.id', 'u.form_id')
    .select('u.version_id')
    .where('f.organisation_id', '=', organisationId)
    .where('f.kind', '=', kind)
    .orderBy('u.decided_at', 'desc')
    .orderBy('u.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.version_id ?? null;
}

const formOf = (row: FormTable): DocumentForm => ({
  id: row.id,
  organisationId: row.organisation_id,
  kind: row.kind,
  version: row.version,
});

const versionOf = (row: FormVersionTable): FormVersion => ({
  id: row.id,
  formId: row.form_id,
  ordinal: row.ordinal,
  fileName: row.file_name,
  sha256: row.sha256,
  findings: row.findings as readonly FormFinding[],
  pages: row.pages as readonly string[],
  uploadedBy: row.uploaded_by,
  uploadedAt: row.uploaded_at,
});
