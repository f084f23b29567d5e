-- Owner: indicators. What figures are counted from: views over the records of others, one row per record, with
-- the body that owns it and the day on which it counts. Figures and the lists behind them read the same rows.

create view counted_screening as
  select s.project_id as id, p.organisation_id, s.decided_on as on_date, p.title as label, p.legal_force, s.in_scope,
         s.created_at
  from screening s join law_project p on p.id = s.project_id;

create view counted_activity as
  select a.id, a.organisation_id, a.held_on as on_date, a.title as label, a.project_id, a.channel, a.reach, a.reach_kind,
         a.proof_sha256 is not null as proven
  from activity a where a.state = 'recorded';

create view counted_consultation as
  select c.id, c.organisation_id, c.project_id, c.opened_on as on_date, p.title as label, c.state, c.closes_on,
         (c.deadline ->> 'minimumOn')::date as minimum_on, p.legal_force,
         not exists (select 1 from posting_event e where e.consultation_id = c.id and e.event = 'withdrawn') as posted_throughout
  from consultation c join law_project p on p.id = c.project_id
  where c.opened_on is not null;

create view counted_opinion as
  select o.id, c.organisation_id, (s.received_at at time zone 'Asia/Ho_Chi_Minh')::date as on_date,
         p.short_title as label, o.unit_id, o.consultation_id, s.channel, s.counting_class, s.late,
         o.position, o.state, r.outcome, r.state as response_state
  from opinion o
  join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
  join consultation c on c.id = o.consultation_id
  join law_project p on p.id = c.project_id
  left join group_membership g on g.consultation_id = o.consultation_id and g.opinion_id = o.id
  left join response r on r.consultation_id = g.consultation_id and r.group_id = g.group_id;

create view counted_response_table as
  select m.id, c.organisation_id, (m.published_at at time zone 'Asia/Ho_Chi_Minh')::date as on_date, p.title as label,
         m.consultation_id
  from published_matrix m join consultation c on c.id = m.consultation_id join law_project p on p.id = c.project_id
  where m.edition = 1;

create view counted_issued_document as
  select p.id, p.organisation_id, p.issued_on as on_date,
         coalesce(p.issued_title, p.title) as label, p.issued_number, p.legal_force
  from law_project p where p.stage = 'issued' and p.issued_on is not null;

create view counted_project as
  select p.id, p.organisation_id, (p.created_at at time zone 'Asia/Ho_Chi_Minh')::date as on_date, p.title as label, p.stage
  from law_project p;

create view counted_plan as
  select p.id, p.organisation_id, coalesce(p.issued_on, make_date(p.year, 1, 1)) as on_date,
         p.title || coalesce(' (' || p.symbol || ')', '') as label, p.programme_id, p.state
  from plan p where p.state <> 'draft';

create view counted_task as
  select t.id, p.id as plan_id, p.organisation_id, p.year, coalesce(t.done_on, t.due_on, make_date(p.year, 12, 31)) as on_date,
         t.title as label, t.state, t.due_on, t.done_on, p.programme_id
  from task t join plan p on p.id = t.plan_id where p.state <> 'draft' and t.state <> 'cancelled';
