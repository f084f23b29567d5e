-- Owner: indices. Yearly indices by which bodies are measured (PAR INDEX, SIPAS …), as the bodies that measure announced them.
create table public_index (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  slug text not null unique,
  name text not null check (name <> ''),
  -- who measures and announces it
  issuer text not null check (issuer <> ''),
  measures text not null check (measures <> ''),
  -- where it is announced, an https link; '' when it is on paper only
  source text not null default '',
  unit text not null check (unit <> ''),
  -- the most that a body can reach
  top numeric(9, 3) not null check (top > 0),
  shown_at timestamptz,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1
);
create index public_index_of on public_index (organisation_id, name);

-- What a body reached in a year. A correction is a new row with its reason; the earlier one stays.
create table index_result (
  id uuid primary key,
  index_id uuid not null references public_index (id),
  organisation_id uuid not null references organisation (id),
  year integer not null check (year between 2000 and 2100),
  points numeric(9, 3) not null check (points >= 0),
  place integer check (place >= 1),
  places integer,
  -- [{name, points, most}], in the order of the announcement
  components jsonb not null default '[]',
  decision_number text not null check (decision_number <> ''),
  decision_on date not null,
  decision_issuer text not null check (decision_issuer <> ''),
  reason text not null default '',
  version integer not null default 1,
  is_current boolean not null default true,
  entered_by uuid references person (id),
  entered_at timestamptz not null,
  check ((place is null) = (places is null)),
  check (place is null or place <= places),
  check ((version = 1) = (reason = '')),
  unique (index_id, organisation_id, year, version)
);
create unique index index_result_now on index_result (index_id, organisation_id, year) where is_current;
