-- Owner: moderation. What was sent in as an opinion and is none: who may read it is named in the row, and nobody else.
create table referral (
  consultation_id uuid not null,
  id uuid not null,
  opinion_id uuid not null,
  organisation_id uuid not null references organisation (id),
  -- "Việc chuyển số 3/2026": says nothing of what it is
  year integer not null,
  number integer not null,
  kind text not null check (kind in ('complaint', 'denunciation', 'reflection', 'informationRequest')),
  marked_by uuid references person (id),
  marked_at timestamptz not null,
  receiver_id uuid not null references person (id),
  state text not null check (state in ('open', 'passedOn', 'answered', 'takenBack')),
  -- the day by which it is passed on or answered, as the rule of that day had it
  due_on date not null,
  limit_code text not null,
  extended_because text,
  passed_to text,
  document_id uuid,
  settled_on date,
  version integer not null default 1,
  primary key (consultation_id, id),
  unique (organisation_id, year, number),
  foreign key (consultation_id, opinion_id) references opinion (consultation_id, id)
);
create unique index referral_of_opinion on referral (consultation_id, opinion_id) where state <> 'takenBack';
create index opinion_set_aside on opinion (consultation_id, submission_id) where state = 'notOpinion';
create index referral_receiver on referral (receiver_id);

create function referral_keeps_what_it_is() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.consultation_id, new.id, new.opinion_id, new.organisation_id, new.year, new.number, new.kind,
      new.marked_by, new.marked_at) is distinct from (old.consultation_id, old.id, old.opinion_id, old.organisation_id,
      old.year, old.number, old.kind, old.marked_by, old.marked_at) then
    raise exception 'what was handed on is never rewritten or removed';
  end if;
  return new;
end
$$;
create trigger referral_keeps_what_it_is before update or delete on referral
  for each row execute function referral_keeps_what_it_is();

-- Owner: inbox. A number and a day; what it is about stands behind the door.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''referralDue'', r.id, r.consultation_id, r.organisation_id, r.number || ''/'' || r.year, '''', r.due_on,
      ''opinion.moderate'', null::uuid, o.short_name
    from referral r join organisation o on o.id = r.organisation_id where r.state = ''open''';
end
$$;
