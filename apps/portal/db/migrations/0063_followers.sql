-- Owner: following. Who wants to be told of a draft. Nothing ties an address to an opinion; whoever stops is deleted.
create table follower (
  project_id uuid not null references law_project (id),
  id uuid not null,
  -- lower case
  email text not null,
  -- waiting: asked for, not confirmed from the mailbox; told nothing, and gone after two days
  state text not null check (state in ('waiting', 'confirmed')),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  -- everything up to here was told
  told_until timestamptz,
  primary key (project_id, id),
  unique (project_id, email),
  check ((state = 'confirmed') = (confirmed_at is not null))
);

-- What is to be told of a draft; one row per event, whoever follows.
create table draft_news (
  project_id uuid not null references law_project (id),
  event_id uuid not null,
  topic text not null,
  occurred_at timestamptz not null,
  primary key (project_id, event_id)
);
create index draft_news_when on draft_news (project_id, occurred_at);
