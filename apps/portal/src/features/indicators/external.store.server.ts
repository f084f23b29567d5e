import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { IndicatorCode, Scope } from './indicator.ts';

/**
 * Section 2 of the report: drafts of other bodies. They are counted by what reached us and what left us; nothing of
 * them is above or below the line of our own 407 indicator (docs/interpretations/0004-communicated-rate.md).
 */
type Source = (scope: Scope) => RawBuilder<unknown>;

const within = ({ organisationIds, from, to }: Scope) =>
  sql`organisation_id = any(${[...organisationIds]}::uuid[]) and on_date between ${from}::date and ${to}::date`;

/** The last day of the period of which anything can be known. */
const known = ({ to, asOf }: Scope) => sql`${asOf !== undefined && asOf < to ? asOf : to}::date`;

const draftRows =
  (view: string, condition: (scope: Scope) => RawBuilder<unknown> = () => sql`true`): Source =>
  (scope) =>
    sql`select id, null::uuid as parent_id, null::text as unit_id, 'externalDraft'::text as kind, label, on_date, 1::bigint as amount,
      organisation_id from ${sql.table(view)} where ${within(scope)} and ${condition(scope)}`;

/** Its day is past at the end of the period, and the letter had not left by then. */
const overdue = (scope: Scope) =>
  sql`opinion_asked and state <> 'closed' and due_on < ${known(scope)} and (answered_on is null or answered_on > ${known(scope)})`;

/** Asked to make it known, and made known in the period with proof; each draft once. */
const communicated: Source = (scope) =>
  sql`select x.id, null::uuid as parent_id, null::text as unit_id, 'externalDraft'::text as kind, x.label, told.on_date,
      1::bigint as amount, x.organisation_id
    from (select external_draft_id, min(on_date) as on_date from counted_external_activity
      where ${within(scope)} and proven group by external_draft_id) told
    join counted_external_draft x on x.id = told.external_draft_id
    where exists (select from counted_external_outreach r where r.external_draft_id = x.id)`;

export const EXTERNAL_SOURCES: Readonly<Partial<Record<IndicatorCode, Source>>> = {
  externalDraftsReceived: draftRows('counted_external_draft', () => sql`opinion_asked`),
  externalDraftsAnswered: draftRows('counted_external_answer'),
  externalAnswersOnTime: draftRows('counted_external_answer', () => sql`on_time`),
  externalAnswersLate: draftRows('counted_external_answer', () => sql`not on_time`),
  externalDraftsOverdue: draftRows('counted_external_draft', overdue),
  externalOutreachAsked: (scope) =>
    sql`select id, external_draft_id as parent_id, null::text as unit_id, 'externalOutreach'::text as kind, label, on_date,
      1::bigint as amount, organisation_id from counted_external_outreach where ${within(scope)}`,
  externalDraftsCommunicated: communicated,
  externalActivities: (scope) =>
    sql`select id, null::uuid as parent_id, null::text as unit_id, 'activity'::text as kind, label, on_date, 1::bigint as amount,
      organisation_id from counted_external_activity where ${within(scope)}`,
};

export interface ExternalAnswerRecord {
  readonly label: string;
  /** Number of our letter; '' when it has none. */
  readonly symbol: string;
  readonly onDate: string;
  readonly onTime: boolean;
}

/** The letters that left in the scope, with their numbers. */
export async function findExternalAnswers(db: Db, scope: Scope): Promise<ExternalAnswerRecord[]> {
  const { rows } = await sql<ExternalAnswerRecord>`
    select label, coalesce(answer_symbol, '') as symbol, on_date as "onDate", on_time as "onTime"
    from counted_external_answer where ${within(scope)} order by on_date, label`.execute(db);
  return rows;
}
