-- Owner: initiatives. Contests for initiatives and solutions (decision 0146): a call, entries with files, a jury that scores without names.
create table initiative_call (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]*$'),
  title text not null check (title <> ''),
  aim text not null check (aim <> ''),
  rules text not null check (rules <> ''),
  -- what an entry must hold, in the words of the call
  wanted text not null,
  -- as whom one may enter (features/gatherings: groups of participants)
  groups jsonb not null,
  -- [{name, most, weight}], in their order; the first one decides between equals where the call says so
  criteria jsonb not null,
  most_authors integer not null check (most_authors between 1 and 5),
  opens_at timestamptz not null,
  -- nothing is sent in from this instant on
  closes_at timestamptz not null check (closes_at > opens_at),
  score_rule text not null check (score_rule in ('mean', 'trimmed')),
  -- an entry with fewer scores than this is flagged and has no rank
  least_scores integer not null check (least_scores between 1 and 15),
  tie_break text not null check (tie_break in ('first', 'shared')),
  -- [{name, count, worth}], the best first
  prizes jsonb not null,
  state text not null check (state in ('drafted', 'published', 'scoring', 'proposed', 'decided', 'announced', 'cancelled')) default 'drafted',
  cancel_reason text not null default '',
  proposed_by uuid references person (id),
  return_reason text not null default '',
  decided_by uuid references person (id),
  decided_at timestamptz,
  -- announced, or cancelled
  ended_at timestamptz,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  check ((state = 'cancelled') = (cancel_reason <> '')),
  check (state not in ('proposed', 'decided', 'announced') or proposed_by is not null),
  -- four eyes stand in the use case (an exception of a small commune is confirmed there)
  check (state not in ('decided', 'announced') or (decided_by is not null and decided_at is not null)),
  check (state not in ('announced', 'cancelled') or ended_at is not null)
);
create index initiative_call_of on initiative_call (organisation_id, created_at desc);

-- What people read before they entered stays as they read it; only the close may move later.
create function initiative_call_is_kept() returns trigger language plpgsql as $$
begin
  if old.state <> 'drafted' and ((old.criteria, old.groups, old.score_rule, old.least_scores, old.tie_break, old.prizes, old.rules, old.opens_at)
      is distinct from (new.criteria, new.groups, new.score_rule, new.least_scores, new.tie_break, new.prizes, new.rules, new.opens_at)
      or new.closes_at < old.closes_at) then
    raise exception 'the conditions of call % are final', old.id;
  end if;
  return new;
end $$;
create trigger initiative_call_is_kept before update on initiative_call
  for each row execute function initiative_call_is_kept();

create table initiative_entry (
  call_id uuid not null references initiative_call (id),
  id uuid not null,
  -- by which the jury knows it; given when it is first sent in
  number integer check (number > 0),
  email text,
  participant_group text not null,
  language text not null check (language in ('vi', 'en')),
  title text not null,
  summary text not null,
  situation text not null,
  solution text not null,
  effect text not null,
  -- [{name, shows}]: who wrote it, who agrees to be named
  authors jsonb not null,
  shows_summary boolean not null,
  road text not null check (road in ('form', 'paper')),
  received_on date,
  state text not null check (state in ('written', 'sent', 'accepted', 'refused', 'withdrawn')),
  begun_at timestamptz not null,
  sent_at timestamptz,
  refuse_reason text not null default '',
  checked_by uuid references person (id),
  checked_at timestamptz,
  complaint text not null default '',
  complained_at timestamptz,
  complaint_answer text not null default '',
  answered_by uuid references person (id),
  answered_at timestamptz,
  erased_at timestamptz,
  version integer not null default 1,
  primary key (call_id, id),
  unique (call_id, number),
  check ((road = 'paper') = (received_on is not null)),
  check (state in ('written', 'withdrawn') or (number is not null and sent_at is not null)),
  check (state <> 'refused' or (refuse_reason <> '' and checked_by is not null)),
  check ((complaint_answer <> '') = (answered_at is not null))
);
create index initiative_entry_email on initiative_entry (email) where email is not null;

-- A file as it was written anew; the one that was sent is not kept. Named behind a seal in the store.
create table initiative_file (
  call_id uuid not null,
  entry_id uuid not null,
  id uuid not null unique,
  ordinal integer not null,
  file_name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  given_sha256 text not null,
  stored_sha256 text not null,
  traces jsonb not null default '[]',
  -- found: it names an author, so that the jury does not see it before somebody releases it; unread: no program could read its words
  names text not null check (names in ('none', 'found', 'unread')),
  released_by uuid references person (id),
  release_reason text not null default '',
  added_at timestamptz not null,
  primary key (call_id, entry_id, id),
  foreign key (call_id, entry_id) references initiative_entry (call_id, id)
);
create index initiative_file_sha on initiative_file (sha256);
create index initiative_file_given on initiative_file (given_sha256);

-- Somebody of the house, or of the directory, who scores.
create table initiative_juror (
  call_id uuid not null references initiative_call (id),
  id uuid not null,
  person_id uuid references person (id),
  directory_entry_id uuid,
  name text not null,
  email text,
  appointed_by uuid references person (id),
  appointed_at timestamptz not null,
  dismissed_at timestamptz,
  dismiss_reason text not null default '',
  handed_in_at timestamptz,
  primary key (call_id, id),
  unique (call_id, person_id),
  unique (call_id, directory_entry_id),
  check ((person_id is null) <> (directory_entry_id is null)),
  check ((dismissed_at is null) = (dismiss_reason = ''))
);

-- declared: by the member; shutOut: by the secretary; cleared: the same name is another person, as the secretary found out.
create table initiative_conflict (
  call_id uuid not null,
  juror_id uuid not null,
  entry_id uuid not null,
  kind text not null check (kind in ('declared', 'shutOut', 'cleared')),
  reason text not null check (reason <> ''),
  said_by uuid references person (id),
  said_at timestamptz not null,
  primary key (call_id, juror_id, entry_id),
  foreign key (call_id, juror_id) references initiative_juror (call_id, id),
  foreign key (call_id, entry_id) references initiative_entry (call_id, id)
);

create table initiative_score (
  call_id uuid not null,
  juror_id uuid not null,
  entry_id uuid not null,
  criterion integer not null check (criterion >= 0),
  -- tenths of a point, so that nothing is rounded before it is added
  tenths integer not null check (tenths >= 0),
  reason text not null default '',
  scored_at timestamptz not null,
  primary key (call_id, juror_id, entry_id, criterion),
  foreign key (call_id, juror_id) references initiative_juror (call_id, id),
  foreign key (call_id, entry_id) references initiative_entry (call_id, id)
);
-- What was handed in is not changed behind its member's back.
create function initiative_score_is_kept() returns trigger language plpgsql as $$
declare handed timestamptz;
begin
  select handed_in_at into handed from initiative_juror
    where call_id = coalesce(new.call_id, old.call_id) and id = coalesce(new.juror_id, old.juror_id);
  if handed is not null then
    raise exception 'scores of juror % are handed in', coalesce(new.juror_id, old.juror_id);
  end if;
  return coalesce(new, old);
end $$;
create trigger initiative_score_is_kept before insert or update or delete on initiative_score
  for each row execute function initiative_score_is_kept();

-- What was proposed, decided, announced; kept as it was then.
create table initiative_result (
  call_id uuid not null,
  entry_id uuid not null,
  -- null: too few scores
  rank integer check (rank > 0),
  -- hundredths of a point out of a hundred points
  total integer,
  spread integer,
  scores integer not null,
  -- '' without a prize
  prize text not null default '',
  -- why it has another prize than its rank would give
  reason text not null default '',
  -- of those who agreed to be named; empty before it is announced
  names text not null default '',
  -- as announced: names of those who did not agree are covered in them; the summary only with a prize and its author's consent
  title text not null default '',
  summary text not null default '',
  code text unique,
  primary key (call_id, entry_id),
  foreign key (call_id, entry_id) references initiative_entry (call_id, id)
);
