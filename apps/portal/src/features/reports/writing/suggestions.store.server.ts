import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { Suggestion, SuggestionKind, SuggestionSource } from './suggestion.ts';

interface Asked {
  readonly reportId: string;
  readonly organisationIds: readonly string[];
  readonly programmeId: string | null;
  readonly from: string;
  readonly to: string;
}

/**
 * What people of these bodies recorded in the period and this report has not taken: difficulties of tasks, notes,
 * misunderstandings, good practices that were approved.
 * In the programme where the report has one; a note of no programme is for all of them.
 */
export async function findRecorded(db: Db, asked: Asked): Promise<Suggestion[]> {
  const bodies = [...asked.organisationIds];
  const { rows } = await sql<Suggestion>`
    select s.* from (
      select 'difficulty' as source, 'difficulty' as kind, id, task_id as "taskId", task as about, words, '' as cause,
        raised_on as "onDate"
      from raised_difficulty
      where organisation_id = any(${bodies}::uuid[])
        and (${asked.programmeId}::uuid is null or programme_id = ${asked.programmeId}::uuid)
      union all
      select 'note', kind, id, null::uuid, addressee, words, cause, noted_on from report_note
      where organisation_id = any(${bodies}::uuid[]) and withdrawn_at is null
        and (${asked.programmeId}::uuid is null or programme_id is null or programme_id = ${asked.programmeId}::uuid)
      union all
      select 'misunderstanding', 'misunderstanding', id, null::uuid, title,
        said || case when correction = '' then '' else ' → ' || correction end, '', reported_on
      from recorded_misunderstanding where organisation_id = any(${bodies}::uuid[])
      union all
      select 'practice', 'goodPractice', id, null::uuid, title, result, '', approved_on
      from recorded_good_practice where organisation_id = any(${bodies}::uuid[])
    ) s
    where s."onDate" between ${asked.from}::date and ${asked.to}::date
      and not exists (select from report_suggestion_taken t where t.report_id = ${asked.reportId}
        and t.source = s.source and t.record_id = s.id)
    order by s."onDate", s.id limit 100`.execute(db);
  return rows;
}

/** A record that went into a report. */
export interface TakenSuggestion {
  readonly source: SuggestionSource;
  readonly id: string;
  readonly kind: SuggestionKind;
  readonly taskId: string | null;
  readonly key: string;
}

/** From which records words of a report came, by box. */
export async function findTaken(db: Db, reportId: string): Promise<TakenSuggestion[]> {
  const { rows } = await sql<TakenSuggestion>`
    select t.source, t.record_id as id, case t.source when 'practice' then 'goodPractice' else coalesce(n.kind, t.source) end as kind, d.task_id as "taskId", t.key
    from report_suggestion_taken t
    left join report_note n on t.source = 'note' and n.id = t.record_id
    left join raised_difficulty d on t.source = 'difficulty' and d.id = t.record_id
    where t.report_id = ${reportId} order by t.taken_at, t.record_id`.execute(db);
  return rows;
}

/** False when the report has taken it before. */
export async function insertTaken(
  tx: Db,
  reportId: string,
  { source, id }: Pick<Suggestion, 'source' | 'id'>,
  taken: { readonly key: string; readonly personId: string; readonly at: Date },
): Promise<boolean> {
  const { rows } =
    await sql`insert into report_suggestion_taken (report_id, source, record_id, key, taken_by, taken_at)
    values (${reportId}, ${source}, ${id}, ${taken.key}, ${taken.personId}, ${taken.at})
    on conflict do nothing returning record_id`.execute(tx);
  return rows.length === 1;
}
