import type { RegisteredDocument } from '@danban/legal-text';
import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { Report } from '../report.ts';
import type { NamedBody } from './body-names.ts';

/** Documents that these bodies may know of: what they issued, keep or numbered here, and plans in force. */
export async function findRegister(
  db: Db,
  organisationIds: readonly string[],
): Promise<RegisteredDocument[]> {
  const ours = sql`organisation_id = any(${[...organisationIds]}::uuid[])`;
  const { rows } = await sql<{ number: string; title: string; issued_on: string | null }>`
    with dated as (
      select issued_number as number, label as title, on_date as issued_on from counted_issued_document where ${ours}
      union
      select symbol, abstract, dated_on from official_document where ${ours} and symbol is not null
    )
    select number, title, issued_on from dated where number <> ''
    union
    select symbol, title, null::date from known_law
    where (published or ${ours}) and symbol <> '' and symbol not in (select number from dated where number is not null)
    order by 1, 3`.execute(db);
  return rows.map(({ number, title, issued_on }) => ({
    number,
    title,
    ...(issued_on ? { issuedOn: issued_on } : {}),
  }));
}

/** Every body by its name and life. */
export async function findBodyNames(db: Db): Promise<NamedBody[]> {
  const { rows } = await sql<NamedBody>`
    select name, valid_from as "validFrom", valid_to as "validTo" from organisation where level <> 'unit'`.execute(
    db,
  );
  return rows;
}

/** Other signed reports of the body on the same template and programme that share a day with it; not its own editions, nor those of paper. */
export async function findOverlapping(
  db: Db,
  { id, organisationId, programmeId, template, periodFrom, periodTo }: Report,
): Promise<{ title: string; periodFrom: string; periodTo: string }[]> {
  const { rows } = await sql<{ title: string; periodFrom: string; periodTo: string }>`
    with recursive own as (
      select id, replaces_id from report where id = ${id}
      union select r.id, r.replaces_id from own o join report r on r.id = o.replaces_id or r.replaces_id = o.id
    )
    select title, period_from as "periodFrom", period_to as "periodTo" from report
    where organisation_id = ${organisationId} and template = ${template} and paper_source is null
      and programme_id is not distinct from ${programmeId}::uuid and id not in (select id from own)
      and state = 'frozen'
      and period_from <= ${periodTo}::date and period_to >= ${periodFrom}::date
    order by period_from limit 5`.execute(db);
  return rows;
}

export interface AcceptedFinding {
  readonly finding: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

export async function findAccepted(db: Db, reportId: string): Promise<AcceptedFinding[]> {
  const { rows } = await sql<AcceptedFinding>`
    select a.finding, a.reason, p.display_name as by, a.accepted_at as at from report_finding_accepted a
    join person p on p.id = a.accepted_by where a.report_id = ${reportId}`.execute(db);
  return rows;
}

/** Again with another reason: the newest stands. */
export async function acceptFindingRow(
  tx: Db,
  reportId: string,
  row: { readonly finding: string; readonly reason: string; readonly personId: string; readonly at: Date },
): Promise<void> {
  await sql`insert into report_finding_accepted (report_id, finding, reason, accepted_by, accepted_at)
    values (${reportId}, ${row.finding}, ${row.reason}, ${row.personId}, ${row.at})
    on conflict (report_id, finding) do update set reason = excluded.reason, accepted_by = excluded.accepted_by,
      accepted_at = excluded.accepted_at`.execute(tx);
}
