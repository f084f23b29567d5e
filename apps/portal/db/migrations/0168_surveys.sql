-- Owner: surveys. Questions that are asked of many; what they answered is kept without who they are.
create table survey (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]*$'),
  kind text not null check (kind in ('satisfaction', 'awareness', 'other')),
  title text not null check (title <> ''),
  purpose text not null,
  access text not null check (access in ('public', 'invitation')),
  -- the first of its series
  series_id uuid not null references survey (id),
  wave text not null default '',
  -- [{id, title, shownWhen, questions}] as in question.ts
  parts jsonb not null default '[]',
  -- {questionId, shares: [{optionId, percent}], source}
  weighting jsonb,
  opens_on date not null,
  closes_on date not null,
  state text not null check (state in ('draft', 'open', 'closed', 'published')) default 'draft',
  opened_at timestamptz,
  closed_at timestamptz,
  published_at timestamptz,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1
);
create index survey_of on survey (organisation_id, created_at desc);
create index survey_series on survey (series_id);

-- Answers stand on the words that were asked: once a survey is open its questions are final.
create function survey_questions_are_final() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.parts <> old.parts or new.access <> old.access) then
    raise exception 'questions of survey % are final', old.id;
  end if;
  return new;
end $$;
create trigger survey_questions_are_final before update on survey
  for each row execute function survey_questions_are_final();

-- One answer of one person. The day only, and no address: among few answers an instant would say who it was.
create table survey_answer (
  survey_id uuid not null references survey (id),
  id uuid not null,
  channel text not null check (channel in ('web', 'link', 'paper')),
  -- question → what was given
  answers jsonb not null,
  answered_on date not null,
  -- the form that was sent: the same one twice is one answer
  form_key uuid not null,
  -- paper only
  entered_by uuid references person (id),
  voided_reason text,
  voided_by uuid references person (id),
  primary key (survey_id, id),
  unique (survey_id, form_key),
  check ((channel = 'paper') = (entered_by is not null)),
  check ((voided_reason is null) = (voided_by is null))
);

-- An answer may be marked once as entered wrongly, and words may go when their time is over; nothing else in it changes.
create function survey_answer_is_final() returns trigger language plpgsql as $$
begin
  if new.survey_id <> old.survey_id or new.id <> old.id or new.channel <> old.channel or new.answered_on <> old.answered_on
    or new.form_key <> old.form_key or new.entered_by is distinct from old.entered_by or not old.answers @> new.answers
    or (old.voided_reason is not null and (new.voided_reason, new.voided_by) is distinct from (old.voided_reason, old.voided_by)) then
    raise exception 'answer % of survey % is final', old.id, old.survey_id;
  end if;
  return new;
end $$;
create trigger survey_answer_is_final before update on survey_answer
  for each row execute function survey_answer_is_final();

-- An invitation. Which answer came by it is not kept.
create table survey_link (
  survey_id uuid not null references survey (id),
  id uuid not null,
  token_hash text not null unique,
  state text not null check (state in ('sent', 'used', 'withdrawn')) default 'sent',
  made_at timestamptz not null,
  primary key (survey_id, id)
);
