-- Owner: audit. Append only; each entry carries the hash of the one before it.
create table audit_entry (
  seq bigint primary key,
  id uuid not null unique,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'public', 'system')),
  actor_id uuid,
  organisation_id uuid,
  act text not null,
  object_kind text not null,
  object_id uuid,
  reason text,
  -- names of fields with their hashes or codes; values of people's data never stand here
  before jsonb,
  after jsonb,
  request_id text,
  previous_hash text not null,
  hash text not null unique
);
create index audit_entry_object on audit_entry (object_kind, object_id, seq);
create index audit_entry_organisation on audit_entry (organisation_id, seq);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are never changed or removed';
end
$$;
create trigger audit_is_append_only before update or delete on audit_entry
  for each row execute function audit_is_append_only();
