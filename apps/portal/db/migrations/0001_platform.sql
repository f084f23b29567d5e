-- Owner: platform. What every part stands on.

-- Text search that finds "đất đai" by "dat dai" and the reverse; used from the search issue on, created with the database.
create extension if not exists unaccent;

-- One row: what this database is. The demo mark belongs to the database and can never be taken off it.
create table installation (
  singleton boolean primary key default true check (singleton),
  kind text not null check (kind in ('demo', 'production')),
  name text not null,
  created_at timestamptz not null
);

create function installation_kind_is_final() returns trigger language plpgsql as $$
begin
  if new.kind <> old.kind then
    raise exception 'the kind of an installation never changes';
  end if;
  return new;
end
$$;
create trigger installation_kind_is_final before update on installation
  for each row execute function installation_kind_is_final();

create table outbox (
  id uuid primary key,
  topic text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  published_at timestamptz
);
create index outbox_unpublished on outbox (id) where published_at is null;

-- What a subscriber has already handled, so that a repeated delivery does nothing.
create table outbox_handled (
  event_id uuid not null,
  subscriber text not null,
  handled_at timestamptz not null,
  primary key (event_id, subscriber)
);

-- Settings that an administrator may change, each with its legal basis shown beside it.
create table setting (
  key text primary key,
  value jsonb not null,
  basis text,
  changed_by uuid,
  changed_at timestamptz not null
);

-- Mails of an installation without SMTP, readable in the workspace.
create table captured_mail (
  id uuid primary key,
  to_address text not null,
  subject text not null,
  text_body text not null,
  html_body text,
  captured_at timestamptz not null
);

-- Attempts counted per limit and keyed hash of who made them; the columns are those of rate-limiter-flexible.
create table rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
