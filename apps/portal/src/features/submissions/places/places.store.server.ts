import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { OpinionAnchor, Position } from '../opinion.ts';
import type { PlaceDecision, PlaceGroup } from './place.ts';

/** One opinion in a version with the place it had in the version before. */
export interface PlacedOpinion extends Omit<PlaceGroup, 'opinions'> {
  readonly consultationId: string;
  readonly opinionId: string;
  readonly publicLabel: string;
  readonly position: Position;
  readonly text: string;
}

interface PlaceRow {
  from_version_id: string;
  from_unit_id: string | null;
  from_words: string | null;
  found_state: PlaceGroup['state'];
  found_unit_id: string | null;
  found_doubt: OpinionAnchor['doubt'];
  state: PlaceGroup['state'];
  unit_id: string | null;
  decision: PlaceDecision | null;
  decided_reason: string | null;
  decided_by: string | null;
  decided_at: Date | null;
}

const PLACE = sql`placed.from_version_id, placed.from_unit_id, placed.from_words, placed.found_state,
  placed.found_unit_id, placed.found_doubt, placed.state, placed.unit_id, placed.decision, placed.decided_reason,
  placed.decided_by, placed.decided_at`;

/** Anchors in the version of opinions that had a place before it. */
function placedIn(versionId: string): RawBuilder<unknown> {
  return sql`select a.consultation_id, a.opinion_id, p.draft_version_id as from_version_id, p.unit_id as from_unit_id,
      p.quote ->> 'exact' as from_words, a.state, a.unit_id,
      coalesce(a.carried ->> 'state', a.state) as found_state,
      case when a.carried is null then a.unit_id else a.carried ->> 'unitId' end as found_unit_id,
      case when a.carried is null then a.doubt else a.carried ->> 'doubt' end as found_doubt,
      a.decision, a.decided_reason, a.decided_by, a.decided_at
    from opinion_anchor a
    join opinion said on said.consultation_id = a.consultation_id and said.id = a.opinion_id and said.withdrawn_at is null
    join draft_version v on v.id = a.draft_version_id
    join lateral (select b.draft_version_id, b.unit_id, b.quote from opinion_anchor b
      join draft_version w on w.id = b.draft_version_id
      where b.consultation_id = a.consultation_id and b.opinion_id = a.opinion_id and w.ordinal < v.ordinal
      order by w.ordinal desc limit 1) p on true
    where a.draft_version_id = ${versionId} and a.state <> 'given'
      and not exists (select from opinion x where x.consultation_id = a.consultation_id and x.id = a.opinion_id
        and x.state = 'notOpinion')`;
}

/** All places of a version with how many opinions stand there; what was given about the whole draft is one of them. */
export async function findPlaceGroups(db: Db, versionId: string): Promise<PlaceGroup[]> {
  const { rows } = await sql<PlaceRow & { n: number }>`
    select ${PLACE}, count(*)::int as n from (${placedIn(versionId)}) placed group by ${PLACE}
    order by n desc, placed.from_unit_id`.execute(db);
  return rows.map((row) => ({ ...placeFrom(row), opinions: row.n }));
}

/** The opinions of all places but those that were simply kept; of each place the first `perPlace`. */
export async function findPlacedOpinions(
  db: Db,
  versionId: string,
  perPlace: number,
): Promise<PlacedOpinion[]> {
  const { rows } = await sql<
    PlaceRow & {
      consultation_id: string;
      opinion_id: string;
      public_label: string;
      position: Position;
      text: string;
    }
  >`select * from (
      select placed.*, o.position, o.text, s.public_label,
             row_number() over (partition by ${PLACE} order by s.received_at, s.id, o.ordinal) as place_row
      from (${placedIn(versionId)}) placed
      join opinion o on o.consultation_id = placed.consultation_id and o.id = placed.opinion_id
      join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
      where placed.decision is not null or placed.found_doubt is not null or placed.found_state <> 'kept'
    ) listed where place_row <= ${perPlace} order by place_row`.execute(db);
  return rows.map((row) => ({
    ...placeFrom(row),
    consultationId: row.consultation_id,
    opinionId: row.opinion_id,
    publicLabel: row.public_label,
    position: row.position,
    text: row.text,
  }));
}

/** Which opinions stand in a group; held until the end of the transaction, so that two people do not decide at once. */
export async function lockPlaced(
  tx: Db,
  versionId: string,
): Promise<(Omit<PlaceGroup, 'opinions'> & { consultationId: string; opinionId: string })[]> {
  await sql`select 1 from opinion_anchor where draft_version_id = ${versionId} for update`.execute(tx);
  const { rows } = await sql<
    PlaceRow & { consultation_id: string; opinion_id: string }
  >`${placedIn(versionId)}`.execute(tx);
  return rows.map((row) => ({
    ...placeFrom(row),
    consultationId: row.consultation_id,
    opinionId: row.opinion_id,
  }));
}

function placeFrom(row: PlaceRow): Omit<PlaceGroup, 'opinions'> {
  return {
    fromVersionId: row.from_version_id,
    fromUnitId: row.from_unit_id,
    fromWords: row.from_words,
    found: { state: row.found_state, unitId: row.found_unit_id, doubt: row.found_doubt },
    state: row.state,
    unitId: row.unit_id,
    decision: row.decision,
    reason: row.decided_reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  };
}

export interface NewPlace {
  readonly decision: PlaceDecision;
  readonly state: PlaceGroup['state'];
  /** null with `removed`. */
  readonly unitId: string | null;
  readonly reason: string | null;
  readonly by: string;
  readonly at: Date;
}

type Opinions = readonly { readonly consultationId: string; readonly opinionId: string }[];

/** A kept place keeps its quoted words; a new one names the whole unit. What was found stays, to be taken back. */
export async function writeDecided(
  tx: Db,
  versionId: string,
  opinions: Opinions,
  place: NewPlace,
): Promise<void> {
  const found = sql`case when carried is null then quote else nullif(carried -> 'quote', 'null'::jsonb) end`;
  const quote = place.decision === 'keep' ? found : sql`null`;
  await sql`update opinion_anchor set
      carried = coalesce(carried, jsonb_build_object('state', state, 'unitId', unit_id, 'quote', quote, 'doubt', doubt)),
      state = ${place.state}, unit_id = ${place.unitId}, quote = ${quote}, doubt = null,
      decision = ${place.decision}, decided_reason = ${place.reason}, decided_by = ${place.by}, decided_at = ${place.at}
    where draft_version_id = ${versionId} and ${among(opinions)}`.execute(tx);
}

export async function writeUndecided(tx: Db, versionId: string, opinions: Opinions): Promise<void> {
  await sql`update opinion_anchor set
      state = carried ->> 'state', unit_id = carried ->> 'unitId', quote = nullif(carried -> 'quote', 'null'::jsonb),
      doubt = carried ->> 'doubt',
      carried = null, decision = null, decided_reason = null, decided_by = null, decided_at = null
    where draft_version_id = ${versionId} and ${among(opinions)} and carried is not null`.execute(tx);
}

/** Takes away what was worked out for later versions from a place that is now another, unless a person decided there. */
export async function removeCarried(
  tx: Db,
  versionIds: readonly string[],
  opinions: Opinions,
): Promise<void> {
  if (versionIds.length === 0) return;
  await sql`delete from opinion_anchor where draft_version_id = any(${[...versionIds]}::uuid[])
    and ${among(opinions)} and decision is null and state <> 'given'`.execute(tx);
}

function among(opinions: Opinions): RawBuilder<unknown> {
  const consultations = opinions.map((each) => each.consultationId);
  const ids = opinions.map((each) => each.opinionId);
  return sql`(consultation_id, opinion_id) in
    (select * from unnest(${consultations}::uuid[], ${ids}::uuid[]))`;
}

/** The places of these opinions in a version to which they were carried. */
export async function findAnchorsIn(
  db: Db,
  versionId: string,
  opinions: readonly { readonly id: string; readonly consultationId: string }[],
): Promise<(Omit<PlaceGroup, 'opinions'> & { opinionId: string })[]> {
  const wanted = opinions.map(({ id, consultationId }) => ({ opinionId: id, consultationId }));
  const { rows } = await sql<
    PlaceRow & { opinion_id: string }
  >`select * from (${placedIn(versionId)}) placed where ${among(wanted)}`.execute(db);
  return rows.map((row) => ({ ...placeFrom(row), opinionId: row.opinion_id }));
}
