-- Owner: reports. What a body writes down during the year for its reports: a way of working that proved itself, a proposal with
-- whom it is addressed to, a problem with its cause (decision 0139). What of all that was recorded went into which report.
create table report_note (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  programme_id uuid references programme (id),
  kind text not null check (kind in ('goodPractice', 'proposal', 'problem')),
  words text not null check (words <> ''),
  addressee text not null default '',
  cause text not null default '',
  noted_on date not null,
  person_id uuid not null references person (id),
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  check ((kind = 'proposal') = (addressee <> '')),
  check ((kind = 'problem') = (cause <> ''))
);
create index report_note_body on report_note (organisation_id, noted_on) where withdrawn_at is null;

create table report_suggestion_taken (
  report_id uuid not null references report (id),
  source text not null check (source in ('difficulty', 'note', 'misunderstanding')),
  record_id uuid not null,
  -- the box into which its words were copied
  key text not null,
  taken_by uuid not null references person (id),
  taken_at timestamptz not null,
  primary key (report_id, source, record_id)
);

-- Owner: plans. With the task, so that whoever reads a suggestion opens what it was taken from.
do $$
begin
  execute 'create or replace view raised_difficulty as ' || replace(rtrim(pg_get_viewdef('raised_difficulty'::regclass), '; '),
    'AS raised_on', 'AS raised_on, d.task_id');
end $$;

-- Owner: listening. Misunderstandings that were recorded, with what was set right; one that turned out to be none is not there.
create view recorded_misunderstanding as
  select m.id, m.organisation_id, m.title, m.said, m.correction, m.corrected_on,
    (m.reported_at at time zone 'Asia/Ho_Chi_Minh')::date as reported_on
  from misunderstanding m where m.state <> 'closed';
