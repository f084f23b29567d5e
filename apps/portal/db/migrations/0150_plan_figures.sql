-- Owner: indicators. Plans by their year, tasks with their evidence, money of plans: the rows behind the figures (decision 0120,
-- interpretation 0088). New columns stand behind the old ones.
create or replace view counted_plan as
  select p.id, p.organisation_id, coalesce(p.issued_on, make_date(p.year, 1, 1)) as on_date,
         p.title || coalesce(' (' || p.symbol || ')', '') as label, p.programme_id, p.state, p.year
  from plan p where p.state <> 'draft';

create or replace view counted_task as
  select t.id, p.id as plan_id, p.organisation_id, p.year, coalesce(t.done_on, t.due_on, make_date(p.year, 12, 31)) as on_date,
         t.title as label, t.state, case t.mode when 'requested' then null else t.due_on end as due_on, t.done_on, p.programme_id,
         -- asked once for all tasks, not once for each
         t.id in (select e.task_id from task_evidence e join task x on x.id = e.task_id
           group by e.task_id, x.proofs_wanted having count(*) >= x.proofs_wanted) as proven
  from task t join plan p on p.id = t.plan_id where p.state <> 'draft' and t.state <> 'cancelled';

-- Estimates and what was approved belong to the year of their plan.
create view counted_budget_line as
  select l.id, p.id as plan_id, p.organisation_id, p.programme_id, make_date(p.year, 1, 1) as on_date, l.content as label,
         l.source, l.item_code, l.amount, coalesce(l.approved_amount, 0) as approved, p.year
  from budget_line l join plan p on p.id = l.plan_id where p.state <> 'draft' and l.state <> 'dropped';

-- A voucher of the days in which the accounts of a year are closed belongs to that year.
create view counted_spend as
  select s.id, p.id as plan_id, p.organisation_id, p.programme_id,
         least(greatest(s.voucher_on, make_date(p.year, 1, 1)), make_date(p.year, 12, 31)) as on_date,
         s.voucher_number || ' · ' || l.content as label, l.source, l.item_code, s.amount, p.state = 'ended' as settled,
         p.year
  from spend s join budget_line l on l.id = s.line_id join plan p on p.id = l.plan_id
  where p.state <> 'draft' and l.state <> 'dropped' and s.cancelled_at is null;

create view counted_social_resource as
  select r.id, p.id as plan_id, p.organisation_id, p.programme_id,
         least(greatest(r.received_on, make_date(p.year, 1, 1)), make_date(p.year, 12, 31)) as on_date,
         r.content as label, r.kind, r.value, p.year
  from social_resource r join plan p on p.id = r.plan_id where p.state <> 'draft' and r.cancelled_at is null;

