-- Owner: time-limits. The law as data: a rule is picked by the date on which a consultation opened, never by today.
create table time_limit_rule (
  id uuid primary key,
  rule_id text not null,
  legal_basis text not null,
  document_type text not null,
  level text not null,
  what text not null check (what in ('posting', 'writtenAnswer')),
  amount integer not null check (amount > 0),
  unit text not null check (unit in ('calendarDay', 'workingDay')),
  valid_from date not null,
  valid_to date,
  -- V wording of the norm read · S secondary source · U unverified
  status text not null check (status in ('V', 'S', 'U')),
  checked_by text,
  note text,
  -- a province may override upwards only, with its own basis
  organisation_id uuid references organisation (id),
  unique (rule_id, valid_from)
);

create table calendar_day (
  on_date date not null,
  kind text not null check (kind in ('holiday', 'compensatory', 'swapOff', 'swapWork')),
  name text not null,
  source text not null,
  primary key (on_date, kind)
);
