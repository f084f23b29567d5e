-- Owner: plans.
create table programme (
  id uuid primary key,
  code text not null unique,
  name text not null,
  legal_basis text not null,
  valid_from date not null,
  valid_to date,
  sort_key text not null
);

create table plan (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  organisation_id uuid not null references organisation (id),
  year integer not null,
  title text not null,
  -- number of the issued plan, when it was issued elsewhere
  symbol text,
  issued_on date,
  goals text not null default '',
  state text not null check (state in ('draft', 'inForce', 'ended')),
  official_document_id uuid,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1
);
create index plan_organisation on plan (organisation_id, year);

create table task (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  ordinal integer not null,
  title text not null,
  product text not null default '',
  lead_id uuid references organisation (id),
  lead_text text not null,
  coordinating_text text not null default '',
  -- "Thường xuyên", "Quý I, II", "Theo kế hoạch của UBND tỉnh": kept as written
  time_text text not null,
  due_on date,
  state text not null check (state in ('notStarted', 'inProgress', 'done', 'cancelled')),
  state_note text not null default '',
  done_on date,
  version integer not null default 1,
  unique (plan_id, ordinal)
);

-- EvidenceRef {kind, id}: plans knows no owner of evidence.
create table task_evidence (
  task_id uuid not null references task (id),
  kind text not null,
  ref_id uuid not null,
  label text not null,
  added_by uuid references person (id),
  added_at timestamptz not null,
  primary key (task_id, kind, ref_id)
);
