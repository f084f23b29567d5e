-- Owner: contests. Knowledge contests: rounds of questions, one entry for each confirmed contact, time kept by the house.
create table contest (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]*$'),
  title text not null check (title <> ''),
  rules text not null,
  -- what decides between entries with as many right answers
  tie_break text not null check (tie_break in ('time', 'guess')),
  -- [{name, count, worth}], the best first
  prizes jsonb not null default '[]',
  state text not null check (state in ('draft', 'open', 'closed', 'published')) default 'draft',
  published_at timestamptz,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1
);
create index contest_of on contest (organisation_id, created_at desc);

create table contest_round (
  contest_id uuid not null references contest (id),
  id uuid not null,
  name text not null check (name <> ''),
  opens_at timestamptz not null,
  -- nobody starts from this instant on; who started before has the whole time
  closes_at timestamptz not null check (closes_at > opens_at),
  question_count integer not null check (question_count between 1 and 50),
  minutes integer not null check (minutes between 1 and 120),
  primary key (contest_id, id)
);

create table contest_question (
  contest_id uuid not null references contest (id),
  id uuid not null,
  words text not null check (words <> ''),
  choices jsonb not null,
  right_choice integer not null check (right_choice >= 0),
  -- the provision from which the answer follows, as people can look it up
  source text not null check (source <> ''),
  void_reason text,
  voided_by uuid references person (id),
  primary key (contest_id, id),
  check ((void_reason is null) = (voided_by is null))
);

-- Scores stand on the words that were asked: once a contest is open its questions and rounds are final, but a question may be struck once.
create function contest_is_draft(of uuid) returns boolean language sql stable as
  $$ select state = 'draft' from contest where id = of $$;
create function contest_questions_are_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.contest_id, old.id, old.words, old.choices, old.right_choice, old.source)
      is not distinct from (new.contest_id, new.id, new.words, new.choices, new.right_choice, new.source)
    and old.void_reason is null then
    return new;
  end if;
  if not contest_is_draft(coalesce(new.contest_id, old.contest_id)) then
    raise exception 'questions of contest % are final', coalesce(new.contest_id, old.contest_id);
  end if;
  return coalesce(new, old);
end $$;
create trigger contest_questions_are_final before insert or update or delete on contest_question
  for each row execute function contest_questions_are_final();
create function contest_rounds_are_final() returns trigger language plpgsql as $$
begin
  if not contest_is_draft(coalesce(new.contest_id, old.contest_id)) then
    raise exception 'rounds of contest % are final', coalesce(new.contest_id, old.contest_id);
  end if;
  return coalesce(new, old);
end $$;
create trigger contest_rounds_are_final before insert or update or delete on contest_round
  for each row execute function contest_rounds_are_final();

-- Who takes part. The contact is kept as a keyed hash for as long as the contest lives, so that it enters once; the address goes earlier.
create table contest_entry (
  contest_id uuid not null references contest (id),
  id uuid not null,
  contact_hash text not null,
  email text,
  name text not null,
  shows_name boolean not null,
  participant_group text not null,
  language text not null check (language in ('vi', 'en')),
  entered_at timestamptz not null,
  erased_at timestamptz,
  primary key (contest_id, id),
  unique (contest_id, contact_hash)
);
create index contest_entry_email on contest_entry (email) where email is not null;

-- One round of one entry. Its questions and their order are drawn once; its time runs by the clock of the house.
create table contest_play (
  contest_id uuid not null,
  entry_id uuid not null,
  round_id uuid not null,
  -- [{questionId, order: [2, 0, 1]}]: which choice stands at which place
  drawn jsonb not null,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  -- how many will have everything right, as this person thinks
  guess integer check (guess >= 0),
  primary key (contest_id, entry_id, round_id),
  foreign key (contest_id, entry_id) references contest_entry (contest_id, id),
  foreign key (contest_id, round_id) references contest_round (contest_id, id)
);
create index contest_play_of_round on contest_play (contest_id, round_id);

create table contest_answer (
  contest_id uuid not null,
  entry_id uuid not null,
  round_id uuid not null,
  position integer not null check (position >= 0),
  -- the number of the choice in the question, whatever place it stood at
  choice integer not null check (choice >= 0),
  answered_at timestamptz not null,
  primary key (contest_id, entry_id, round_id, position),
  foreign key (contest_id, entry_id, round_id) references contest_play (contest_id, entry_id, round_id)
);
create function contest_answer_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'an answer of contest % is final', old.contest_id;
end $$;
create trigger contest_answer_is_final before update or delete on contest_answer
  for each row execute function contest_answer_is_final();

-- The ranking at the instant of its publication, with the prizes; the name goes when its owner asks.
create table contest_award (
  contest_id uuid not null,
  round_id uuid not null,
  entry_id uuid not null,
  rank integer not null check (rank > 0),
  right_answers integer not null,
  questions integer not null,
  used_ms integer not null,
  -- '' without a prize
  prize text not null default '',
  name text not null,
  shows_name boolean not null,
  -- of who has a prize
  code text unique,
  primary key (contest_id, round_id, entry_id),
  foreign key (contest_id, entry_id) references contest_entry (contest_id, id),
  foreign key (contest_id, round_id) references contest_round (contest_id, id)
);
create index contest_award_rank on contest_award (contest_id, round_id, rank);
