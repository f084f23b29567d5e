import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { nationalTemplate } from './national-templates.ts';
import type { OwnTemplate, OwnTemplateState } from './own-template.ts';
import type { ReportTemplate, TemplateCode } from './report-template.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    report_template: OwnTemplateTable;
  }
}

interface OwnTemplateTable {
  id: string;
  organisation_id: string;
  base: TemplateCode;
  family_id: string;
  ordinal: number;
  name: string;
  use_for: string;
  basis: string;
  body: unknown;
  state: OwnTemplateState;
  created_by: string;
  created_at: Date;
  version: number;
}

/** The template that a report or a request names: an own one by its id, else the national one by its code. */
export async function templateOf(
  db: Db,
  { template, templateId }: { readonly template: TemplateCode; readonly templateId: string | null },
): Promise<ReportTemplate> {
  return templateId ? (await requireOwnTemplate(db, templateId)).template : nationalTemplate(template);
}

export async function requireOwnTemplate(db: Db, id: string): Promise<OwnTemplate> {
  const row = isId(id)
    ? await db.selectFrom('report_template').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`report template ${id}`);
  return fromRow(row);
}

/** Templates of these bodies, by name, the newest version first. */
export async function findOwnTemplates(db: Db, organisationIds: readonly string[]): Promise<OwnTemplate[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('report_template')
    .selectAll()
    .where('organisation_id', 'in', [...organisationIds])
    .orderBy('name')
    .orderBy('ordinal', 'desc')
    .execute();
  return rows.map(fromRow);
}

/** The highest ordinal of a family; 0: there is none. */
export async function lastOrdinal(db: Db, familyId: string): Promise<number> {
  const row = await db
    .selectFrom('report_template')
    .select((build) => build.fn.max('ordinal').as('last'))
    .where('family_id', '=', familyId)
    .executeTakeFirst();
  return row?.last ?? 0;
}

export async function insertOwnTemplate(
  tx: Db,
  own: Omit<OwnTemplate, 'version' | 'state'> & { readonly createdBy: string; readonly createdAt: Date },
): Promise<void> {
  const { code, version, name, use, basis } = own.template;
  await tx
    .insertInto('report_template')
    .values({
      ...{ id: own.id, organisation_id: own.organisationId, base: code, family_id: own.familyId },
      ...{ ordinal: version, name, use_for: use, basis, body: JSON.stringify(bodyOf(own.template)) },
      ...{ state: 'writing', created_by: own.createdBy, created_at: own.createdAt, version: 1 },
    })
    .execute();
}

/** Writes when nobody else has since `version` was read; throws Conflict otherwise. */
export async function updateOwnTemplate(
  tx: Db,
  id: string,
  version: number,
  change: { readonly template?: ReportTemplate; readonly state?: OwnTemplateState },
): Promise<void> {
  const { template, state } = change;
  const result = await tx
    .updateTable('report_template')
    .set((build) => ({
      ...(template
        ? {
            name: template.name,
            use_for: template.use,
            basis: template.basis,
            body: JSON.stringify(bodyOf(template)),
          }
        : {}),
      ...(state ? { state } : {}),
      version: build('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`report template ${id}`);
}

const bodyOf = ({ type, parts, appendices, recipients, byYear }: ReportTemplate) => ({
  ...{ type, parts, appendices, recipients, byYear },
});

function fromRow(row: OwnTemplateTable): OwnTemplate {
  const body = row.body as ReturnType<typeof bodyOf>;
  const about = { code: row.base, version: row.ordinal, name: row.name, use: row.use_for, basis: row.basis };
  return {
    id: row.id,
    organisationId: row.organisation_id,
    familyId: row.family_id,
    state: row.state,
    template: { ...about, ...body, status: 'verified' },
    version: row.version,
  };
}
