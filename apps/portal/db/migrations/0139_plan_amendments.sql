-- Owner: plans. A change to an approved plan is an amendment (decision 0095); the day until which somebody did a task.

-- "Điều chỉnh lần n": drafted and proposed by who keeps the plan, in effect from its approval.
create table plan_amendment (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  -- 1, 2, … by approval; none before
  ordinal integer check (ordinal > 0),
  state text not null check (state in ('draft', 'proposed', 'returned', 'approved', 'withdrawn')),
  reason text not null default '',
  -- null: the goals stay
  goals text,
  created_by uuid not null references person (id),
  created_at timestamptz not null,
  proposed_by uuid references person (id),
  proposed_at timestamptz,
  decided_by uuid references person (id),
  decided_at timestamptz,
  decided_note text not null default '',
  -- the plan as it was until the approval, as printed
  earlier jsonb,
  version integer not null default 1,
  check ((state = 'approved') = (ordinal is not null)),
  check ((state = 'approved') = (earlier is not null)),
  check (state <> 'approved' or decided_by is not null and decided_at is not null and reason <> '')
);
create unique index plan_amendment_ordinal on plan_amendment (plan_id, ordinal);
-- Two at once would not know of each other.
create unique index plan_amendment_open on plan_amendment (plan_id) where state in ('draft', 'proposed', 'returned');

create table plan_amendment_change (
  amendment_id uuid not null references plan_amendment (id),
  ordinal integer not null,
  kind text not null check (kind in ('add', 'change', 'drop', 'restore')),
  -- of an added task known only once it is approved
  task_id uuid references task (id),
  -- what the form said; none for what is dropped or taken up again
  given jsonb,
  -- the line of the task before and after, as printed; written at the approval
  before jsonb,
  after jsonb,
  primary key (amendment_id, ordinal),
  check ((kind in ('add', 'change')) = (given is not null)),
  check (kind = 'add' or task_id is not null)
);
create unique index plan_amendment_change_task on plan_amendment_change (amendment_id, task_id) where task_id is not null;
create index plan_amendment_change_of_task on plan_amendment_change (task_id) where task_id is not null;

-- Which body was told of which amendment, and who of it has read that.
create table plan_amendment_notice (
  amendment_id uuid not null references plan_amendment (id),
  organisation_id uuid not null references organisation (id),
  read_by uuid references person (id),
  read_at timestamptz check ((read_at is null) = (read_by is null)),
  primary key (amendment_id, organisation_id)
);
create index plan_amendment_notice_unread on plan_amendment_notice (organisation_id) where read_at is null;

-- The last day on which a person who has a task still held a post in its body; null: holds one without an end.
create view task_person_last_day as
  select w.id, least(
    (p.disabled_at at time zone 'Asia/Ho_Chi_Minh')::date,
    (select nullif(max(coalesce(r.valid_to, 'infinity'::date)), 'infinity'::date) from role_assignment r
      where r.person_id = w.person_id and r.organisation_id = w.organisation_id)
  ) as last_on
  from task_person w join person p on p.id = w.person_id;

-- What a person took away is looked for by the object, the person and the hour, each time (`recordDownload`).
create index audit_entry_download on audit_entry (object_id, at) where act = 'export.downloaded';

-- Owner: inbox. Tasks of a person whose post ends wait to be handed over, before the last day too; amendments wait for approval,
-- to be corrected, and to be read by the bodies for which they change something.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''tasksToHandOver'', w.person_id, null::uuid, w.organisation_id, q.display_name, count(*)::text, min(l.last_on),
      ''plan.edit'', p.programme_id, o.short_name
    from task_person w join task_person_last_day l on l.id = w.id join person q on q.id = w.person_id
    join task t on t.id = w.task_id join plan p on p.id = t.plan_id join organisation o on o.id = w.organisation_id
    where w.until_on is null and l.last_on is not null and p.state = ''inForce'' and t.state in (''notStarted'', ''inProgress'')
    group by w.person_id, w.organisation_id, q.display_name, p.programme_id, o.short_name
    union all
    select case a.state when ''proposed'' then ''amendmentToApprove'' else ''amendmentReturned'' end, a.id, a.plan_id, p.organisation_id,
      p.title, case a.state when ''proposed'' then a.reason else a.decided_note end, null::date,
      case a.state when ''proposed'' then ''plan.approve'' else ''plan.edit'' end, p.programme_id, o.short_name
    from plan_amendment a join plan p on p.id = a.plan_id join organisation o on o.id = p.organisation_id
    where a.state in (''proposed'', ''returned'') and p.state = ''inForce''
    union all
    select ''amendmentToRead'', a.id, a.plan_id, n.organisation_id, p.title, owner.short_name, null::date, ''task.read'', p.programme_id,
      o.short_name
    from plan_amendment_notice n join plan_amendment a on a.id = n.amendment_id join plan p on p.id = a.plan_id
    join organisation o on o.id = n.organisation_id join organisation owner on owner.id = p.organisation_id
    where n.read_at is null and p.state = ''inForce''';
end $$;
