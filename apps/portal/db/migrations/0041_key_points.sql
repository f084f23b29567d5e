-- Owner: drafts. What is said about a draft when it is communicated (headings a-d of Decision 407/QĐ-TTg), each sentence linked
-- to a unit of the version on which a person last read it. [{id, heading, text, unitId, versionId}]
create table key_point_sheet (
  project_id uuid primary key references law_project (id),
  points jsonb not null default '[]',
  state text not null check (state in ('writing', 'proposed', 'returned', 'approved')),
  proposed_by uuid references person (id),
  proposed_at timestamptz,
  returned_reason text,
  version integer not null default 1
);

create table approved_key_points (
  id uuid primary key,
  project_id uuid not null references law_project (id),
  edition integer not null,
  -- the version on which every sentence was read
  draft_version_id uuid not null references draft_version (id),
  points jsonb not null,
  sha256 text not null,
  proposed_by uuid references person (id),
  approved_by uuid references person (id),
  approved_at timestamptz not null,
  unique (project_id, edition)
);
create trigger approved_key_points_are_final before update or delete on approved_key_points
  for each row execute function row_is_final();
create trigger approved_key_points_are_never_emptied before truncate on approved_key_points
  for each statement execute function row_is_final();
