-- Owner: official-documents. The form of a kind of document that a body adjusted in Word (decision 0144): its versions as they were
-- uploaded, and which one documents are written with. None: the standard form.
create table document_form (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  kind text not null check (kind in ('report', 'plan', 'letter')),
  created_by uuid not null references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  unique (organisation_id, kind)
);

create table document_form_version (
  id uuid primary key,
  form_id uuid not null references document_form (id),
  ordinal integer not null check (ordinal >= 1),
  file_name text not null,
  -- the file as it came, kept under its hash
  sha256 text not null,
  -- FormFinding[] of features/documents/forms, as they were found on that day
  findings jsonb not null,
  -- hashes of the pages of a sample written with it, as pictures; empty where nothing could draw them
  pages jsonb not null default '[]',
  uploaded_by uuid not null references person (id),
  uploaded_at timestamptz not null,
  unique (form_id, ordinal)
);

-- Who put which version to use when, and why in spite of what was found; null: back to the standard form. The last row counts.
create table document_form_use (
  id uuid primary key,
  form_id uuid not null references document_form (id),
  version_id uuid references document_form_version (id),
  reason text not null default '',
  decided_by uuid not null references person (id),
  decided_at timestamptz not null
);
create index document_form_use_form on document_form_use (form_id, decided_at desc, id desc);

create function document_form_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a form, and who put it to use, is never changed or removed';
end
$$;
create trigger document_form_version_is_kept before update or delete on document_form_version
  for each row execute function document_form_is_kept();
create trigger document_form_use_is_kept before update or delete on document_form_use
  for each row execute function document_form_is_kept();

-- The version in use when the document was approved; what was approved is printed in it ever after. Null: the standard form.
alter table official_document add column form_version_id uuid references document_form_version (id);

create or replace function signed_document_is_final() returns trigger language plpgsql as $$
begin
  if old.state in ('approved', 'signed', 'numbered', 'sent', 'replaced') and new.content is distinct from old.content then
    raise exception 'an approved document is never changed';
  end if;
  if old.state in ('approved', 'signed', 'numbered', 'sent', 'replaced') and new.state <> 'returned'
      and new.form_version_id is distinct from old.form_version_id then
    raise exception 'an approved document keeps its form';
  end if;
  return new;
end
$$;
