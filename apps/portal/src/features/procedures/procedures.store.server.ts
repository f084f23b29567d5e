import { foldForSearch } from '@danban/legal-text';
import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { AdminProcedure } from './admin-procedure.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    admin_procedure: {
      id: string;
      organisation_id: string;
      code: string;
      created_by: string | null;
      created_at: Date;
      version: number;
    };
    procedure_change: ProcedureChangeTable;
  }
}

interface ProcedureChangeTable {
  procedure_id: string;
  version: number;
  kind: AdminProcedure['kind'];
  state: AdminProcedure['state'];
  effective_on: string;
  name: string;
  field: string;
  level: AdminProcedure['level'];
  decision_number: string;
  decision_on: string;
  decision_issuer: string;
  replaced_by: string;
  online: string;
  reason: string;
  folded: string;
  recorded_by: string | null;
  recorded_at: Date;
}

/** A change with its procedure, and when it was written down. */
export interface RecordedChange extends AdminProcedure {
  readonly recordedAt: Date;
}

const COLUMNS = sql`id, organisation_id as "organisationId", code, version, kind, state, effective_on as "effectiveOn", name, field,
  level, decision_number as "decisionNumber", decision_on as "decisionOn", decision_issuer as "decisionIssuer",
  replaced_by as "replacedBy", online, reason, recorded_at as "recordedAt"`;
const ALL_CHANGES = sql`(select p.id, p.organisation_id, p.code, c.version, c.kind, c.state, c.effective_on, c.name, c.field, c.level,
  c.decision_number, c.decision_on, c.decision_issuer, c.replaced_by, c.online, c.reason, c.recorded_at
  from admin_procedure p join procedure_change c on c.procedure_id = p.id) changes`;

export async function requireProcedure(db: Db, id: string): Promise<RecordedChange> {
  const { rows } = isId(id)
    ? await sql<RecordedChange>`select ${COLUMNS} from procedure_now where id = ${id}`.execute(db)
    : { rows: [] };
  if (!rows[0]) throw new NotFound(`procedure ${id}`);
  return rows[0];
}

export async function findProcedureByCode(db: Db, code: string): Promise<RecordedChange | undefined> {
  const { rows } = await sql<RecordedChange>`
    select ${COLUMNS} from procedure_now where code = ${code}`.execute(db);
  return rows[0];
}

/** All codes that anybody keeps. */
export async function findCodes(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('admin_procedure').select('code').execute();
  return new Set(rows.map(({ code }) => code));
}

/** '' or nothing for any. */
export interface ProcedureFilter {
  readonly organisationIds?: readonly string[];
  readonly body: string;
  readonly words: string;
  readonly field: string;
  readonly level: string;
  /** "inForce" or "ended", today. */
  readonly state: string;
}

/** What holds, by field and name; all of it without a page. */
export async function findProcedures(
  db: Db,
  filter: ProcedureFilter,
  today: string,
  page?: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly RecordedChange[]; readonly total: number }> {
  const where = conditions(filter, today);
  const [{ rows }, counted] = await Promise.all([
    sql<RecordedChange>`select ${COLUMNS} from procedure_now where ${where}
      order by field, name, code limit ${page?.limit ?? null} offset ${page?.offset ?? 0}`.execute(db),
    sql<{ n: number }>`select count(*)::int as n from procedure_now where ${where}`.execute(db),
  ]);
  return { rows, total: counted.rows[0]?.n ?? 0 };
}

function conditions({ organisationIds, body, words, field, level, state }: ProcedureFilter, today: string) {
  const asked = foldForSearch(words).split(' ').filter(Boolean).slice(0, 10);
  const ended = sql`(state in ('abolished', 'replaced') and effective_on <= ${today})`;
  return sql.join(
    [
      sql`true`,
      ...(organisationIds ? [sql`organisation_id = any(${[...organisationIds]}::uuid[])`] : []),
      ...(isId(body) ? [sql`organisation_id = ${body}`] : []),
      ...asked.map((word) => sql`strpos(folded, ${word}) > 0`),
      ...(field ? [sql`field = ${field}`] : []),
      ...(level ? [sql`level = ${level}`] : []),
      ...(state === 'inForce' ? [sql`not ${ended}`] : []),
      ...(state === 'ended' ? [ended] : []),
    ],
    sql` and `,
  );
}

/** Fields that have procedures, and bodies that keep them. */
export async function findProcedureFields(db: Db): Promise<string[]> {
  const { rows } = await sql<{ field: string }>`
    select distinct field from procedure_now order by field`.execute(db);
  return rows.map(({ field }) => field);
}

export async function findProcedureBodies(db: Db): Promise<{ readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, o.name from organisation o
    where exists (select from admin_procedure p where p.organisation_id = o.id) order by o.name`.execute(db);
  return rows;
}

/** Everything that was written down of one procedure, the newest first. */
export async function findChangesOf(db: Db, id: string): Promise<RecordedChange[]> {
  const { rows } = await sql<RecordedChange>`
    select ${COLUMNS} from ${ALL_CHANGES} where id = ${id} order by version desc`.execute(db);
  return rows;
}

/** Announced since a day by when they take effect, corrections by when they were made; the newest first. */
export async function findChangesSince(
  db: Db,
  since: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<RecordedChange[]> {
  const { rows } = await sql<RecordedChange>`
    select ${COLUMNS} from ${ALL_CHANGES}
    where case when kind = 'corrected' then (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date else effective_on end >= ${since}
    order by case when kind = 'corrected' then (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date else effective_on end desc,
      recorded_at desc, code limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows;
}

/** As they were written down, for a feed: what was told late is news too. */
export async function findNewestChanges(db: Db, limit: number): Promise<RecordedChange[]> {
  const { rows } = await sql<RecordedChange>`
    select ${COLUMNS} from ${ALL_CHANGES} order by recorded_at desc, code limit ${limit}`.execute(db);
  return rows;
}

export async function insertProcedure(
  tx: Db,
  procedure: AdminProcedure,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('admin_procedure')
    .values({
      ...{ id: procedure.id, organisation_id: procedure.organisationId, code: procedure.code },
      ...{ created_by: by, created_at: at, version: 1 },
    })
    .execute();
  await tx
    .insertInto('procedure_change')
    .values(changeRow(procedure, 1, by, at))
    .execute();
}

/** The next row, when nobody else has written since `version` was read; throws Conflict otherwise. */
export async function insertChange(
  tx: Db,
  procedure: AdminProcedure,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  const next = procedure.version + 1;
  const { numUpdatedRows } = await tx
    .updateTable('admin_procedure')
    .set({ version: next })
    .where('id', '=', procedure.id)
    .where('version', '=', procedure.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Conflict(`procedure ${procedure.id}`);
  await tx
    .insertInto('procedure_change')
    .values(changeRow(procedure, next, by, at))
    .execute();
}

function changeRow(procedure: AdminProcedure, version: number, by: string, at: Date): ProcedureChangeTable {
  return {
    ...{ procedure_id: procedure.id, version, kind: procedure.kind, state: procedure.state },
    ...{ effective_on: procedure.effectiveOn, name: procedure.name, field: procedure.field },
    ...{ level: procedure.level, decision_number: procedure.decisionNumber },
    ...{ decision_on: procedure.decisionOn, decision_issuer: procedure.decisionIssuer },
    ...{ replaced_by: procedure.replacedBy, online: procedure.online, reason: procedure.reason },
    folded: foldForSearch([procedure.code, procedure.name, procedure.field].join(' ')),
    ...{ recorded_by: by, recorded_at: at },
  };
}
