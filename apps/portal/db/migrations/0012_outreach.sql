-- Owner: outreach. The channel book, thin.
create table activity (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  project_id uuid references law_project (id),
  task_id uuid,
  title text not null,
  channel text not null,
  held_on date not null,
  place text not null default '',
  audience text not null default '',
  reach integer check (reach >= 0),
  reach_kind text check (reach_kind in ('measured', 'estimated')),
  summary text not null default '',
  proof_sha256 text,
  proof_name text,
  proof_media_type text,
  state text not null check (state in ('recorded', 'cancelled')) default 'recorded',
  cancelled_reason text,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  check ((reach is null) = (reach_kind is null))
);
create index activity_organisation on activity (organisation_id, held_on);
create index activity_project on activity (project_id);

-- Communicated = at least one recorded activity with proof.
create view communicated_draft as
  select distinct project_id from activity
  where state = 'recorded' and project_id is not null and proof_sha256 is not null;
