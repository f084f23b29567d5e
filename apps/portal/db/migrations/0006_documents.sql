-- Owner: documents. What came in: the original is kept with its hash, never changed.
create table imported_document (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  file_name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  blocks jsonb not null,
  losses jsonb not null,
  imported_by uuid references person (id),
  imported_at timestamptz not null,
  -- the file held a secrecy stamp: content and blocks are gone, name and hash stay
  purged_at timestamptz
);
create index imported_document_organisation on imported_document (organisation_id, imported_at);
create index imported_document_sha256 on imported_document (sha256);
