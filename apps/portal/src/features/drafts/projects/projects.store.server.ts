import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { holdName } from '#platform/hold-name.server.ts';
import type { IssuedName, LawProject, Stage } from '../law-project.ts';

/** What an officer types about a draft. */
export type ProjectFacts = Pick<
  LawProject,
  | 'title'
  | 'shortTitle'
  | 'documentType'
  | 'level'
  | 'issuingBody'
  | 'symbol'
  | 'legalForce'
  | 'legalForceReason'
  | 'summary'
  | 'changesSummary'
  | 'affectedGroups'
>;

export async function insertProject(
  tx: Db,
  project: ProjectFacts & Pick<LawProject, 'id' | 'slug' | 'organisationId' | 'createdBy' | 'createdAt'>,
): Promise<void> {
  await tx
    .insertInto('law_project')
    .values({
      ...columnsOf(project),
      id: project.id,
      slug: project.slug,
      organisation_id: project.organisationId,
      stage: 'registered',
      issued_number: null,
      issued_on: null,
      issued_title: null,
      stopped_reason: null,
      created_by: project.createdBy,
      created_at: project.createdAt,
      version: 1,
    })
    .execute();
}

function columnsOf(facts: ProjectFacts) {
  return {
    title: facts.title,
    short_title: facts.shortTitle,
    document_type: facts.documentType,
    level: facts.level,
    issuing_body: facts.issuingBody,
    symbol: facts.symbol,
    legal_force: facts.legalForce,
    legal_force_reason: facts.legalForceReason,
    summary: facts.summary,
    changes_summary: facts.changesSummary,
    affected_groups: JSON.stringify(facts.affectedGroups),
  };
}

/** Slugs that begin with this one; the caller picks a free one, which stays free until the transaction ends. */
export async function takenSlugs(tx: Db, slug: string): Promise<ReadonlySet<string>> {
  await holdName(tx, 'addresses of drafts');
  const rows = await tx.selectFrom('law_project').select('slug').where('slug', 'like', `${slug}%`).execute();
  return new Set(rows.map((row) => row.slug));
}

/** An officer's act: whoever typed on an older page is told. */
export async function writeAdvanced(tx: Db, id: string, version: number, stage: Stage): Promise<void> {
  await update(tx, id, version, { stage });
}

export async function updateFacts(tx: Db, id: string, version: number, facts: ProjectFacts): Promise<void> {
  await update(tx, id, version, columnsOf(facts));
}

export async function writeIssued(tx: Db, id: string, version: number, issued: IssuedName): Promise<void> {
  await update(tx, id, version, {
    stage: 'issued',
    issued_number: issued.number,
    issued_on: issued.issuedOn,
    issued_title: issued.title,
  });
}

export async function writeStopped(tx: Db, id: string, version: number, reason: string): Promise<void> {
  await update(tx, id, version, { stage: 'stopped', stopped_reason: reason });
}

async function update(
  tx: Db,
  id: string,
  version: number,
  values: Partial<ReturnType<typeof columnsOf>> & {
    stage?: Stage;
    issued_number?: string;
    issued_on?: string;
    issued_title?: string;
    stopped_reason?: string;
  },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('law_project')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Conflict(`law project ${id}`);
}

/** The stage as it is now, held until the end of the transaction. */
export async function lockStage(tx: Db, id: string): Promise<Stage> {
  const row = await tx
    .selectFrom('law_project')
    .select('stage')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.stage;
}

/** Holds the stage that an act was decided on. A round moves it without a new `version`: then this throws Conflict. */
export async function holdStage(tx: Db, { id, stage }: Pick<LawProject, 'id' | 'stage'>): Promise<void> {
  if ((await lockStage(tx, id)) !== stage) throw new Conflict(`stage of law project ${id}`);
}

/** Does not touch `version`: a deadline that passes must not spoil what somebody is typing about the draft. */
export async function writeStage(tx: Db, id: string, stage: Stage): Promise<void> {
  await tx.updateTable('law_project').set({ stage }).where('id', '=', id).execute();
}

/** The record of the document was corrected: its drafts name it as it is called now. */
export async function renameIssued(
  tx: Db,
  ids: readonly string[],
  before: Pick<IssuedName, 'number' | 'issuedOn'>,
  issued: IssuedName,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('law_project')
    .set({ issued_number: issued.number, issued_on: issued.issuedOn, issued_title: issued.title })
    .where('id', 'in', [...ids])
    .where('issued_number', '=', before.number)
    .where('issued_on', '=', before.issuedOn)
    .execute();
}
