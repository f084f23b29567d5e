-- Owner: identity.
create table person (
  id uuid primary key,
  sign_in_name text not null unique,
  display_name text not null,
  title text not null default '',
  email text,
  password_hash text,
  -- TOTP secret, encrypted with the key of the configuration
  totp_secret text,
  totp_confirmed_at timestamptz,
  -- last 30-second step that was accepted: a code works once
  totp_last_step bigint,
  failed_sign_ins integer not null default 0,
  locked_until timestamptz,
  last_seen_at timestamptz,
  disabled_at timestamptz,
  disabled_reason text,
  created_at timestamptz not null,
  version integer not null default 1
);

create table backup_code (
  person_id uuid not null references person (id),
  code_hash text not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

create table role_assignment (
  id uuid primary key,
  person_id uuid not null references person (id),
  organisation_id uuid not null references organisation (id),
  role text not null,
  programme_id uuid,
  valid_from date not null,
  valid_to date,
  granted_by uuid,
  check (role <> 'focalUnit' or programme_id is not null)
);
create index role_assignment_person on role_assignment (person_id);
create index role_assignment_organisation on role_assignment (organisation_id);

-- KT. (ký thay), TL. (thừa lệnh), TUQ. (thừa ủy quyền): dated, with the document that says so.
create table delegation (
  id uuid primary key,
  kind text not null check (kind in ('KT', 'TL', 'TUQ')),
  organisation_id uuid not null references organisation (id),
  from_person_id uuid not null references person (id),
  to_person_id uuid not null references person (id),
  scope text not null,
  legal_basis text not null,
  valid_from date not null,
  valid_to date,
  check (from_person_id <> to_person_id)
);

-- The head's recorded confirmation that one person may hold both pairs of eyes (a commune with one justice officer).
create table four_eyes_exception (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  confirmed_by uuid not null references person (id),
  reason text not null,
  valid_from date not null,
  valid_to date not null
);

create table session (
  token_hash text primary key,
  person_id uuid not null references person (id),
  organisation_id uuid references organisation (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  second_factor_at timestamptz,
  locked_at timestamptz
);
create index session_person on session (person_id);

-- One-time links (first administrator, password reset). A GET never consumes one.
create table setup_link (
  token_hash text primary key,
  person_id uuid not null references person (id),
  purpose text not null check (purpose in ('firstAdministrator', 'setPassword')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
