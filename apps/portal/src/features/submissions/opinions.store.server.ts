import type { Quote } from '@danban/legal-text';
import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { HiddenCode, Opinion, Position } from './opinion.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    opinion: OpinionTable;
    opinion_count_by_unit: CountByUnit;
    /** Of these, what came from the staff of the body itself. */
    internal_count_by_unit: CountByUnit;
  }
}

interface CountByUnit {
  consultation_id: string;
  unit_id: string | null;
  received: number;
  published: number;
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
  state: 'published' | 'hidden';
  hidden_code: HiddenCode | null;
  hidden_reason: string | null;
  hidden_by: string | null;
  hidden_at: Date | null;
  fingerprint: string;
  version: number;
}

export async function insertOpinions(tx: Db, opinions: readonly Opinion[]): Promise<void> {
  await tx
    .insertInto('opinion')
    .values(
      opinions.map((opinion) => ({
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
        fingerprint: opinion.fingerprint,
        version: 1,
      })),
    )
    .execute();
}

export async function findOpinionsOfSubmission(
  db: Db,
  consultationId: string,
  submissionId: string,
): Promise<Opinion[]> {
  const rows = await db
    .selectFrom('opinion')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('submission_id', '=', submissionId)
    .orderBy('ordinal')
    .execute();
  return rows.map(opinionFrom);
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

/** Counted in the index, without loading an opinion; what the staff said among themselves is no public opinion. */
export async function countOpinions(db: Db, consultationId: string): Promise<OpinionCounts> {
  const [rows, internal] = await Promise.all([
    db
      .selectFrom('opinion_count_by_unit')
      .select(['unit_id', 'received', 'published'])
      .where('consultation_id', '=', consultationId)
      .execute(),
    db
      .selectFrom('internal_count_by_unit')
      .select(['unit_id', 'received', 'published'])
      .where('consultation_id', '=', consultationId)
      .execute(),
  ]);
  const inside = new Map(internal.map((row) => [row.unit_id, row]));
  const sum = (counted: readonly { readonly received: number }[]) =>
    counted.reduce((total, row) => total + row.received, 0);
  return {
    received: sum(rows) - sum(internal),
    publishedByUnit: new Map(
      rows
        .map((row) => [row.unit_id, row.published - (inside.get(row.unit_id)?.published ?? 0)] as const)
        .filter(([, published]) => published > 0),
    ),
  };
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
    fingerprint: row.fingerprint,
    version: row.version,
  };
}
