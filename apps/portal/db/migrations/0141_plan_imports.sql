-- Owner: plans. An existing plan on its way to the desk (decision 0113): the file, what was read of it, what a person made of that.
create table plan_import (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  programme_id uuid not null references programme (id),
  year integer not null check (year between 2000 and 2099),
  -- waiting: no file yet · open: rows are being corrected · made: the plan is there · dropped: given up · purged: the file had to go
  state text not null check (state in ('waiting', 'open', 'made', 'dropped', 'purged')),
  document_id uuid references imported_document (id),
  -- of the bytes that were read: when the file is purged its words go here too
  file_sha256 text,
  -- head, rows with their units and proposals, faults of the numbers; `import-content.ts` is its shape
  content jsonb not null,
  plan_id uuid references plan (id) check ((plan_id is not null) = (state = 'made')),
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1
);
create index plan_import_body on plan_import (organisation_id, created_at);
create unique index plan_import_plan on plan_import (plan_id) where plan_id is not null;
create index plan_import_file on plan_import (file_sha256) where file_sha256 is not null;

-- What stood there before each act, so that it can be taken back.
create table plan_import_step (
  import_id uuid not null references plan_import (id),
  ordinal integer not null,
  act text not null,
  before jsonb not null,
  done_by uuid references person (id),
  done_at timestamptz not null,
  primary key (import_id, ordinal)
);
