-- Owner: indicators. What was told, held, asked and learned: rows of figures.
create view counted_news as
  select n.id, n.organisation_id, (n.first_shown_at at time zone 'Asia/Ho_Chi_Minh')::date as on_date, n.title as label, 1 as amount
  from shown_news n where n.first_shown_at is not null;

create view counted_gathering as
  select g.id, g.organisation_id, (g.starts_at at time zone 'Asia/Ho_Chi_Minh')::date as on_date, g.title as label,
    (select count(*) from gathering_registration r where r.gathering_id = g.id and r.attended_at is not null)
      + (select coalesce(sum(d.people), 0) from gathering_door_count d where d.gathering_id = g.id) as amount
  from gathering g where g.state in ('held', 'closed');

-- A survey whose answers are all in; how many they are is told on its own page, by the rule of small numbers.
create view counted_survey as
  select s.id, s.organisation_id, coalesce((s.closed_at at time zone 'Asia/Ho_Chi_Minh')::date, s.closes_on) as on_date, s.title as label,
    1 as amount
  from survey s where s.state in ('closed', 'published');

create view counted_contest as
  select c.id, c.organisation_id,
    (select (max(r.closes_at) at time zone 'Asia/Ho_Chi_Minh')::date from contest_round r where r.contest_id = c.id) as on_date,
    c.title as label, (select count(*) from contest_entry e where e.contest_id = c.id) as amount
  from contest c where c.state in ('closed', 'published');

create view counted_skill_document as
  select d.id, d.organisation_id, (min(e.published_at) at time zone 'Asia/Ho_Chi_Minh')::date as on_date, d.title as label, 1 as amount
  from skill_document d join skill_document_edition e on e.document_id = d.id group by d.id;

-- Owner: plans. More of what may prove a task: news, gatherings, surveys, contests, documents of training, findings about the law in force.
do $$
begin
  execute 'create or replace view task_evidence_choice as ' || rtrim(pg_get_viewdef('task_evidence_choice'::regclass), '; ') || '
    union all select ''news'', n.id, n.organisation_id, n.on_date, n.label from counted_news n
    union all select ''gathering'', g.id, g.organisation_id, g.on_date, g.label from counted_gathering g
    union all select ''survey'', s.id, s.organisation_id, s.on_date, s.label from counted_survey s
    union all select ''contest'', c.id, c.organisation_id, c.on_date, c.label from counted_contest c
    union all select ''skillDocument'', d.id, d.organisation_id, d.on_date, d.label from counted_skill_document d
    union all select ''reviewFinding'', f.id, f.organisation_id, f.sent_on, coalesce(nullif(f.citation, ''''), f.document)
      from review_finding f where f.sent_on is not null and f.state <> ''dropped''';
end $$;

-- Owner: plans. Tasks of issued plans with what proves them, for whoever reports on them.
create view reported_task as
  select t.id, p.id as plan_id, p.organisation_id, p.programme_id, p.year, p.title as plan_title, t.ordinal, t.title, t.product, t.lead_text,
    t.time_text, t.state, t.state_note, t.done_on,
    coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'label', e.label, 'onDate', (e.added_at at time zone 'Asia/Ho_Chi_Minh')::date)
        order by e.added_at, e.ref_id)
      from task_evidence e where e.task_id = t.id and e.purged_at is null), '[]') as evidence
  from task t join plan p on p.id = t.plan_id where p.state <> 'draft' and t.state <> 'cancelled';
