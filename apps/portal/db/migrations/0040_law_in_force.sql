-- Owner: drafts. The law in force beside the draft: what it amends or replaces, why each provision changes, what was published.
create table base_text (
  id uuid primary key,
  project_id uuid not null references law_project (id),
  kind text not null check (kind in ('amends', 'replaces')),
  symbol text not null,
  title text not null,
  document_id uuid not null references imported_document (id),
  tree jsonb not null,
  -- fingerprint of the tree
  sha256 text not null,
  created_by uuid references person (id),
  created_at timestamptz not null,
  removed_at timestamptz
);
create index base_text_project on base_text (project_id, created_at);

-- A reason belongs to a row of the comparison (row_key) as it reads (content_sha256): another text is another row.
create table comparison_reason (
  project_id uuid not null references law_project (id),
  row_key text not null,
  content_sha256 text not null,
  reason text not null,
  written_by uuid references person (id),
  written_at timestamptz not null,
  version integer not null default 1,
  primary key (project_id, row_key, content_sha256)
);

create table published_law_comparison (
  id uuid primary key,
  project_id uuid not null references law_project (id),
  draft_version_id uuid not null references draft_version (id),
  edition integer not null,
  content jsonb not null,
  sha256 text not null,
  docx_sha256 text not null,
  published_by uuid references person (id),
  published_at timestamptz not null,
  unique (project_id, edition)
);
create trigger published_law_comparison_is_final before update or delete on published_law_comparison
  for each row execute function row_is_final();
create trigger published_law_comparison_is_never_emptied before truncate on published_law_comparison
  for each statement execute function row_is_final();
