-- Owner: responses.
create table response (
  consultation_id uuid not null,
  group_id uuid not null,
  outcome text check (outcome in ('accepted', 'partlyAccepted', 'explained', 'notedAgreement', 'outOfScope')),
  explanation text not null default '',
  changed_unit_id text,
  changed_note text not null default '',
  state text not null check (state in ('writing', 'proposed', 'returned', 'approved')),
  proposed_by uuid references person (id),
  proposed_at timestamptz,
  approved_by uuid references person (id),
  approved_at timestamptz,
  returned_reason text,
  version integer not null default 1,
  primary key (consultation_id, group_id),
  foreign key (consultation_id, group_id) references opinion_group (consultation_id, id)
);

-- What was published, frozen. A correction is a new edition; earlier ones stay readable.
create table published_matrix (
  consultation_id uuid not null references consultation (id),
  edition integer not null,
  id uuid not null unique,
  content jsonb not null,
  sha256 text not null,
  docx_sha256 text not null,
  published_by uuid references person (id),
  published_at timestamptz not null,
  primary key (consultation_id, edition)
);

create function published_matrix_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'a published response table is never changed';
end
$$;
create trigger published_matrix_is_final before update or delete on published_matrix
  for each row execute function published_matrix_is_final();
