-- Owner: drafts. Uploads that were stopped: who, when, of which draft, in which kind of place the mark stood. No word of the
-- file, no name, no hash: a secret leaves no trace of itself.
create table refused_upload (
  id uuid primary key,
  project_id uuid not null references law_project (id),
  cause text not null check (cause in ('declared', 'stamp')),
  places jsonb not null,
  refused_to uuid not null references person (id),
  refused_at timestamptz not null
);
create index refused_upload_project on refused_upload (project_id, refused_at);
create trigger refused_upload_is_final before update or delete on refused_upload
  for each row execute function row_is_final();

-- Owner: documents. What of the original will never be published, as codes and counts: [{code, count}].
alter table imported_document add column traces jsonb not null default '[]';
