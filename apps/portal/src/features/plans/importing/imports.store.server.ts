import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { EMPTY_CONTENT, type ImportContent } from './import-content.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    plan_import: PlanImportTable;
    plan_import_step: PlanImportStepTable;
  }
}

export type ImportState = 'waiting' | 'open' | 'made' | 'dropped' | 'purged';

interface PlanImportTable {
  id: string;
  organisation_id: string;
  programme_id: string;
  year: number;
  state: ImportState;
  document_id: string | null;
  file_sha256: string | null;
  original_sha256: string | null;
  original_name: string | null;
  content: unknown;
  plan_id: string | null;
  created_by: string | null;
  created_at: Date;
  version: number;
}

interface PlanImportStepTable {
  import_id: string;
  ordinal: number;
  act: string;
  before: unknown;
  done_by: string | null;
  done_at: Date;
}

/** An existing plan on its way in. */
export interface PlanImport {
  readonly id: string;
  readonly organisationId: string;
  readonly programmeId: string;
  readonly year: number;
  readonly state: ImportState;
  readonly documentId: string | null;
  readonly content: ImportContent;
  /** What the officer uploaded, when another program made the file that was read of it. */
  readonly original: { readonly sha256: string; readonly name: string } | null;
  readonly planId: string | null;
  readonly createdAt: Date;
  readonly version: number;
}

export interface ImportStep {
  readonly ordinal: number;
  readonly act: string;
  readonly before: ImportContent;
}

export async function insertImport(
  tx: Db,
  given: Pick<PlanImport, 'id' | 'organisationId' | 'programmeId' | 'year' | 'createdAt'> & {
    readonly createdBy: string;
  },
): Promise<void> {
  await tx
    .insertInto('plan_import')
    .values({
      ...{
        id: given.id,
        organisation_id: given.organisationId,
        programme_id: given.programmeId,
        year: given.year,
      },
      ...{
        state: 'waiting',
        document_id: null,
        file_sha256: null,
        original_sha256: null,
        original_name: null,
        content: JSON.stringify(EMPTY_CONTENT),
        plan_id: null,
      },
      ...{ created_by: given.createdBy, created_at: given.createdAt, version: 1 },
    })
    .execute();
}

export async function requireImport(db: Db, id: string): Promise<PlanImport> {
  const row = isId(id)
    ? await db.selectFrom('plan_import').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`plan import ${id}`);
  return fromRow(row);
}

/** The import, held until the transaction ends: acts of two tabs come one after the other. */
export async function holdImport(tx: Db, id: string): Promise<PlanImport> {
  await tx.selectFrom('plan_import').select('id').where('id', '=', id).forUpdate().execute();
  return await requireImport(tx, id);
}

export async function findImports(db: Db, organisationIds: readonly string[]): Promise<PlanImport[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('plan_import')
    .selectAll()
    .where('organisation_id', 'in', [...organisationIds])
    .where('state', 'in', ['waiting', 'open'])
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(fromRow);
}

export async function findImportOfPlan(db: Db, planId: string): Promise<PlanImport | undefined> {
  const row = await db.selectFrom('plan_import').selectAll().where('plan_id', '=', planId).executeTakeFirst();
  return row && fromRow(row);
}

type ImportChange = Partial<
  Pick<
    PlanImportTable,
    'state' | 'document_id' | 'file_sha256' | 'original_sha256' | 'original_name' | 'plan_id'
  >
> & {
  readonly content?: ImportContent;
};

/** Throws Conflict when somebody has written since `version` was read. */
export async function updateImport(
  tx: Db,
  id: string,
  version: number,
  { content, ...change }: ImportChange,
): Promise<void> {
  const result = await tx
    .updateTable('plan_import')
    .set((build) => ({
      ...change,
      ...(content && { content: JSON.stringify(content) }),
      version: build('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`plan import ${id}`);
}

export async function lastStep(db: Db, importId: string): Promise<ImportStep | undefined> {
  const row = await db
    .selectFrom('plan_import_step')
    .selectAll()
    .where('import_id', '=', importId)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ordinal: row.ordinal, act: row.act, before: row.before as ImportContent };
}

export async function insertStep(
  tx: Db,
  importId: string,
  step: Pick<ImportStep, 'act' | 'before'> & { readonly doneBy: string | null; readonly doneAt: Date },
): Promise<void> {
  const last = await lastStep(tx, importId);
  await tx
    .insertInto('plan_import_step')
    .values({
      ...{
        import_id: importId,
        ordinal: (last?.ordinal ?? 0) + 1,
        act: step.act,
        before: JSON.stringify(step.before),
      },
      ...{ done_by: step.doneBy, done_at: step.doneAt },
    })
    .execute();
}

export async function removeStep(tx: Db, importId: string, ordinal: number): Promise<void> {
  await tx
    .deleteFrom('plan_import_step')
    .where('import_id', '=', importId)
    .where('ordinal', '=', ordinal)
    .execute();
}

/**
 * A purged file takes its words along: what was read of it and what stood there before each act. Gives the other files of these
 * imports: what was made of the original, or the original itself.
 */
export async function eraseImportsOfFile(tx: Db, sha256: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('plan_import')
    .select(['id', 'state', 'file_sha256', 'original_sha256'])
    .where((eb) => eb.or([eb('file_sha256', '=', sha256), eb('original_sha256', '=', sha256)]))
    .execute();
  for (const { id, state } of rows) {
    await tx.deleteFrom('plan_import_step').where('import_id', '=', id).execute();
    await tx
      .updateTable('plan_import')
      .set((build) => ({
        ...{
          content: JSON.stringify(EMPTY_CONTENT),
          state: state === 'made' ? ('made' as const) : ('purged' as const),
        },
        ...{ original_sha256: null, original_name: null },
        version: build('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute();
  }
  const all = rows.flatMap((row) => [row.file_sha256 ?? sha256, row.original_sha256 ?? sha256]);
  return [...new Set(all)].filter((other) => other !== sha256);
}

function fromRow(row: PlanImportTable): PlanImport {
  return {
    ...{ id: row.id, organisationId: row.organisation_id, programmeId: row.programme_id, year: row.year },
    ...{
      state: row.state,
      documentId: row.document_id,
      content: row.content as ImportContent,
      planId: row.plan_id,
      original: row.original_sha256 ? { sha256: row.original_sha256, name: row.original_name ?? '' } : null,
    },
    ...{ createdAt: row.created_at, version: row.version },
  };
}
