import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { EXTERNAL_SOURCES } from './external.store.server.ts';
import type { IndicatorCode, Scope } from './indicator.ts';
import { byPlan, PLAN_SOURCES } from './plan-sources.store.server.ts';
import { TELLING_SOURCES } from './telling-sources.store.server.ts';

type Source = (scope: Scope) => RawBuilder<unknown>;

const bodies = (scope: Scope) => sql`organisation_id = any(${[...scope.organisationIds]}::uuid[])`;
const during = (scope: Scope) => sql`on_date between ${scope.from}::date and ${scope.to}::date`;

/** The last day of the period of which anything can be known. */
const known = ({ to, asOf }: Scope) => sql`${asOf !== undefined && asOf < to ? asOf : to}::date`;

/** The record on whose page a record stands that has none of its own. */
const parentOf: Record<string, RawBuilder<unknown>> = {
  opinion: sql`consultation_id`,
  responseTable: sql`consultation_id`,
};

/** The unit that a record speaks about, for records that speak about one. */
const unitOf: Record<string, RawBuilder<unknown>> = { opinion: sql`coalesce(unit_id, '')` };

/** Rows of a view in the scope, with a further condition. */
const rows =
  (
    view: string,
    kind: string,
    condition: RawBuilder<unknown> = sql`true`,
    amount: RawBuilder<unknown> = sql`1`,
  ): Source =>
  (scope) =>
    sql`select id, ${parentOf[kind] ?? sql`null::uuid`} as parent_id, ${unitOf[kind] ?? sql`null::text`} as unit_id,
      ${kind}::text as kind, label, on_date, ${amount}::bigint as amount,
      organisation_id from ${sql.table(view)} where ${bodies(scope)} and ${during(scope)} and ${condition}`;

/**
 * The verdict in force at the end of the period, for drafts that were screened in it. A later screening changes
 * later reports, never this one.
 */
const screened =
  (condition: RawBuilder<unknown>): Source =>
  (scope) =>
    sql`select id, null::uuid as parent_id, null::text as unit_id, 'project'::text as kind, label, on_date, 1::bigint as amount,
        organisation_id from (
        select distinct on (id) * from counted_screening where ${bodies(scope)} and on_date <= ${scope.to}::date
        order by id, on_date desc, created_at desc
      ) latest where on_date >= ${scope.from}::date and ${condition}`;

/** At least one proven activity by the end of the period. */
const communicated = (scope: Scope) => sql`in_scope and exists (
  select 1 from counted_activity a where a.project_id = latest.id and a.proven and a.on_date <= ${scope.to}::date)`;

/** Drafts of law whose minimum was over, or which were issued without posting, in the period and by today. */
const due = (scope: Scope) => sql`on_date <= ${known(scope)}`;
/** Drafts and proposal dossiers: of one draft both may be due, each by its own minimum. */
const postingDuties =
  (condition: RawBuilder<unknown>): Source =>
  (scope) => {
    const counts = sql`${due(scope)} and ${condition}`;
    const drafts = rows('counted_posting_duty', 'project', counts)(scope);
    return sql`${drafts} union all ${rows('counted_proposal_duty', 'proposal', counts)(scope)}`;
  };
/** What the staff of a body said among themselves is counted apart: it was not received from anybody. */
export const outside = sql`counting_class <> 'staff'`;
const answered = sql`${outside} and response_state = 'approved'`;
const outcome = (code: string) => sql`${answered} and outcome = ${code}`;

const draftLife = (scope: Scope, day: RawBuilder<unknown>, condition: RawBuilder<unknown>) =>
  sql`select id, null::uuid as parent_id, null::text as unit_id, 'project'::text as kind, label, ${day} as on_date,
    1::bigint as amount, organisation_id from counted_draft_life where ${bodies(scope)} and ${condition}`;

/** Drafts that have begun by the end of the period and whose life has not ended by then; of any year. */
const unissued: Source = (scope) =>
  draftLife(
    scope,
    sql`on_date`,
    sql`on_date <= ${known(scope)} and (ended_on > ${known(scope)} or (ended_on is null and stage not in ('issued', 'stopped')))`,
  );

/** Drafts of which the work was stopped in the period. */
const stopped: Source = (scope) =>
  draftLife(
    scope,
    sql`ended_on`,
    sql`stage = 'stopped' and ended_on between ${scope.from}::date and ${scope.to}::date`,
  );

/** Each counting code with the rows that it counts; both the figure and its list read them. */
export const SOURCES: Readonly<Partial<Record<IndicatorCode, Source>>> = {
  draftsLed: rows('counted_project', 'project'),
  draftsScreened: screened(sql`true`),
  draftsInScope: screened(sql`in_scope`),
  draftsOutOfScope: screened(sql`not in_scope`),
  draftsCommunicated: (scope) => screened(communicated(scope))(scope),
  consultationsOpened: rows('counted_consultation', 'consultation'),
  draftsToPost: postingDuties(sql`true`),
  draftsPostedInFull: postingDuties(sql`in_full`),
  responseTablesPublished: rows('counted_response_table', 'responseTable'),
  opinionsReceived: rows('counted_opinion', 'opinion', outside),
  opinionsInternal: rows('counted_opinion', 'opinion', sql`counting_class = 'staff'`),
  opinionsLate: rows('counted_opinion', 'opinion', sql`${outside} and late`),
  opinionsAnswered: rows('counted_opinion', 'opinion', answered),
  daysToAnswer: rows('counted_public_answer', 'opinion', outside, sql`days`),
  opinionsAccepted: rows('counted_opinion', 'opinion', outcome('accepted')),
  opinionsPartlyAccepted: rows('counted_opinion', 'opinion', outcome('partlyAccepted')),
  opinionsTakenUp: rows(
    'counted_opinion',
    'opinion',
    sql`${answered} and outcome in ('accepted', 'partlyAccepted')`,
  ),
  opinionsExplained: rows('counted_opinion', 'opinion', outcome('explained')),
  opinionsAgreeing: rows('counted_opinion', 'opinion', sql`${outside} and position = 'agree'`),
  activities: rows('counted_activity', 'activity'),
  activitiesUnproven: rows('counted_activity', 'activity', sql`not proven`),
  reachMeasured: rows('counted_activity', 'activity', sql`reach_kind = 'measured'`, sql`reach`),
  reachEstimated: rows('counted_activity', 'activity', sql`reach_kind = 'estimated'`, sql`reach`),
  documentsIssued: rows('counted_issued_document', 'issuedDocument'),
  documentsWithoutDraft: rows('counted_issued_document', 'issuedDocument', sql`not from_draft`),
  draftsWithoutDocument: unissued,
  draftsStopped: stopped,
  spreadingAfterIssue: rows('counted_spreading', 'activity'),
  ...TELLING_SOURCES,
  ...PLAN_SOURCES,
  ...EXTERNAL_SOURCES,
};

export interface IndicatorRecord {
  readonly id: string;
  readonly kind: string;
  readonly parentId: string | null;
  /** Unit of the draft that an opinion is about; empty: the draft as a whole; null: not an opinion. */
  readonly unitId: string | null;
  readonly label: string;
  readonly onDate: string;
  readonly amount: number;
  /** The body that owns it. Absent in what was kept before this was. */
  readonly organisationId?: string;
}

/** The sum over the rows of a code; a count is a sum of ones. */
export async function total(db: Db, code: IndicatorCode, scope: Scope): Promise<number> {
  const result = await sql<{ total: number }>`
    select coalesce(sum(amount), 0)::bigint as total from (${sourceOf(code)(scope)}) counted`.execute(db);
  return Number(result.rows[0]?.total ?? 0);
}

/** Figures of several codes for each body of the scope, in one statement; a body that has nothing to count is not among them. */
export async function totalsByBody(
  db: Db,
  codes: readonly IndicatorCode[],
  scope: Scope,
): Promise<{ readonly code: IndicatorCode; readonly organisationId: string; readonly total: number }[]> {
  const counted = codes.map(
    (code) => sql`select ${code}::text as code, organisation_id, amount from (${sourceOf(code)(scope)}) s`,
  );
  const { rows: found } = await sql<{ code: IndicatorCode; organisation_id: string; total: string }>`
    select code, organisation_id, sum(amount)::bigint as total from (${sql.join(counted, sql` union all `)}) counted
    group by 1, 2`.execute(db);
  return found.map(({ code, organisation_id: organisationId, total: sum }) => ({
    ...{ code, organisationId, total: Number(sum) },
  }));
}

/** The amount of the record in the middle, the lower one of two; null when there is none. A record's own amount, never between two. */
export async function median(db: Db, code: IndicatorCode, scope: Scope): Promise<number | null> {
  const result = await sql<{ middle: number | null }>`
    select percentile_disc(0.5) within group (order by amount)::int as middle
    from (${sourceOf(code)(scope)}) counted`.execute(db);
  return result.rows[0]?.middle ?? null;
}

/** The rows of a code; those of money as plans, for whoever sees none of its vouchers. */
export function rowsOf(code: IndicatorCode, scope: Scope, asPlans = false): RawBuilder<unknown> {
  const source = sourceOf(code)(scope);
  return asPlans ? byPlan(source) : source;
}

/** The records behind a figure, by day. */
export async function findRecords(
  db: Db,
  code: IndicatorCode,
  scope: Scope,
  page: { readonly limit: number; readonly offset: number; readonly byPlan?: boolean },
): Promise<IndicatorRecord[]> {
  const result = await sql<
    Omit<IndicatorRecord, 'onDate' | 'parentId' | 'unitId' | 'organisationId'> & {
      on_date: string;
      parent_id: string | null;
      unit_id: string | null;
      organisation_id: string;
    }
  >`
    select id, kind, parent_id, unit_id, label, on_date, amount, organisation_id from (${rowsOf(code, scope, page.byPlan)}) counted
    order by on_date, label, id limit ${page.limit} offset ${page.offset}`.execute(db);
  return result.rows.map(
    ({ on_date: onDate, parent_id: parentId, unit_id: unitId, organisation_id: organisationId, ...row }) => ({
      ...row,
      amount: Number(row.amount),
      onDate,
      parentId,
      unitId,
      organisationId,
    }),
  );
}

/** Activities of the scope by channel, for lists and charts. */
export async function countByChannel(
  db: Db,
  scope: Scope,
): Promise<{ readonly channel: string; readonly n: number }[]> {
  const { rows: counted } = await sql<{ channel: string; n: number }>`
    select channel, count(*)::int as n from counted_activity where ${bodies(scope)} and ${during(scope)}
    group by channel order by n desc, channel`.execute(db);
  return counted;
}

export interface IssuedRecord {
  readonly id: string;
  readonly number: string;
  readonly label: string;
  readonly onDate: string;
  readonly fromDraft: boolean;
}

/** Documents issued in the scope, with their numbers. */
export async function findIssued(db: Db, scope: Scope): Promise<IssuedRecord[]> {
  const { rows: issued } = await sql<IssuedRecord>`
    select id, issued_number as number, label, on_date as "onDate", from_draft as "fromDraft"
    from counted_issued_document
    where ${bodies(scope)} and ${during(scope)} order by on_date, label`.execute(db);
  return issued;
}

function sourceOf(code: IndicatorCode): Source {
  const source = SOURCES[code];
  if (!source) throw new Error(`indicator ${code} has no rows of its own`);
  return source;
}
