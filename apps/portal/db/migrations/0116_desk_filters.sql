-- Owner: responses. What an officer looks through on the answering desk again and again, under a name; see decision 0103.
create table desk_filter (
  consultation_id uuid not null references consultation (id),
  id uuid not null,
  owner_id uuid not null references person (id),
  name text not null check (name <> ''),
  -- as it stands in the address of the desk, without page and open group
  query text not null check (query <> ''),
  -- offered to whoever of the body reads the answers
  shared boolean not null,
  saved_at timestamptz not null,
  primary key (consultation_id, id),
  unique (consultation_id, owner_id, name)
);
