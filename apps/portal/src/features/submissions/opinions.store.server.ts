import type { Quote } from '@danban/legal-text';
import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { HiddenCode, Opinion, OpinionState, Position } from './opinion.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    opinion: OpinionTable;
  }
}

export interface OpinionTable {
  consultation_id: string;
  id: string;
  submission_id: string;
  ordinal: number;
  draft_version_id: string;
  unit_id: string | null;
  quote: unknown;
  position: Position;
  text: string;
  suggested_wording: string | null;
  state: OpinionState;
  hidden_code: HiddenCode | null;
  hidden_reason: string | null;
  hidden_by: string | null;
  hidden_at: Date | null;
  public_text: string | null;
  public_wording: string | null;
  fingerprint: string;
  version: number;
  /** Its author took the submission back, or sent it anew. */
  withdrawn_at: Date | null;
}

// 17 columns a row; PostgreSQL takes 65,535 parameters in one statement.
const CHUNK = 2_000;

export async function insertOpinions(tx: Db, opinions: readonly Opinion[]): Promise<void> {
  for (let from = 0; from < opinions.length; from += CHUNK)
    await tx
      .insertInto('opinion')
      .values(
        opinions.slice(from, from + CHUNK).map((opinion) => ({
          consultation_id: opinion.consultationId,
          id: opinion.id,
          submission_id: opinion.submissionId,
          ordinal: opinion.ordinal,
          draft_version_id: opinion.draftVersionId,
          unit_id: opinion.unitId,
          quote: opinion.quote && JSON.stringify(opinion.quote),
          position: opinion.position,
          text: opinion.text,
          suggested_wording: opinion.suggestedWording,
          state: opinion.state,
          hidden_code: null,
          hidden_reason: null,
          hidden_by: null,
          hidden_at: null,
          public_text: null,
          public_wording: null,
          fingerprint: opinion.fingerprint,
          version: 1,
          withdrawn_at: null,
        })),
      )
      .execute();
}

export async function findOpinionsOfSubmission(
  db: Db,
  consultationId: string,
  submissionId: string,
): Promise<Opinion[]> {
  return (await ofSubmission(db, consultationId, submissionId).execute()).map(opinionFrom);
}

/** The same, to be copied: a purge that takes out what they quote waits until the copy is there to be found. */
export async function holdOpinionsOfSubmission(
  tx: Db,
  consultationId: string,
  submissionId: string,
): Promise<Opinion[]> {
  return (await ofSubmission(tx, consultationId, submissionId).forShare().execute()).map(opinionFrom);
}

function ofSubmission(db: Db, consultationId: string, submissionId: string) {
  return db
    .selectFrom('opinion')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('submission_id', '=', submissionId)
    .orderBy('ordinal');
}

export async function requireOpinion(db: Db, consultationId: string, id: string): Promise<Opinion> {
  const row =
    isId(consultationId) && isId(id)
      ? await db
          .selectFrom('opinion')
          .selectAll()
          .where('consultation_id', '=', consultationId)
          .where('id', '=', id)
          .executeTakeFirst()
      : undefined;
  if (!row) throw new NotFound(`opinion ${id}`);
  return opinionFrom(row);
}

export interface OpinionCounts {
  /** Hidden ones included: they are received and answered. */
  readonly received: number;
  /** Unit id (null: the whole draft) → opinions that readers may see. */
  readonly publishedByUnit: ReadonlyMap<string | null, number>;
}

/**
 * Kept numbers (`counters/`): no opinion is loaded or counted. What the staff said among themselves is no public opinion. All
 * units come in one value: 300 rows of three fields cost a page more than adding them up does.
 */
export async function countOpinions(db: Db, consultationId: string): Promise<OpinionCounts> {
  const { rows } = await sql<{ received: number; byUnit: Readonly<Record<string, number>> }>`
    select coalesce(sum(received), 0)::int as received,
      coalesce(json_object_agg(coalesce(unit_id, ''), published) filter (where published > 0), '{}') as "byUnit"
    from (
      select unit_id, sum(received) as received, sum(published) as published from (
        select unit_id, received, published from opinion_count
        where consultation_id = ${consultationId} and counting_class <> 'staff'
        union all
        select unit_id, received, published from opinion_count_change
        where consultation_id = ${consultationId} and counting_class <> 'staff'
      ) kept group by unit_id
    ) units`.execute(db);
  const { received = 0, byUnit = {} } = rows[0] ?? {};
  const units = Object.entries(byUnit).map(([unit, count]) => [unit || null, count] as const);
  return { received, publishedByUnit: new Map(units) };
}

export async function hideOpinion(
  tx: Db,
  opinion: Pick<Opinion, 'consultationId' | 'id'>,
  version: number,
  hidden: {
    readonly code: HiddenCode;
    readonly reason: string;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await change(tx, opinion, version, {
    state: 'hidden',
    hidden_code: hidden.code,
    hidden_reason: hidden.reason,
    hidden_by: hidden.by,
    hidden_at: hidden.at,
  });
}

export async function unhideOpinion(
  tx: Db,
  opinion: Pick<Opinion, 'consultationId' | 'id'>,
  version: number,
): Promise<void> {
  await change(tx, opinion, version, {
    state: 'published',
    hidden_code: null,
    hidden_reason: null,
    hidden_by: null,
    hidden_at: null,
  });
}

/** Back to waiting for a person. */
export async function holdOpinion(
  tx: Db,
  opinion: Pick<Opinion, 'consultationId' | 'id'>,
  version: number,
): Promise<void> {
  await change(tx, opinion, version, { state: 'held', ...NOT_HIDDEN });
}

/** From now on nobody reads it but who was told of it; it is in no count. */
export async function setNotOpinion(
  tx: Db,
  opinion: Pick<Opinion, 'consultationId' | 'id'>,
  version: number,
): Promise<void> {
  await change(tx, opinion, version, { state: 'notOpinion', ...NOT_HIDDEN });
}

/** What readers see instead; null: the words as they were sent. */
export async function redactOpinion(
  tx: Db,
  opinion: Pick<Opinion, 'consultationId' | 'id'>,
  version: number,
  shown: { readonly text: string | null; readonly wording: string | null },
): Promise<void> {
  await change(tx, opinion, version, { public_text: shown.text, public_wording: shown.wording });
}

/** These opinions in the order of their ids, locked until the transaction ends; neither what is no opinion nor what was taken back is among them. */
export async function lockOpinions(
  tx: Db,
  consultationId: string,
  ids: readonly string[],
): Promise<Opinion[]> {
  const known = ids.filter(isId);
  if (known.length === 0 || !isId(consultationId)) return [];
  const rows = await tx
    .selectFrom('opinion')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('id', 'in', known)
    .where('state', '<>', 'notOpinion')
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(opinionFrom);
}

const NOT_HIDDEN = { hidden_code: null, hidden_reason: null, hidden_by: null, hidden_at: null };

/** The opinions of a submission that ended: they stand in the record and are counted, listed and answered no more. */
export async function withdrawOpinions(
  tx: Db,
  consultationId: string,
  submissionId: string,
  at: Date,
): Promise<string[]> {
  const rows = await tx
    .updateTable('opinion')
    .set({ withdrawn_at: at, version: sql`version + 1` as never })
    .where('consultation_id', '=', consultationId)
    .where('submission_id', '=', submissionId)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

async function change(
  tx: Db,
  { consultationId, id }: Pick<Opinion, 'consultationId' | 'id'>,
  version: number,
  values: Partial<OpinionTable>,
): Promise<void> {
  const updated = await tx
    .updateTable('opinion')
    .set({ ...values, version: sql`version + 1` as never })
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) throw new Conflict(`opinion ${id}`);
}

export function opinionFrom(row: OpinionTable): Opinion {
  return {
    id: row.id,
    consultationId: row.consultation_id,
    submissionId: row.submission_id,
    ordinal: row.ordinal,
    draftVersionId: row.draft_version_id,
    unitId: row.unit_id,
    quote: row.quote as Quote | null,
    position: row.position,
    text: row.text,
    suggestedWording: row.suggested_wording,
    state: row.state,
    hiddenCode: row.hidden_code,
    hiddenReason: row.hidden_reason,
    publicText: row.public_text,
    publicWording: row.public_wording,
    fingerprint: row.fingerprint,
    version: row.version,
  };
}

/** Who hid it; null when it is not hidden or the system did. */
export async function findHiddenBy(db: Db, consultationId: string, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('opinion')
    .select('hidden_by')
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.hidden_by ?? null;
}
