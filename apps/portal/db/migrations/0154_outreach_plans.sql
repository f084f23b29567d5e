-- Owner: outreach. The plan of communication of a draft; its lines become activities when the leader has approved it (decision 0122).
create table outreach_plan (
  id uuid primary key,
  project_id uuid not null unique references law_project (id),
  -- of the drafting body
  organisation_id uuid not null references organisation (id),
  -- the screening from which it was made
  screening_id uuid not null references screening (id),
  aim text not null default '',
  -- who speaks to the press
  spokesperson text not null default '',
  state text not null check (state in ('writing', 'proposed', 'returned', 'approved')) default 'writing',
  -- grows each time an approved plan is opened again
  edition integer not null default 1,
  reopened_reason text not null default '',
  proposed_by uuid references person (id),
  proposed_at timestamptz,
  approved_by uuid references person (id),
  approved_at timestamptz,
  returned_reason text not null default '',
  document_id uuid references official_document (id),
  -- the task of the yearly plan under which it stands
  task_id uuid references task (id),
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  check ((state in ('proposed', 'approved')) <= (proposed_by is not null)),
  check ((state = 'approved') <= (approved_at is not null))
);
create index outreach_plan_body on outreach_plan (organisation_id, state);

create table outreach_plan_line (
  id uuid primary key,
  plan_id uuid not null references outreach_plan (id),
  ordinal integer not null,
  audience text not null default '',
  message text not null default '',
  kind text not null,
  channel_id uuid references outreach_channel (id),
  area text not null default '',
  place text not null default '',
  on_day date,
  slot_id uuid references outreach_slot (id),
  from_time text check (from_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  to_time text check (to_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  -- who carries it out, and in whose book the activity will stand
  unit_id uuid not null references organisation (id),
  -- whole đồng; null: not known yet
  estimate bigint check (estimate between 0 and 999999999999),
  -- a journalist or rapporteur of the directory; forgotten with the entry
  contact_id uuid,
  -- words to be read out, while no piece of the pack is chosen
  bulletin text not null default '',
  pack_piece_id uuid,
  -- the edition of the plan in which it was approved; null: not yet
  approved_edition integer,
  unique (plan_id, ordinal),
  check (from_time is null or to_time is null or from_time < to_time)
);

-- planned → prepared → recorded (done) → with proof; what was recorded without a plan begins at "recorded".
alter table activity drop constraint activity_state_check;
alter table activity
  add constraint activity_state_check check (state in ('planned', 'prepared', 'recorded', 'cancelled')),
  add column plan_line_id uuid unique references outreach_plan_line (id),
  -- the body whose plan it was; null for what was not planned
  add column planned_by uuid references organisation (id),
  add column channel_id uuid references outreach_channel (id),
  add column from_time text,
  add column to_time text,
  add column contact_id uuid,
  add column spokesperson text not null default '',
  -- the day on which the spokesperson let it pass
  add column spokesperson_on date,
  -- the day on which the authority was told of a press meeting
  add column notice_on date,
  add column bulletin text not null default '',
  add column pack_piece_id uuid,
  add column proof_link text,
  -- by one tap, of who carried it out
  add column confirmed_by uuid references person (id),
  add column confirmed_at timestamptz,
  add column proven boolean not null generated always as
    (proof_sha256 is not null or proof_link is not null or confirmed_at is not null) stored,
  add constraint activity_confirmation check ((confirmed_by is null) = (confirmed_at is null));
create index activity_planned on activity (organisation_id, held_on) where state in ('planned', 'prepared');
create index activity_of_channel on activity (channel_id, held_on) where channel_id is not null;
create index activity_of_planner on activity (planned_by, held_on) where planned_by is not null;

-- A file is no more the only proof: every view that asked for one asks for a proof (interpretation 0089; 0004 keeps its reading).
do $$
declare
  shown record;
  body text;
begin
  for shown in select c.oid, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'v' and n.nspname = current_schema()
      and c.relname in ('communicated_draft', 'counted_activity', 'counted_external_activity', 'waiting_item')
  loop
    body := rtrim(pg_get_viewdef(shown.oid), '; ');
    body := regexp_replace(body, '(\m\w+\.)?proof_sha256 IS NOT NULL( AS proven)?', '\1proven', 'g');
    body := regexp_replace(body, '(\m\w+\.)?proof_sha256 IS NULL', 'not \1proven', 'g');
    execute format('create or replace view %I as %s', shown.relname, body);
  end loop;
end
$$;

-- Owner: inbox. A plan that waits for the leader; what a body has to carry out, one row for each plan, by its first day.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''outreachPlanToApprove'', op.id, op.project_id, op.organisation_id, p.short_title, '''', null::date,
      ''outreachPlan.approve'', null::uuid, o.short_name
    from outreach_plan op join law_project p on p.id = op.project_id join organisation o on o.id = op.organisation_id
    where op.state = ''proposed''
    union all
    select ''outreachPlanReturned'', op.id, op.project_id, op.organisation_id, p.short_title, op.returned_reason, null::date,
      ''outreachPlan.edit'', null::uuid, o.short_name
    from outreach_plan op join law_project p on p.id = op.project_id join organisation o on o.id = op.organisation_id
    where op.state = ''returned''
    union all
    select * from (select distinct on (a.organisation_id, l.plan_id) ''outreachDue'', a.id, l.plan_id, a.organisation_id, a.title, '''',
        a.held_on, ''activity.record'', null::uuid, o.short_name
      from activity a join outreach_plan_line l on l.id = a.plan_line_id join organisation o on o.id = a.organisation_id
      where a.state in (''planned'', ''prepared'') and not a.proven
      order by a.organisation_id, l.plan_id, a.held_on, a.from_time, a.id) next_due';
end
$$;
