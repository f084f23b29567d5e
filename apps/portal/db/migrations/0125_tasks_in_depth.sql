-- Owner: plans. Who leads and who helps as rows, turns of what recurs, sub-tasks, what must be done first, people, comments,
-- files among the evidence (decision 0111, interpretation 0084).
alter table task
  -- giao · đề nghị: a body that is only asked is never called late
  add column mode text not null default 'assigned' check (mode in ('assigned', 'requested')),
  add column parent_id uuid references task (id) check (parent_id <> id),
  -- first day of its stretch, when the words name one; of what recurs: of the turn that is open
  add column from_on date,
  -- how many pieces of evidence the product asks for
  add column proofs_wanted integer not null default 1 check (proofs_wanted between 1 and 1000);
create index task_parent on task (parent_id) where parent_id is not null;

-- lead_text and coordinating_text stay as printed; these rows are what is understood of them.
create table task_unit (
  task_id uuid not null references task (id),
  part text not null check (part in ('lead', 'coordinating')),
  ordinal integer not null,
  -- null: a printed name only
  organisation_id uuid references organisation (id),
  name text not null check (name <> ''),
  answer text check (answer in ('accepted', 'declined')),
  answered_on date check ((answer is null) = (answered_on is null)),
  answer_note text not null default '',
  primary key (task_id, part, ordinal)
);
create index task_unit_organisation on task_unit (organisation_id) where organisation_id is not null;
insert into task_unit (task_id, part, ordinal, organisation_id, name)
  select id, 'lead', 1, lead_id, lead_text from task where lead_text <> '';
insert into task_unit (task_id, part, ordinal, name)
  select t.id, 'coordinating', row_number() over (partition by t.id order by part.at), trim(part.name, ' .')
  from task t cross join regexp_split_to_table(t.coordinating_text, ';') with ordinality part (name, at)
  where trim(part.name, ' .') <> '';
alter table task drop column lead_id;

-- One row per turn of a task that recurs; `task.due_on` is then the day of the first turn that is not done.
create table task_window (
  task_id uuid not null references task (id),
  due_on date not null,
  from_on date,
  label text not null,
  done_on date,
  note text not null default '',
  primary key (task_id, due_on)
);

-- A task that must be done before another of the same plan.
create table task_need (
  task_id uuid not null references task (id),
  needs_id uuid not null references task (id),
  primary key (task_id, needs_id),
  check (task_id <> needs_id)
);

-- Who in a body does it; a person who hands over keeps the row with its last day.
create table task_person (
  id uuid primary key,
  task_id uuid not null references task (id),
  organisation_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  from_on date not null,
  until_on date,
  given_by uuid references person (id),
  reason text not null default ''
);
create unique index task_person_once on task_person (task_id, person_id) where until_on is null;
create index task_person_open on task_person (person_id) where until_on is null;

create table task_comment (
  id uuid primary key,
  task_id uuid not null references task (id),
  organisation_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  words text not null check (words <> ''),
  said_at timestamptz not null,
  -- taken back by whoever said it: the row stays, the words are not shown
  withdrawn_at timestamptz
);
create index task_comment_task on task_comment (task_id, said_at);

-- A file is evidence of its own kind; everything else names a record of another feature.
alter table task_evidence
  add column sha256 text,
  add column media_type text,
  add constraint task_evidence_file check ((kind = 'file') = (sha256 is not null));

-- What a body has that may prove a task; plans reads it, and knows none of its owners.
create view task_evidence_choice as
  select 'activity'::text as kind, a.id, a.organisation_id, a.held_on as on_date, a.title as label
  from activity a where a.state = 'recorded'
  union all
  select 'consultation', c.id, c.organisation_id, c.opened_on, p.short_title
  from consultation c join law_project p on p.id = c.project_id where c.opened_on is not null
  union all
  select 'issuedDocument', d.id, d.organisation_id, d.adopted_on, d.number || ' ' || d.title from issued_document d
  union all
  select 'report', r.id, r.organisation_id, r.period_to, r.title from report r where r.state = 'frozen';

-- Owner: indicators. What a body is only asked for has no day on which a figure could call it late.
create or replace view counted_task as
  select t.id, p.id as plan_id, p.organisation_id, p.year, coalesce(t.done_on, t.due_on, make_date(p.year, 12, 31)) as on_date,
         t.title as label, t.state, case t.mode when 'requested' then null else t.due_on end as due_on, t.done_on, p.programme_id
  from task t join plan p on p.id = t.plan_id where p.state <> 'draft' and t.state <> 'cancelled';

-- Owner: inbox. What a body is only asked for is never shown as late; a task that another body leads waits there too.
do $$
begin
  execute 'create or replace view waiting_item as select w.* from (' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || ') w
    where not (w.kind = ''task'' and exists (select from task t where t.id = w.id and t.mode = ''requested''))
    union all
    select case t.mode when ''requested'' then ''taskRequested'' else ''task'' end, t.id, t.plan_id, u.organisation_id, t.title,
      owner.short_name, case t.mode when ''requested'' then null else t.due_on end, ''task.report'', p.programme_id, o.short_name
    from task_unit u join task t on t.id = u.task_id join plan p on p.id = t.plan_id
    join organisation o on o.id = u.organisation_id join organisation owner on owner.id = p.organisation_id
    where u.part = ''lead'' and u.organisation_id <> p.organisation_id and o.level <> ''unit'' and p.state = ''inForce''
      and t.state in (''notStarted'', ''inProgress'') and u.answer is distinct from ''declined''
      and (t.mode = ''requested'' and u.answer is null or t.mode = ''assigned'' and t.due_on is not null)';
end $$;
