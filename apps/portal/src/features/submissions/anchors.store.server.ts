import type { Anchor, Quote } from '@danban/legal-text';
import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { OpinionAnchor } from './opinion.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    opinion_anchor: OpinionAnchorTable;
  }
}

interface OpinionAnchorTable {
  consultation_id: string;
  opinion_id: string;
  draft_version_id: string;
  state: OpinionAnchor['state'];
  unit_id: string | null;
  quote: unknown;
  at: Date;
  doubt: OpinionAnchor['doubt'];
  /** What was found before a person decided; written by `places/`. */
  carried: unknown;
  decision: 'keep' | 'move' | 'removed' | null;
  decided_reason: string | null;
  decided_by: string | null;
  decided_at: Date | null;
}

export type NewAnchor = Omit<OpinionAnchor, 'doubt'> & {
  readonly consultationId: string;
  readonly at: Date;
  readonly doubt?: OpinionAnchor['doubt'];
};

// 13 columns a row; PostgreSQL takes 65,535 parameters in one statement.
const CHUNK = 2_000;

/** Writes each anchor once; one that is there already for this version stays as it is. */
export async function insertAnchors(tx: Db, anchors: readonly NewAnchor[]): Promise<void> {
  for (let from = 0; from < anchors.length; from += CHUNK) {
    await tx
      .insertInto('opinion_anchor')
      .values(
        anchors.slice(from, from + CHUNK).map((anchor) => ({
          consultation_id: anchor.consultationId,
          opinion_id: anchor.opinionId,
          draft_version_id: anchor.draftVersionId,
          state: anchor.state,
          unit_id: anchor.unitId,
          quote: anchor.quote && JSON.stringify(anchor.quote),
          at: anchor.at,
          doubt: anchor.doubt ?? null,
          carried: null,
          decision: null,
          decided_reason: null,
          decided_by: null,
          decided_at: null,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Where opinions of a project stood last before a version, for those that have no place in it yet. */
export interface WaitingAnchor extends OpinionAnchor {
  readonly consultationId: string;
}

/** `earlier` are the project's confirmed versions before `versionId`, oldest first. */
export async function findWaitingAnchors(
  db: Db,
  versionId: string,
  earlier: readonly string[],
): Promise<WaitingAnchor[]> {
  if (earlier.length === 0) return [];
  const { rows } = await sql<{
    consultation_id: string;
    opinion_id: string;
    draft_version_id: string;
    state: OpinionAnchor['state'];
    unit_id: string | null;
    quote: Quote | null;
    doubt: OpinionAnchor['doubt'];
  }>`
    select distinct on (a.consultation_id, a.opinion_id)
           a.consultation_id, a.opinion_id, a.draft_version_id, a.state, a.unit_id, a.quote, a.doubt
    from opinion_anchor a
    where a.draft_version_id = any(${[...earlier]}::uuid[])
      and not exists (select from opinion_anchor n where n.consultation_id = a.consultation_id
        and n.opinion_id = a.opinion_id and n.draft_version_id = ${versionId})
    order by a.consultation_id, a.opinion_id, array_position(${[...earlier]}::uuid[], a.draft_version_id) desc
  `.execute(db);
  return rows.map((row) => ({
    consultationId: row.consultation_id,
    opinionId: row.opinion_id,
    draftVersionId: row.draft_version_id,
    state: row.state,
    unitId: row.unit_id,
    quote: row.quote,
    doubt: row.doubt,
  }));
}

/** Every place that one opinion has had, by version. */
export async function findAnchorsOfOpinion(
  db: Db,
  consultationId: string,
  opinionId: string,
): Promise<OpinionAnchor[]> {
  const rows = await db
    .selectFrom('opinion_anchor')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('opinion_id', '=', opinionId)
    .orderBy('at')
    .execute();
  return rows.map((row) => ({
    opinionId: row.opinion_id,
    draftVersionId: row.draft_version_id,
    state: row.state,
    unitId: row.unit_id,
    quote: row.quote as Quote | null,
    doubt: row.doubt,
  }));
}

/** A stored place as an anchor; undefined for the draft as a whole. */
export function anchorOf(place: Pick<OpinionAnchor, 'unitId' | 'quote'>): Anchor | undefined {
  if (place.unitId === null) return undefined;
  return place.quote ? { unit: place.unitId, quote: place.quote } : { unit: place.unitId };
}
