-- Owner: plans. A difficulty goes to the leader through the focal unit and comes back with an answer; what a plan in force
-- gives to other bodies are their duties, and tasks of their own plans are linked to them (decision 0117).
create table task_difficulty (
  id uuid primary key,
  task_id uuid not null references task (id),
  -- of whoever raised it
  organisation_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  words text not null check (words <> ''),
  raised_at timestamptz not null,
  state text not null check (state in ('raised', 'forwarded', 'answered', 'returned', 'withdrawn')),
  forwarded_by uuid references person (id),
  forwarded_at timestamptz,
  -- the day by which the leader answers
  answer_by date,
  forward_note text not null default '',
  -- of the leader, or why the focal unit gave it back
  answer text not null default '',
  answered_by uuid references person (id),
  answered_at timestamptz,
  version integer not null default 1,
  check (state <> 'forwarded' or answer_by is not null),
  check ((state in ('answered', 'returned')) = (answer <> ''))
);
create index task_difficulty_task on task_difficulty (task_id, raised_at);
create index task_difficulty_open on task_difficulty (state) where state in ('raised', 'forwarded');

-- A duty is never stored: it is a task of a plan in force that names a body which makes plans of its own. A unit of a body does
-- its work without one; who is only asked has no duty.
create view plan_duty as
  select t.id as task_id, u.organisation_id, case when bool_or(u.part = 'lead') then 'lead' else 'coordinating' end as part,
    p.id as plan_id, p.organisation_id as upper_id, p.programme_id, p.year, p.title as plan_title, t.ordinal, t.title, t.product,
    t.time_text, t.due_on
  from task t join plan p on p.id = t.plan_id join task_unit u on u.task_id = t.id
  join organisation o on o.id = u.organisation_id
  where p.state = 'inForce' and t.state <> 'cancelled' and t.mode = 'assigned' and o.level <> 'unit'
    and u.organisation_id <> p.organisation_id
  group by t.id, u.organisation_id, p.id;

create table task_duty_link (
  -- of the lower plan; one that is taken out of a draft takes its links along
  task_id uuid not null references task (id) on delete cascade,
  duty_task_id uuid not null references task (id),
  linked_by uuid not null references person (id),
  linked_at timestamptz not null,
  primary key (task_id, duty_task_id),
  check (task_id <> duty_task_id)
);
create index task_duty_link_duty on task_duty_link (duty_task_id);

-- Owner: inbox.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select case d.state when ''raised'' then ''difficultyToForward'' else ''difficultyToAnswer'' end, d.task_id, t.plan_id,
      p.organisation_id, t.title, by_body.short_name, d.answer_by,
      case d.state when ''raised'' then ''difficulty.forward'' else ''difficulty.answer'' end, p.programme_id, o.short_name
    from task_difficulty d join task t on t.id = d.task_id join plan p on p.id = t.plan_id
    join organisation o on o.id = p.organisation_id join organisation by_body on by_body.id = d.organisation_id
    where d.state in (''raised'', ''forwarded'') and p.state = ''inForce''';
end $$;
