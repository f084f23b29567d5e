-- Owner: listening. What is said about drafts elsewhere, what of it is misunderstood, and who sets it right by when.
create table media_feed (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  name text not null,
  address text not null,
  -- words of which an entry must hold one, as typed; '' for every entry
  topics text not null default '',
  project_id uuid references law_project (id),
  state text not null default 'active' check (state in ('active', 'paused')),
  etag text,
  last_modified text,
  asked_at timestamptz,
  read_at timestamptz,
  -- why the last asking failed; null when it went well
  failure text,
  created_by uuid not null references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  unique (organisation_id, address)
);

create table mention (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  project_id uuid references law_project (id),
  feed_id uuid references media_feed (id),
  -- what the feed calls the entry; the same entry is one mention
  entry_key text,
  kind text not null check (kind in ('press', 'radioTelevision', 'socialNetwork', 'hotline', 'other')),
  title text not null,
  outlet text not null default '',
  address text not null default '',
  published_on date not null,
  summary text not null default '',
  -- found: by a feed, nobody has looked at it · kept: a person says that it is about our work · dropped: it is not
  state text not null check (state in ('found', 'kept', 'dropped')),
  recorded_by uuid references person (id),
  recorded_at timestamptz not null,
  version integer not null default 1,
  unique (feed_id, entry_key)
);
create index mention_body on mention (organisation_id, published_on);
create index mention_project on mention (project_id) where state = 'kept';

-- Something that people took for true and is not, or do not understand (S3: "xử lý kịp thời các vấn đề phát sinh").
create table misunderstanding (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  project_id uuid references law_project (id),
  mention_id uuid references mention (id),
  source text not null check (source in ('mention', 'question', 'hotline', 'meeting', 'other')),
  title text not null,
  said text not null,
  owner_id uuid not null references person (id),
  due_on date not null,
  state text not null check (state in ('open', 'corrected', 'closed')) default 'open',
  -- what is right, and where it was published
  correction text not null default '',
  correction_address text not null default '',
  corrected_on date,
  closed_on date,
  closed_note text not null default '',
  reported_by uuid not null references person (id),
  reported_at timestamptz not null,
  version integer not null default 1,
  check ((state = 'open') = (corrected_on is null and closed_on is null)),
  check (state <> 'corrected' or (corrected_on is not null and correction <> '' and correction_address <> '')),
  check ((state = 'closed') = (closed_on is not null))
);
create index misunderstanding_body on misunderstanding (organisation_id, state, due_on);

-- Owner: connections. An account in a network to which news is handed; its secret is encrypted with the key of the house.
create table network_connection (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  kind text not null check (kind in ('mastodon', 'webhook')),
  name text not null,
  address text not null,
  secret_sealed bytea not null,
  -- whether news is handed to it as soon as it is published; otherwise a person presses the button
  automatic boolean not null default false,
  state text not null default 'active' check (state in ('active', 'paused')),
  created_by uuid not null references person (id),
  created_at timestamptz not null,
  version integer not null default 1
);

-- One piece of news for one network: queued → accepted (with the address that the network gave), or failed with its reason.
create table network_post (
  id uuid primary key,
  connection_id uuid not null references network_connection (id),
  piece_id uuid not null references news_piece (id),
  edition integer not null,
  state text not null check (state in ('queued', 'accepted', 'failed')) default 'queued',
  attempts integer not null default 0,
  reason text,
  -- where the network says that it stands; null for networks that do not say
  network_address text,
  queued_at timestamptz not null,
  tried_at timestamptz,
  accepted_at timestamptz,
  unique (connection_id, piece_id, edition),
  check ((state = 'accepted') = (accepted_at is not null)),
  check (state <> 'failed' or reason is not null)
);
create index network_post_piece on network_post (piece_id);

-- Owner: inbox. News that waits for a second person; what is to be set right, with its last day.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''newsToApprove'', e.piece_id, null::uuid, p.organisation_id, e.title, '''',
      (e.publish_at at time zone ''Asia/Ho_Chi_Minh'')::date, ''news.publish'', null::uuid, o.short_name
    from news_edition e join news_piece p on p.id = e.piece_id join organisation o on o.id = p.organisation_id
    where e.state = ''requested''
    union all
    select ''misunderstandingOpen'', m.id, null::uuid, m.organisation_id, m.title, w.display_name, m.due_on,
      ''listening.record'', null::uuid, o.short_name
    from misunderstanding m join organisation o on o.id = m.organisation_id join person w on w.id = m.owner_id
    where m.state = ''open''';
end $$;
