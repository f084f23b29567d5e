-- Owner: submissions. A submission ends in one way, whoever ends it: its author, or the office that had entered it by mistake.
-- What was taken back at the desk before stood apart as hidden opinions with a code; those rows stay and are told from here on.
alter table submission_end add column because text not null default 'author' check (because in ('author', 'enteredWrongly'));
alter table submission_end disable trigger submission_end_is_final;
update submission_end e set because = 'enteredWrongly' where exists (select from opinion o
  where o.consultation_id = e.consultation_id and o.submission_id = e.submission_id and o.hidden_code = 'enteredWrongly'
    and o.withdrawn_at is not null);
alter table submission_end enable trigger submission_end_is_final;

-- Words, salt, files and whatever told who it was are gone. The receipt, the line of the log and the counts stay; so does this row,
-- which is carried out again after a restore.
create table submission_erasure (
  consultation_id uuid not null,
  submission_id uuid not null,
  -- request: its person asked for it · retention: its time was over
  cause text not null check (cause in ('request', 'retention')),
  erased_at timestamptz not null,
  primary key (consultation_id, submission_id),
  foreign key (consultation_id, submission_id) references submission (consultation_id, id)
);
create trigger submission_erasure_is_final before update or delete on submission_erasure
  for each row execute function row_is_final();
create trigger submission_erasure_is_never_emptied before truncate on submission_erasure
  for each statement execute function row_is_final();

-- Files that the store has still to let go of, so that a run that was cut off goes on; a hash, never a name.
create table erased_file (
  stored_sha256 text primary key,
  erased_at timestamptz not null
);

-- The two rules of 0019 with their one way around: what an erasure names may lose its words, and nothing else of it changes.
create function submission_only_forgets() returns trigger language plpgsql as $$
declare
  forgotten text[] := array['public_label', 'contributor_place', 'organisation_name', 'channel_detail', 'content_sha256'];
begin
  if tg_op = 'UPDATE' and new.contributor_place = '' and new.organisation_name is null and new.channel_detail = '{}'::jsonb
      and new.content_sha256 = '' and to_jsonb(new) - forgotten = to_jsonb(old) - forgotten
      and exists (select from submission_erasure e where e.consultation_id = old.consultation_id and e.submission_id = old.id) then
    return new;
  end if;
  raise exception 'rows of % are never changed or removed', tg_table_name;
end
$$;
drop trigger submission_is_final on submission;
create trigger submission_is_final before update or delete on submission
  for each row execute function submission_only_forgets();

create or replace function opinion_words_are_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.consultation_id, new.id, new.submission_id, new.ordinal, new.draft_version_id, new.unit_id,
      new.quote, new.position)
      is not distinct from (old.consultation_id, old.id, old.submission_id, old.ordinal, old.draft_version_id, old.unit_id,
      old.quote, old.position) then
    if (new.text, new.suggested_wording, new.fingerprint) is not distinct from (old.text, old.suggested_wording, old.fingerprint)
    then
      return new;
    end if;
    if new.text = '' and new.suggested_wording is null and new.public_text is null and new.public_wording is null
        and new.fingerprint = 'erased:' || old.id and exists (select from submission_erasure e
          where e.consultation_id = old.consultation_id and e.submission_id = old.submission_id) then
      return new;
    end if;
  end if;
  raise exception 'the words of an opinion are never changed or removed';
end
$$;

-- Owner: transparency-log. One more kind of line, behind whatever the list holds by now.
do $$
declare
  known text;
begin
  select pg_get_expr(conbin, conrelid) into known from pg_constraint
    where conrelid = 'log_leaf'::regclass and conname = 'log_leaf_kind_check';
  execute 'alter table log_leaf drop constraint log_leaf_kind_check';
  execute 'alter table log_leaf add constraint log_leaf_kind_check check ((' || known || ') or kind = ''erased'')';
end
$$;

-- Owner: personal-data. What a person asks about the data held of him (Law 91/2025/QH15, Decree 356/2025/ND-CP).
create table data_request (
  id uuid primary key,
  -- the body that holds the data
  organisation_id uuid not null references organisation (id),
  year integer not null,
  number integer not null,
  -- receipt: asked on the page of the receipt · paper: an officer entered it, having made sure who asks
  road text not null check (road in ('receipt', 'paper')),
  kind text not null check (kind in ('see', 'correct', 'delete', 'withdrawConsent')),
  -- what is to be set right, or which purposes are withdrawn; gone once it is done
  wanted jsonb not null default '{}',
  -- in the person's own words; gone once it is done
  note text not null default '',
  -- how the officer made sure; never the number of a card
  identity_check text not null default '',
  received_at timestamptz not null,
  entered_by uuid references person (id),
  due_on date not null,
  limit_code text not null,
  state text not null check (state in ('open', 'granted', 'refused', 'takenBack')),
  -- the answer to the person, with the reason
  answer text not null default '',
  decided_by uuid references person (id),
  decided_at timestamptz,
  -- minutes in which the words were spoken go too
  with_minutes boolean not null default false,
  done_at timestamptz,
  -- what it reached, as counts
  outcome jsonb,
  version integer not null default 1,
  unique (organisation_id, year, number),
  check ((state = 'open') = (decided_at is null)),
  check (road <> 'paper' or (identity_check <> '' and entered_by is not null)),
  check (done_at is null or (wanted = '{}'::jsonb and note = ''))
);
create index data_request_open on data_request (organisation_id, due_on) where state = 'open';

-- What it is about: submissions of one person. Nothing here says who.
create table data_request_subject (
  request_id uuid not null references data_request (id),
  consultation_id uuid not null,
  submission_id uuid not null,
  primary key (request_id, consultation_id, submission_id),
  foreign key (consultation_id, submission_id) references submission (consultation_id, id)
);
create index data_request_of_submission on data_request_subject (consultation_id, submission_id);

create function data_request_keeps_what_it_is() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.id, new.organisation_id, new.year, new.number, new.road, new.kind, new.received_at, new.entered_by)
      is distinct from (old.id, old.organisation_id, old.year, old.number, old.road, old.kind, old.received_at, old.entered_by)
      or (old.decided_at is not null and (new.state, new.decided_by, new.decided_at) is distinct from
        (old.state, old.decided_by, old.decided_at))
      or (old.done_at is not null and new is distinct from old) then
    raise exception 'what was asked about personal data, and decided, is never rewritten or removed';
  end if;
  return new;
end
$$;
create trigger data_request_keeps_what_it_is before update or delete on data_request
  for each row execute function data_request_keeps_what_it_is();
create trigger data_request_subject_is_final before update or delete on data_request_subject
  for each row execute function row_is_final();

-- Owner: inbox. A number and a day; who and what stand behind the door.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''dataRequestDue'', r.id, null::uuid, r.organisation_id, r.number || ''/'' || r.year, '''', r.due_on,
      ''dataRequest.handle'', null::uuid, o.short_name
    from data_request r join organisation o on o.id = r.organisation_id where r.state = ''open''';
end
$$;
