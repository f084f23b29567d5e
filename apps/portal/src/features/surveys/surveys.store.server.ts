import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Part } from './question.ts';
import type { Survey, SurveyAccess, SurveyKind, SurveyState } from './survey.ts';
import type { Weighting } from './weights.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    survey: SurveyTable;
  }
}

interface SurveyTable {
  id: string;
  organisation_id: string;
  slug: string;
  kind: SurveyKind;
  title: string;
  purpose: string;
  access: SurveyAccess;
  series_id: string;
  wave: string;
  parts: Part[];
  weighting: Weighting | null;
  opens_on: string;
  closes_on: string;
  state: SurveyState;
  opened_at: Date | null;
  closed_at: Date | null;
  published_at: Date | null;
  created_by: string | null;
  created_at: Date;
  version: number;
}

export async function insertSurvey(
  tx: Db,
  survey: Survey,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('survey')
    .values({
      ...columnsOf(survey),
      id: survey.id,
      organisation_id: survey.organisationId,
      slug: survey.slug,
      series_id: survey.seriesId,
      created_by: by,
      created_at: at,
      version: 1,
    } as never)
    .execute();
}

/** Writes when nobody else has since `version` was read; throws Conflict otherwise. */
export async function updateSurvey(tx: Db, survey: Survey, at: Date): Promise<void> {
  const { opened_at, closed_at, published_at } = {
    opened_at: survey.state === 'open' ? sql`coalesce(opened_at, ${at})` : sql`opened_at`,
    closed_at: survey.state === 'closed' ? sql`coalesce(closed_at, ${at})` : sql`closed_at`,
    published_at: survey.state === 'published' ? sql`coalesce(published_at, ${at})` : sql`published_at`,
  };
  const updated = await tx
    .updateTable('survey')
    .set({
      ...columnsOf(survey),
      ...{ opened_at, closed_at, published_at },
      version: sql`version + 1`,
    } as never)
    .where('id', '=', survey.id)
    .where('version', '=', survey.version)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) throw new Conflict(`survey ${survey.id}`);
}

function columnsOf(survey: Survey) {
  return {
    kind: survey.kind,
    title: survey.title,
    purpose: survey.purpose,
    access: survey.access,
    wave: survey.wave,
    parts: JSON.stringify(survey.parts),
    weighting: survey.weighting && JSON.stringify(survey.weighting),
    opens_on: survey.opensOn,
    closes_on: survey.closesOn,
    state: survey.state,
  };
}

export async function requireSurvey(db: Db, id: string): Promise<Survey> {
  const row = isId(id)
    ? await db.selectFrom('survey').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`survey ${id}`);
  return fromRow(row);
}

/** So that it is not closed while an answer is written, nor answered while it is closed. */
export async function holdSurvey(tx: Db, id: string, how: 'share' | 'update'): Promise<Survey> {
  const query = tx.selectFrom('survey').selectAll().where('id', '=', id);
  const row = await (how === 'share' ? query.forShare() : query.forUpdate()).executeTakeFirst();
  if (!row) throw new NotFound(`survey ${id}`);
  return fromRow(row);
}

export async function findBySlug(db: Db, slug: string): Promise<Survey | undefined> {
  const row = await db.selectFrom('survey').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row && fromRow(row);
}

/** Of these bodies, the newest first. */
export async function findSurveysOf(
  db: Db,
  organisationIds: readonly string[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<Survey[]> {
  const rows = await db
    .selectFrom('survey')
    .selectAll()
    .where('organisation_id', 'in', organisationIds.length > 0 ? [...organisationIds] : [''])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(fromRow);
}

/** What the public may find: open ones for everybody and published results, those that close first at the head. */
export async function findPublicSurveys(db: Db): Promise<(Survey & { readonly bodyName: string })[]> {
  const rows = await db
    .selectFrom('survey as s')
    .innerJoin('organisation as o', 'o.id', 's.organisation_id')
    .selectAll('s')
    .select('o.name as body_name')
    .where((where) =>
      where.or([
        where.and([where('s.state', '=', 'open'), where('s.access', '=', 'public')]),
        where('s.state', '=', 'published'),
      ]),
    )
    .orderBy(sql`s.state = 'open'`, 'desc')
    .orderBy('s.closes_on', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...fromRow(row), bodyName: row.body_name }));
}

/** The waves of a series in their order, this one among them. */
export async function findWaves(db: Db, seriesId: string): Promise<Survey[]> {
  const rows = await db
    .selectFrom('survey')
    .selectAll()
    .where('series_id', '=', seriesId)
    .orderBy('opens_on')
    .orderBy('created_at')
    .execute();
  return rows.map(fromRow);
}

/** Surveys whose last day is before this one. */
export async function findEndedBefore(db: Db, day: string): Promise<Survey[]> {
  const rows = await db
    .selectFrom('survey')
    .selectAll()
    .where('closes_on', '<', day)
    .where('state', '<>', 'draft')
    .execute();
  return rows.map(fromRow);
}

function fromRow(row: SurveyTable): Survey {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    slug: row.slug,
    kind: row.kind,
    title: row.title,
    purpose: row.purpose,
    access: row.access,
    seriesId: row.series_id,
    wave: row.wave,
    parts: row.parts,
    weighting: row.weighting,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    state: row.state,
    version: row.version,
  };
}
