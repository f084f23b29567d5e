import { sql } from 'kysely';
import type { OrganisationKind, OrganisationLevel } from '#features/organisations/organisation.ts';
import type { Db } from '#platform/db.server.ts';
import type { FinishedRound } from './response-times.ts';

/** A body with something to show. */
export interface ListedBody {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
  readonly territory: string;
  readonly validTo: string | null;
  readonly open: number;
  /** Rounds that are over, answered or not. */
  readonly closed: number;
  readonly issued: number;
}

/** Rounds that the public may see. */
const publicRound = sql`c.state in ('open', 'closed', 'completed') and c.opened_at is not null and c.taken_down_at is null`;

/** Bodies that asked the public or published a document, in the order of the official lists. */
export async function findBodiesWithRecords(db: Db, now: Date): Promise<ListedBody[]> {
  const { rows } = await sql<ListedBody>`
    select o.id, o.slug, o.name, o.kind, o.level, o.territory, o.valid_to as "validTo", coalesce(r.open, 0)::int as open,
      coalesce(r.closed, 0)::int as closed, coalesce(d.issued, 0)::int as issued
    from organisation o
    left join (select c.organisation_id, count(*) filter (where c.state = 'open' and c.closes_at > ${now}) as open,
        count(*) filter (where c.state <> 'open' or c.closes_at <= ${now}) as closed
      from consultation c where ${publicRound} group by c.organisation_id) r on r.organisation_id = o.id
    left join (select organisation_id, count(*) as issued from issued_document where published_at is not null
      group by organisation_id) d on d.organisation_id = o.id
    where r.organisation_id is not null or d.organisation_id is not null order by o.sort_key, o.name`.execute(
    db,
  );
  return rows;
}

/** Rounds whose last day is over, of one body or of all. */
export async function findFinishedRounds(
  db: Db,
  now: Date,
  organisationId?: string,
): Promise<FinishedRound[]> {
  const ofBody = organisationId === undefined ? sql`` : sql`and c.organisation_id = ${organisationId}`;
  const { rows } = await sql<FinishedRound>`
    select p.slug, p.short_title as "shortTitle", c.organisation_id as "organisationId", c.closes_on as "closesOn",
      (select (min(m.published_at) at time zone 'Asia/Ho_Chi_Minh')::date from published_matrix m
        where m.consultation_id = c.id) as "answeredOn"
    from consultation c join law_project p on p.id = c.project_id
    where ${publicRound} and c.closes_on is not null and (c.state <> 'open' or c.closes_at <= ${now}) ${ofBody}
    order by c.closes_on, c.id`.execute(db);
  return rows;
}

export interface PublishedIssued {
  readonly slug: string;
  readonly number: string;
  readonly title: string;
  readonly adoptedOn: string;
}

/** The latest published documents of a body. */
export async function findPublishedIssued(
  db: Db,
  organisationId: string,
  limit: number,
): Promise<PublishedIssued[]> {
  const { rows } = await sql<PublishedIssued>`
    select slug, number, title, adopted_on as "adoptedOn" from issued_document
    where organisation_id = ${organisationId} and published_at is not null
    order by adopted_on desc, number limit ${limit}`.execute(db);
  return rows;
}

export interface BodyStep {
  readonly slug: string;
  readonly name: string;
  readonly onDate: string;
  readonly legalBasis: string | null;
}

/** Who took over from a body (`after`), or from whom it took over (`before`). */
export async function findBodySteps(
  db: Db,
  organisationId: string,
  direction: 'before' | 'after',
): Promise<BodyStep[]> {
  const [own, other] =
    direction === 'after'
      ? [sql.ref('s.organisation_id'), sql.ref('s.successor_id')]
      : [sql.ref('s.successor_id'), sql.ref('s.organisation_id')];
  const { rows } = await sql<BodyStep>`
    select o.slug, o.name, s.takes_over_on as "onDate", s.legal_basis as "legalBasis"
    from organisation_successor s join organisation o on o.id = ${other}
    where ${own} = ${organisationId} order by s.takes_over_on, o.sort_key`.execute(db);
  return rows;
}
