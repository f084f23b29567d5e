import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import { PLAN_TEMPLATES } from './plan-templates.data.ts';
import { parseTemplate, type TemplateContent } from './template-content.ts';

/** A template with one of its versions. */
export interface PlanTemplate {
  readonly id: string;
  readonly programmeId: string;
  readonly version: number;
  /** The newest one. */
  readonly latest: number;
  readonly name: string;
  readonly basis: string;
  readonly content: TemplateContent;
  /** Came with the house. */
  readonly isOfHouse: boolean;
  readonly retiredOn: string | null;
  readonly writtenAt: Date;
}

interface TemplateRow {
  id: string;
  programme_id: string;
  version: number;
  latest: number;
  name: string;
  basis: string;
  content: TemplateContent;
  is_of_house: boolean;
  retired_on: string | null;
  written_at: Date;
}

const COLUMNS = sql`t.id, t.programme_id, v.version, l.latest, v.name, v.basis, v.content, t.code is not null as is_of_house,
  t.retired_on, v.written_at`;
const FROM = sql`plan_template t
  join lateral (select max(version)::int as latest from plan_template_version m where m.template_id = t.id) l on true`;

/** The newest version of each template, in the order of programmes; those that have ended last. */
export async function findTemplates(db: Db): Promise<PlanTemplate[]> {
  const { rows } = await sql<TemplateRow>`
    select ${COLUMNS} from ${FROM} join plan_template_version v on v.template_id = t.id and v.version = l.latest
    join programme g on g.id = t.programme_id
    order by t.retired_on nulls first, g.sort_key, g.name, t.code nulls last, v.name, t.id`.execute(db);
  return rows.map(fromRow);
}

/** One version, the newest one when none is asked for; throws NotFound. */
export async function requireTemplate(db: Db, id: string, version?: number): Promise<PlanTemplate> {
  const { rows } = isId(id)
    ? await sql<TemplateRow>`
        select ${COLUMNS} from ${FROM} join plan_template_version v on v.template_id = t.id
          and v.version = coalesce(${version ?? null}::int, l.latest)
        where t.id = ${id}`.execute(db)
    : { rows: [] };
  if (!rows[0]) throw new NotFound(`plan template ${id} ${version ?? ''}`);
  return fromRow(rows[0]);
}

export async function insertTemplate(
  tx: Db,
  {
    id,
    programmeId,
    code,
  }: { readonly id: string; readonly programmeId: string; readonly code: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    insert into plan_template (id, programme_id, code) values (${id}, ${programmeId}, ${code})
    on conflict (code) do nothing returning id`.execute(tx);
  return rows.length === 1;
}

/** False when somebody has written this version meanwhile. */
export async function insertTemplateVersion(
  tx: Db,
  given: Pick<PlanTemplate, 'id' | 'version' | 'name' | 'basis' | 'content' | 'writtenAt'> & {
    readonly writtenBy: string | null;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into plan_template_version (template_id, version, name, basis, content, written_by, written_at)
    values (${given.id}, ${given.version}, ${given.name}, ${given.basis}, ${JSON.stringify(given.content)}::jsonb,
      ${given.writtenBy}, ${given.writtenAt})
    on conflict (template_id, version) do nothing returning version`.execute(tx);
  return rows.length === 1;
}

export async function retireTemplate(tx: Db, id: string, on: string | null): Promise<void> {
  await sql`update plan_template set retired_on = ${on} where id = ${id}`.execute(tx);
}

/** The versions of a template, the newest first, with how many plans were made of each. */
export async function findTemplateVersions(
  db: Db,
  id: string,
): Promise<
  { readonly version: number; readonly name: string; readonly writtenAt: Date; readonly plans: number }[]
> {
  const { rows } = await sql<{ version: number; name: string; writtenAt: Date; plans: number }>`
    select v.version, v.name, v.written_at as "writtenAt",
      (select count(*)::int from plan p where p.template_id = v.template_id and p.template_version = v.version) as plans
    from plan_template_version v where v.template_id = ${id} order by v.version desc`.execute(db);
  return rows;
}

/** Puts the templates of the national programmes in place; those that are there, edited or not, are left alone. Safe at every start. */
export async function installPlanTemplates(db: Db, now: Date): Promise<void> {
  for (const { code, programme, name, basis, text } of PLAN_TEMPLATES) {
    const { rows } = await sql<{ id: string }>`select id from programme where code = ${programme}`.execute(
      db,
    );
    const { content, faults } = parseTemplate(text);
    if (faults.length > 0) throw new Error(`plan template ${code}: ${JSON.stringify(faults)}`);
    const id = newId(now);
    if (!rows[0] || !(await insertTemplate(db, { id, programmeId: rows[0].id, code }))) continue;
    await insertTemplateVersion(db, {
      id,
      version: 1,
      name,
      basis,
      content,
      writtenBy: null,
      writtenAt: now,
    });
  }
}

function fromRow(row: TemplateRow): PlanTemplate {
  return {
    ...{ id: row.id, programmeId: row.programme_id, version: row.version, latest: row.latest },
    ...{ name: row.name, basis: row.basis, content: row.content, isOfHouse: row.is_of_house },
    ...{ retiredOn: row.retired_on, writtenAt: row.written_at },
  };
}
