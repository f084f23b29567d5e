-- Owner: organisations.
create table organisation (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('stateBody', 'centralVerticalBody', 'council', 'partyBody', 'fatherlandFront',
    'memberOrganisation', 'court', 'procuracy', 'press', 'association', 'publicServiceUnit')),
  level text not null check (level in ('central', 'province', 'district', 'commune', 'unit')),
  territory text not null,
  -- short form in document numbers: "SKHCN" in 05/BC-SKHCN
  symbol text,
  address text,
  phone text,
  email text,
  responsible_person text,
  valid_from date not null,
  valid_to date,
  sort_key text not null,
  version integer not null default 1,
  check (valid_to is null or valid_to >= valid_from)
);

create table organisation_successor (
  organisation_id uuid not null references organisation (id),
  successor_id uuid not null references organisation (id),
  takes_over_on date not null,
  legal_basis text,
  primary key (organisation_id, successor_id)
);

-- Three relations kept apart: belongs to · reports to (per programme) · is asked by (a request, never an order).
create table organisation_relation (
  id uuid primary key,
  kind text not null check (kind in ('belongsTo', 'reportsTo', 'isAskedBy')),
  from_id uuid not null references organisation (id),
  to_id uuid not null references organisation (id),
  programme_id uuid,
  valid_from date not null,
  valid_to date,
  legal_basis text,
  check (from_id <> to_id),
  check (kind = 'reportsTo' or programme_id is null)
);
create index organisation_relation_from on organisation_relation (from_id, kind);
create index organisation_relation_to on organisation_relation (to_id, kind);

-- Members of a co-ordination council; a member is a body, named with the seat it holds.
create table council_member (
  council_id uuid not null references organisation (id),
  organisation_id uuid not null references organisation (id),
  seat text not null check (seat in ('chair', 'viceChair', 'standingBody', 'member')),
  valid_from date not null,
  valid_to date,
  primary key (council_id, organisation_id, seat, valid_from)
);
