-- Owner: inbox. Reports that are asked of a body or were returned to it, and requests of which some answer is still out.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select case when b.returned_at is null then ''reportAsked'' else ''reportReturned'' end, q.id, null::uuid, b.organisation_id, q.title,
      case when b.returned_at is null then asker.short_name else b.return_reason end,
      case when b.returned_at is null then q.due_on end, ''report.write'', q.programme_id, o.short_name
    from report_request_body b join report_request q on q.id = b.request_id join organisation o on o.id = b.organisation_id
    join organisation asker on asker.id = q.organisation_id
    where q.state = ''open'' and (b.report_id is null or b.returned_at is not null)
    union all
    select ''reportsAwaited'', q.id, null::uuid, q.organisation_id, q.title, count(*)::text, q.due_on, ''report.request'', q.programme_id,
      o.short_name
    from report_request_body b join report_request q on q.id = b.request_id join organisation o on o.id = q.organisation_id
    where q.state = ''open'' and (b.report_id is null or b.returned_at is not null)
    group by q.id, o.short_name';
end $$;

-- Owner: reports. The figures as they were when somebody last saved the words around them: what changed since is shown.
alter table report add column saved_figures jsonb;

-- Owner: plans. What was raised as a difficulty and not taken back, for whoever reports on the period.
create view raised_difficulty as
  select d.id, d.organisation_id, p.programme_id, t.title as task, d.words,
    (d.raised_at at time zone 'Asia/Ho_Chi_Minh')::date as raised_on
  from task_difficulty d join task t on t.id = d.task_id join plan p on p.id = t.plan_id
  where d.state <> 'withdrawn';
