import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type {
  ConsultationForm,
  ConsultedType,
  PolicyConsultation,
  PolicyState,
} from './policy-consultation.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    policy_consultation: PolicyConsultationTable;
  }
}

interface PolicyConsultationTable {
  id: string;
  organisation_id: string;
  project_id: string | null;
  title: string;
  document_type: ConsultedType;
  form: ConsultationForm;
  held_on: string;
  place: string;
  state: PolicyState;
  minutes_sha256: string | null;
  minutes_name: string | null;
  minutes_media_type: string | null;
  report_document_id: string | null;
  cancelled_reason: string | null;
  created_by: string | null;
  created_at: Date;
  version: number;
}

export async function requirePolicyConsultation(db: Db, id: string): Promise<PolicyConsultation> {
  const row = isId(id)
    ? await db.selectFrom('policy_consultation').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`policy consultation ${id}`);
  return fromRow(row);
}

export async function holdPolicyConsultation(
  tx: Db,
  id: string,
  how: 'share' | 'update',
): Promise<PolicyConsultation> {
  const query = tx.selectFrom('policy_consultation').selectAll().where('id', '=', id);
  const row = await (how === 'share' ? query.forShare() : query.forUpdate()).executeTakeFirst();
  if (!row) throw new NotFound(`policy consultation ${id}`);
  return fromRow(row);
}

/** The latest first. */
export async function findPolicyConsultations(
  db: Db,
  filter: { readonly organisationIds: readonly string[]; readonly limit: number; readonly offset: number },
): Promise<PolicyConsultation[]> {
  const { rows } = await sql<PolicyConsultationTable>`select * from policy_consultation
    where organisation_id = any(${[...filter.organisationIds]}::uuid[])
    order by held_on desc, created_at desc limit ${filter.limit} offset ${filter.offset}`.execute(db);
  return rows.map(fromRow);
}

/** Dossiers of these bodies, with their types: the wrong ones too, so that the page can say why not. */
export async function findProjectChoices(
  db: Db,
  organisationIds: readonly string[],
): Promise<{ readonly id: string; readonly title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`select id, short_title as title from law_project
    where organisation_id = any(${[...organisationIds]}::uuid[]) and stage not in ('issued', 'stopped')
    order by created_at desc limit 200`.execute(db);
  return rows;
}

export async function insertPolicyConsultation(
  tx: Db,
  consultation: Pick<
    PolicyConsultation,
    'id' | 'organisationId' | 'projectId' | 'title' | 'documentType' | 'form' | 'heldOn' | 'place'
  > & { readonly createdBy: string | null; readonly createdAt: Date },
): Promise<void> {
  await tx
    .insertInto('policy_consultation')
    .values({
      id: consultation.id,
      organisation_id: consultation.organisationId,
      project_id: consultation.projectId,
      title: consultation.title,
      document_type: consultation.documentType,
      form: consultation.form,
      held_on: consultation.heldOn,
      place: consultation.place,
      state: 'planned',
      created_by: consultation.createdBy,
      created_at: consultation.createdAt,
      version: 1,
    } as never)
    .execute();
}

type Change = Partial<
  Omit<PolicyConsultationTable, 'id' | 'organisation_id' | 'created_by' | 'created_at' | 'version'>
>;

/** Writes the change when nobody else has written since `version` was read; throws Conflict otherwise. */
export async function updatePolicyConsultation(
  tx: Db,
  id: string,
  version: number,
  change: Change,
): Promise<void> {
  const result = await tx
    .updateTable('policy_consultation')
    .set((build) => ({ ...change, version: build('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`policy consultation ${id}`);
}

function fromRow(row: PolicyConsultationTable): PolicyConsultation {
  const { minutes_sha256: sha256, minutes_name: name, minutes_media_type: mediaType } = row;
  return {
    id: row.id,
    organisationId: row.organisation_id,
    projectId: row.project_id,
    title: row.title,
    documentType: row.document_type,
    form: row.form,
    heldOn: row.held_on,
    place: row.place,
    state: row.state,
    minutes: sha256 && name && mediaType ? { sha256, name, mediaType } : null,
    reportDocumentId: row.report_document_id,
    cancelledReason: row.cancelled_reason,
    version: row.version,
  };
}
