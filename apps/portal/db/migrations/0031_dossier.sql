-- Owner: drafts. The papers of a draft beside its text: statement, summary of practice, impact, comparison, appraisal.
create table dossier_file (
  id uuid primary key,
  project_id uuid not null references law_project (id),
  item text not null,
  -- counts on within the item: a later paper replaces the one before it, which stays
  ordinal integer not null,
  document_id uuid not null references imported_document (id),
  note text not null default '',
  -- why a mark that the scan found is no secrecy stamp
  secrecy_cleared_reason text,
  secrecy_cleared_by uuid references person (id),
  state text not null check (state in ('kept', 'withdrawn')) default 'kept',
  withdrawn_reason text,
  -- the file that we wrote from its words; the original stays inside
  published_sha256 text,
  published_at timestamptz,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  unique (project_id, item, ordinal),
  check ((published_sha256 is null) = (published_at is null)),
  check ((withdrawn_reason is null) = (state = 'kept')),
  check (state = 'kept' or published_at is null)
);

create function dossier_file_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.id, new.project_id, new.item, new.ordinal, new.document_id, new.note, new.secrecy_cleared_reason,
      new.created_at) is distinct from (old.id, old.project_id, old.item, old.ordinal, old.document_id, old.note,
      old.secrecy_cleared_reason, old.created_at) or (old.state = 'withdrawn' and new is distinct from old) then
    raise exception 'a paper of a dossier is replaced or withdrawn, never changed or removed';
  end if;
  return new;
end
$$;
create trigger dossier_file_is_final before update or delete on dossier_file
  for each row execute function dossier_file_is_final();
