-- A PDF that holds pictures of pages and no words, read by a program in the background and corrected by a person before it may become
-- a draft. Owner: documents. `bytes` lie in the file store under `sha256` until the reading is taken over or dropped.
create table scan_reading (
  id uuid primary key,
  object_kind text not null check (object_kind in ('lawProject', 'externalDraft')),
  object_id uuid not null,
  organisation_id uuid not null references organisation (id),
  file_name text not null,
  bytes integer not null,
  sha256 text not null,
  state text not null check (state in ('reading', 'review', 'taken', 'refused', 'dropped')),
  pages integer not null check (pages > 0),
  secrecy_hits jsonb not null default '[]',
  created_by uuid not null references person (id),
  created_at timestamptz not null
);
create index scan_reading_object on scan_reading (object_kind, object_id, created_at);

-- Lines of one page as [{text, left, right, y, size, segments, doubts}]; `texts` is what the person made of them, line by line.
-- Words go when the reading is taken over, dropped, refused or purged.
create table scan_page (
  reading_id uuid not null references scan_reading (id),
  page integer not null,
  lines jsonb not null,
  texts jsonb not null,
  checked_by uuid references person (id),
  checked_at timestamptz,
  primary key (reading_id, page)
);
