-- Owner: responses. Words that a body uses again and again in its answers.
create table answer_passage (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  name text not null check (name <> ''),
  words text not null check (words <> ''),
  version integer not null default 1,
  written_by uuid not null references person (id),
  written_at timestamptz not null,
  -- no longer offered; what was written with it stays as it is
  retired_at timestamptz
);
create index answer_passage_offered on answer_passage (organisation_id, name) where retired_at is null;
