-- Owner: plans. Who is told of a task and when, as dated rows of a body; what was told, each once; what is told upward is
-- announced to the person first (decision 0117, interpretation 0092).
create table task_reminder_rule (
  id uuid primary key,
  -- whose plans; a body without rows in force goes by those of the house (reminder-rules.data.ts)
  organisation_id uuid not null references organisation (id),
  mode text not null check (mode in ('assigned', 'requested')),
  audience text not null check (audience in ('doer', 'unitHead', 'focalUnit', 'superior')),
  -- working days from the last day, negative: before; null: the invitation, as soon as the plan is in force
  days integer check (days between -60 and 60),
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from),
  -- who is only asked is never reported to a superior, and nobody is before the day has passed
  check (audience <> 'superior' or mode = 'assigned' and days > 0),
  check (days is not null or mode = 'requested')
);
create index task_reminder_rule_organisation on task_reminder_rule (organisation_id);

-- Hours of a day in which nobody is told anything; over midnight when it ends before it begins.
create table task_quiet_hours (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  from_time text not null check (from_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  to_time text not null check (to_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
create unique index task_quiet_hours_open on task_quiet_hours (organisation_id) where valid_to is null;

create table task_reminder (
  id uuid primary key,
  task_id uuid not null references task (id),
  -- of what has no day: none
  due_on date,
  kind text not null check (kind in ('invite', 'courtesy', 'before', 'onDay', 'after', 'ahead', 'escalated')),
  days integer not null,
  person_id uuid not null references person (id),
  told_on date not null,
  unique nulls not distinct (task_id, person_id, due_on, kind, days)
);
create index task_reminder_person on task_reminder (person_id, told_on);

-- One digest per person and day: whoever has been told today is told the rest on the next working day.
create table task_told_day (
  person_id uuid not null references person (id),
  day date not null,
  primary key (person_id, day)
);

-- What will be told to the superior, from which day, and when it was.
create table task_escalation (
  task_id uuid not null references task (id),
  due_on date not null,
  days integer not null,
  announced_on date not null,
  leader_on date not null check (leader_on > announced_on),
  told_on date check (told_on >= leader_on),
  primary key (task_id, due_on, days)
);

create index task_open_due on task (due_on) where state in ('notStarted', 'inProgress');
