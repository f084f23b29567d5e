-- Owner: policy-consultations. Tham vấn chính sách (Law 64/2025/QH15, Article 3(3)): direct exchange on the policies of a law, an
-- ordinance or a resolution of the National Assembly. It is no consultation (lấy ý kiến): no posting, no minimum of days, no matrix.
create table policy_consultation (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  project_id uuid references law_project (id),
  title text not null,
  document_type text not null check (document_type in ('law', 'ordinance', 'assemblyResolution')),
  form text not null check (form in ('meeting', 'written')),
  -- the day of the meeting, or the last day for answers in writing
  held_on date not null,
  place text not null default '',
  state text not null check (state in ('planned', 'held', 'reported', 'cancelled')),
  minutes_sha256 text,
  minutes_name text,
  minutes_media_type text,
  report_document_id uuid references official_document (id),
  cancelled_reason text,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1
);
create index policy_consultation_organisation on policy_consultation (organisation_id, held_on);

create table policy_consultation_policy (
  policy_consultation_id uuid not null references policy_consultation (id),
  ordinal integer not null,
  title text not null,
  content text not null,
  result text check (result in ('accepted', 'partlyAccepted', 'explained')),
  explanation text not null default '',
  version integer not null default 1,
  primary key (policy_consultation_id, ordinal)
);

-- Who was asked, and how many of which group took part.
create table policy_consultation_asked (
  policy_consultation_id uuid not null references policy_consultation (id),
  id uuid not null,
  organisation_id uuid references organisation (id),
  asked_name text not null check (asked_name <> ''),
  kind text not null check (kind in ('body', 'group')),
  -- null until it is known
  took_part boolean,
  people integer check (people >= 0),
  primary key (policy_consultation_id, id)
);

-- What was said, per policy; never changed.
create table policy_consultation_opinion (
  policy_consultation_id uuid not null,
  id uuid not null,
  policy_ordinal integer not null,
  asked_id uuid not null,
  words text not null check (words <> ''),
  recorded_by uuid references person (id),
  recorded_at timestamptz not null,
  primary key (policy_consultation_id, id),
  foreign key (policy_consultation_id, policy_ordinal) references policy_consultation_policy (policy_consultation_id, ordinal),
  foreign key (policy_consultation_id, asked_id) references policy_consultation_asked (policy_consultation_id, id)
);
create trigger policy_consultation_opinion_is_final before update or delete on policy_consultation_opinion
  for each row execute function row_is_final();

create function ended_policy_consultation_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state = 'cancelled' or (old.state = 'reported' and new.state <> 'held') then
    raise exception 'a reported or cancelled policy consultation is never changed or removed';
  end if;
  return new;
end
$$;
create trigger ended_policy_consultation_is_final before update or delete on policy_consultation
  for each row execute function ended_policy_consultation_is_final();

create function reported_policy_is_final() returns trigger language plpgsql as $$
begin
  if exists (select from policy_consultation where id = old.policy_consultation_id and state in ('reported', 'cancelled')) then
    raise exception 'what was reported of a policy consultation is never changed';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger reported_policy_is_final before update or delete on policy_consultation_policy
  for each row execute function reported_policy_is_final();
create trigger reported_asked_is_final before update or delete on policy_consultation_asked
  for each row execute function reported_policy_is_final();

-- Owner: organisations. What else runs in a body, behind whatever the view holds by now: somebody must go on with it.
do $$
begin
  execute 'create or replace view running_work as ' || rtrim(pg_get_viewdef('running_work'::regclass), '; ') || '
    union all
    select ''externalDraft'', x.id, x.organisation_id from external_draft x where x.state not in (''answered'', ''closed'')
    union all
    select ''externalAssignment'', a.id, a.organisation_id
    from external_assignment a join external_draft x on x.id = a.external_draft_id
    where a.withdrawn_reason is null and x.state in (''collecting'', ''proposed'')
      and not exists (select from external_reply r where r.external_draft_id = a.external_draft_id and r.assignment_id = a.id)
    union all
    select ''policyConsultation'', p.id, p.organisation_id from policy_consultation p where p.state in (''planned'', ''held'')';
end
$$;
