-- Owner: official-documents. The product makes no legal signature itself; it records that one was made, by whom, in what capacity.
create table official_document (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  -- "report", "plan", "responseTable", "notice"
  purpose text not null,
  -- BC, KH, TB … ; empty for công văn
  type_abbreviation text not null,
  abstract text not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'approved', 'signed', 'numbered', 'sent', 'replaced')),
  -- AdministrativeDocument of features/documents, without number and date
  content jsonb not null,
  -- frozen on approval
  content_sha256 text,
  submitted_by uuid references person (id),
  approved_by uuid references person (id),
  approved_at timestamptz,
  returned_reason text,
  signer_id uuid references person (id),
  -- {authority, capacity, title, name} as printed: KT., TL., TUQ. by the delegation of that day
  signature jsonb,
  signed_on date,
  register_year integer,
  register_number integer,
  symbol text,
  dated_on date,
  docx_sha256 text,
  sent_at timestamptz,
  recipients jsonb not null default '[]',
  replaces_id uuid references official_document (id),
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  -- duplicates are impossible, not just refused
  unique (organisation_id, register_year, type_abbreviation, register_number)
);

create function signed_document_is_final() returns trigger language plpgsql as $$
begin
  if old.state in ('approved', 'signed', 'numbered', 'sent', 'replaced') and new.content is distinct from old.content then
    raise exception 'an approved document is never changed';
  end if;
  return new;
end
$$;
create trigger signed_document_is_final before update on official_document
  for each row execute function signed_document_is_final();

-- Where a body's numbering stood before it came here, per year and type: the next number is this + 1.
create table document_register (
  organisation_id uuid not null references organisation (id),
  year integer not null,
  type_abbreviation text not null,
  last_number integer not null,
  last_dated_on date,
  primary key (organisation_id, year, type_abbreviation)
);
