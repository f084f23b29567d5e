import { sql } from 'kysely';
import type { IndicatorCode, IndicatorValue } from '#features/indicators/indicator.ts';
import type { Db } from '#platform/db.server.ts';
import type { PeerBody, Peers, SummedRow } from './roll-up.ts';

/** Keeps the figures of a signed report as rows; they are final. */
export async function insertFigures(
  tx: Db,
  reportId: string,
  figures: Readonly<Partial<Record<IndicatorCode, IndicatorValue>>>,
): Promise<void> {
  const rows = Object.values(figures);
  if (rows.length === 0) return;
  await sql`insert into report_figure (report_id, code, value, numerator, denominator)
    select ${reportId}::uuid, f.code, f.value, f.numerator, f.denominator
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as f(code text, value double precision, numerator double precision, denominator double precision)`.execute(
    tx,
  );
}

/** The sums by code over the reports of a request that are in, and how many bodies reported each. */
export async function sumFigures(db: Db, requestId: string): Promise<SummedRow[]> {
  const { rows } = await sql<SummedRow>`
    select f.code, sum(f.value) as value, sum(f.numerator) as numerator, sum(f.denominator) as denominator,
      count(*)::int as bodies
    from report_request_body b join report_figure f on f.report_id = b.report_id
    where b.request_id = ${requestId} and b.returned_at is null
    group by f.code`.execute(db);
  return rows;
}

export interface PeerFigure {
  readonly organisationId: string;
  readonly name: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Whose records open behind the figure; null: it came on paper. */
  readonly reportId: string | null;
}

/** One figure by body, the largest first; bodies that did not report are not among them. */
export async function findPeers(
  db: Db,
  requestId: string,
  code: IndicatorCode,
  page: { readonly limit: number; readonly offset: number },
): Promise<PeerFigure[]> {
  const { rows } = await sql<PeerFigure>`
    select b.organisation_id as "organisationId", o.name, f.value, f.numerator, f.denominator,
      (select r.id from report r where r.id = b.report_id and r.paper_source is null) as "reportId"
    from report_request_body b join report_figure f on f.report_id = b.report_id and f.code = ${code}
    join organisation o on o.id = b.organisation_id
    where b.request_id = ${requestId} and b.returned_at is null
    order by f.value desc nulls last, o.sort_key, o.name limit ${page.limit} offset ${page.offset}`.execute(
    db,
  );
  return rows;
}

/** A page holds so many rows under its charts. */
const MOST_PEERS = 15;

/** Bodies whose reports are in, those with the most of the first code first, with their figures of all codes. */
export async function findPeerBodies(
  db: Db,
  requestId: string,
  codes: readonly [IndicatorCode, ...IndicatorCode[]],
): Promise<Peers> {
  const [by] = codes;
  const { rows } = await sql<{
    name: string;
    shortName: string;
    reported: number;
    figures: PeerBody['figures'] | null;
  }>`
    select x.name, x.short_name as "shortName", x.reported, (
        select jsonb_object_agg(f.code, jsonb_strip_nulls(jsonb_build_object('code', f.code,
          'numerator', f.numerator, 'denominator', f.denominator)) || jsonb_build_object('value', f.value))
        from report_figure f where f.report_id = x.report_id and f.code = any(${[...codes]}::text[])) as figures
    from (
      select o.name, o.short_name, b.report_id, count(*) over ()::int as reported,
        row_number() over (order by f.value desc nulls last, o.sort_key, o.name) as place
      from report_request_body b join organisation o on o.id = b.organisation_id
      left join report_figure f on f.report_id = b.report_id and f.code = ${by}
      where b.request_id = ${requestId} and b.returned_at is null and b.report_id is not null
    ) x where x.place <= ${MOST_PEERS} order by x.place`.execute(db);
  const bodies = rows.map(({ name, shortName, figures }) => ({ name, shortName, figures: figures ?? {} }));
  return { by, reported: rows[0]?.reported ?? 0, bodies };
}

export interface Quote {
  readonly reportId: string;
  readonly organisationId: string;
  readonly body: string;
  readonly text: string;
}

/** What bodies wrote in a box, those that wrote something; a page of it. */
export async function findQuotes(
  db: Db,
  requestId: string,
  key: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<Quote[]> {
  const { rows } = await sql<Quote>`
    select r.id as "reportId", o.id as "organisationId", o.name as body, btrim(r.narrative ->> ${key}::text) as text
    from report_request_body b join report r on r.id = b.report_id join organisation o on o.id = b.organisation_id
    where b.request_id = ${requestId} and b.returned_at is null
      and lower(btrim(coalesce(r.narrative ->> ${key}::text, ''), ' .' || chr(10))) not in ('', 'không')
    order by o.sort_key, o.name limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows;
}

export interface UnitedDocument {
  readonly number: string;
  readonly label: string;
  readonly onDate: string;
  readonly bodies: string;
}

/** The documents that the reports list, each once with the bodies that list it; a page, by day. */
export async function findUnitedDocuments(
  db: Db,
  requestId: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<UnitedDocument[]> {
  const { rows } = await sql<UnitedDocument>`
    select i.number, i.label, i."onDate", string_agg(distinct o.short_name, '; ') as bodies
    from report_request_body b join report r on r.id = b.report_id join organisation o on o.id = b.organisation_id
    cross join lateral jsonb_to_recordset(coalesce(r.snapshot -> 'issued', '[]'::jsonb))
      as i(number text, label text, "onDate" text)
    where b.request_id = ${requestId} and b.returned_at is null
    group by i.number, i.label, i."onDate" order by i."onDate", i.number limit ${page.limit} offset ${page.offset}`.execute(
    db,
  );
  return rows;
}

export interface BodyFigures {
  readonly organisationId: string;
  readonly figures: Readonly<Partial<Record<IndicatorCode, number | null>>>;
}

/** The figures of every body whose report is in. */
export async function findBodyFigures(db: Db, requestId: string): Promise<BodyFigures[]> {
  const { rows } = await sql<BodyFigures>`
    select b.organisation_id as "organisationId", jsonb_object_agg(f.code, f.value) as figures
    from report_request_body b join report_figure f on f.report_id = b.report_id
    where b.request_id = ${requestId} and b.returned_at is null group by b.organisation_id`.execute(db);
  return rows;
}
