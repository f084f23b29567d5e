-- Owner: consultations.
create table consultation (
  id uuid primary key,
  project_id uuid not null references law_project (id),
  draft_version_id uuid not null references draft_version (id),
  organisation_id uuid not null references organisation (id),
  round integer not null default 1,
  state text not null check (state in ('prepared', 'open', 'closed', 'completed', 'withdrawn')),
  purpose text not null default '',
  contact_address text not null default '',
  contact_email text not null default '',
  contact_phone text not null default '',
  opened_on date,
  opened_at timestamptz,
  -- last day, and the instant at which intake stops: 24:00 in Vietnam
  closes_on date,
  closes_at timestamptz,
  -- the deadline with its reasons as it was computed on opening: rule, basis, steps
  deadline jsonb,
  extended_reason text,
  closed_at timestamptz,
  completed_at timestamptz,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  unique (project_id, round)
);
create index consultation_state on consultation (state, closes_at);
create index consultation_organisation on consultation (organisation_id, created_at);

-- The minimum is counted on real availability: every publish and unpublish with the hash of what was posted.
create table posting_event (
  consultation_id uuid not null references consultation (id),
  id uuid not null,
  place text not null check (place in ('ownPortal', 'provincePortal')),
  event text not null check (event in ('posted', 'withdrawn')),
  at timestamptz not null,
  sha256 text,
  by_person uuid references person (id),
  primary key (consultation_id, id)
);

create table invitation (
  consultation_id uuid not null references consultation (id),
  id uuid not null,
  organisation_id uuid references organisation (id),
  asked_name text not null,
  sent_on date not null,
  due_on date,
  answered_on date,
  answer_submission_id uuid,
  primary key (consultation_id, id)
);
