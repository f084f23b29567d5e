-- Owner: notifications.
create table notification (
  id uuid primary key,
  person_id uuid not null references person (id),
  topic text not null,
  -- ids and codes to build the sentence and the link from
  params jsonb not null,
  event_id uuid not null,
  created_at timestamptz not null,
  read_at timestamptz,
  digested_at timestamptz,
  unique (person_id, event_id)
);
create index notification_person on notification (person_id, created_at);

create table notification_preference (
  person_id uuid primary key references person (id),
  digest text not null check (digest in ('daily', 'off')),
  last_digest_on date
);
