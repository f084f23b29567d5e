-- Owner: submissions. An opinion may wait for a person ('held') before readers see it; and what was sent in may turn out to be
-- no opinion ('notOpinion': a complaint, a denunciation …), which is passed on and is in no public count. Whatever states the
-- table knows by now stay.
do $$
declare
  known text;
begin
  select pg_get_expr(conbin, conrelid) into known from pg_constraint
    where conrelid = 'opinion'::regclass and conname = 'opinion_state_check';
  execute 'alter table opinion drop constraint opinion_state_check';
  execute 'alter table opinion add constraint opinion_state_check check ((' || known
    || ') or state in (''held'', ''notOpinion''))';
  select pg_get_expr(conbin, conrelid) into known from pg_constraint
    where conrelid = 'log_leaf'::regclass and conname = 'log_leaf_kind_check';
  execute 'alter table log_leaf drop constraint log_leaf_kind_check';
  execute 'alter table log_leaf add constraint log_leaf_kind_check check ((' || known
    || ') or kind in (''redacted'', ''notOpinion''))';
end
$$;

-- What readers see instead of the words as they were sent; null: the words themselves. The original stays inside.
alter table opinion add column public_text text;
alter table opinion add column public_wording text;

-- Why an opinion was held when it came: one row for each rule that it met. Kept after the decision.
create table opinion_hold (
  consultation_id uuid not null,
  opinion_id uuid not null,
  rule text not null,
  at timestamptz not null,
  primary key (consultation_id, opinion_id, rule),
  foreign key (consultation_id, opinion_id) references opinion (consultation_id, id)
);
create trigger opinion_hold_is_final before update or delete on opinion_hold
  for each row execute function row_is_final();
drop index opinion_published;
create index opinion_published on opinion (consultation_id, unit_id, id) where state = 'published' and withdrawn_at is null;
create index opinion_held on opinion (consultation_id, state) where state = 'held' and withdrawn_at is null;

-- Proofs of work that were used, until they would be refused for their age anyway. A hash, never the proof.
create table spent_proof (
  proof_hash text primary key,
  expires_at timestamptz not null
);
create index spent_proof_expires on spent_proof (expires_at);

-- A time in which the intake is stricter, of one consultation or (null) of the whole installation. It always ends.
create table attack_mode (
  id uuid primary key,
  consultation_id uuid references consultation (id),
  reason text not null,
  started_by uuid references person (id),
  started_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > started_at),
  ended_by uuid references person (id)
);
create index attack_mode_ends on attack_mode (ends_at);

-- What is no opinion is in no count of what was received.
create or replace view opinion_count_by_unit as
  select consultation_id, unit_id, count(*)::int as received,
         (count(*) filter (where state = 'published'))::int as published
  from opinion where withdrawn_at is null and state <> 'notOpinion' group by consultation_id, unit_id;
create or replace view internal_count_by_unit as
  select o.consultation_id, o.unit_id, count(*)::int as received,
         (count(*) filter (where o.state = 'published'))::int as published
  from submission s join opinion o on o.consultation_id = s.consultation_id and o.submission_id = s.id
  where s.counting_class = 'staff' and o.withdrawn_at is null and o.state <> 'notOpinion' group by o.consultation_id, o.unit_id;

-- The one place from which published words are read: what was taken out of them is not in it.
create view public_opinion as
  select consultation_id, id, submission_id, ordinal, draft_version_id, unit_id, quote, position,
         coalesce(public_text, text) as text, coalesce(public_wording, suggested_wording) as suggested_wording,
         public_text is not null or public_wording is not null as redacted
  from opinion where state = 'published' and withdrawn_at is null;

-- Owners: indicators, responses. Behind whatever the views select by now.
do $$
begin
  execute 'create or replace view counted_opinion as select * from ('
    || rtrim(pg_get_viewdef('counted_opinion'::regclass), '; ') || ') counted where state <> ''notOpinion''';
  execute 'create or replace view answered_opinion as select a.* from ('
    || rtrim(pg_get_viewdef('answered_opinion'::regclass), '; ') || ') a
    where not exists (select from opinion o where o.consultation_id = a.consultation_id and o.id = a.opinion_id
      and o.state = ''notOpinion'')';
end
$$;

-- Owner: moderation. One act of a moderator on one opinion: what it was, what it became, why. Appended only; what was taken back
-- is an act of its own.
create table moderation_act (
  consultation_id uuid not null,
  id uuid not null,
  -- acts that were done by one press
  batch_id uuid not null,
  opinion_id uuid not null,
  kind text not null check (kind in ('publish', 'hide', 'redact', 'undo', 'uphold')),
  state_before text not null,
  state_after text not null,
  code text,
  reason text not null default '',
  -- of a redaction: what was public before and after it, as hashes
  before_sha256 text,
  after_sha256 text,
  decided_by uuid references person (id),
  decided_at timestamptz not null,
  primary key (consultation_id, id),
  foreign key (consultation_id, opinion_id) references opinion (consultation_id, id)
);
create index moderation_act_batch on moderation_act (consultation_id, batch_id);
create index moderation_act_opinion on moderation_act (consultation_id, opinion_id, decided_at);
create trigger moderation_act_is_final before update or delete on moderation_act
  for each row execute function row_is_final();
create trigger moderation_act_is_never_emptied before truncate on moderation_act
  for each statement execute function row_is_final();

-- The contributor asks for a second look at what was hidden; decided by somebody else than who hid it.
create table moderation_appeal (
  consultation_id uuid not null,
  id uuid not null,
  opinion_id uuid not null,
  words text not null,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references person (id),
  outcome text check (outcome in ('shown', 'upheld')),
  answer text,
  primary key (consultation_id, id),
  foreign key (consultation_id, opinion_id) references opinion (consultation_id, id),
  check ((decided_at is null) = (outcome is null))
);
create unique index moderation_appeal_open on moderation_appeal (consultation_id, opinion_id) where decided_at is null;

-- Owner: inbox. Behind whatever the view holds by now: opinions that wait for a moderator, and for a second look.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''opinionsHeld'', c.id, c.id, c.organisation_id, p.short_title, held.n::text, null::date,
      ''opinion.moderate'', null::uuid, o.short_name
    from (select consultation_id, count(*) as n from opinion where state = ''held'' and withdrawn_at is null
      group by consultation_id) held
    join consultation c on c.id = held.consultation_id join law_project p on p.id = c.project_id
    join organisation o on o.id = c.organisation_id
    union all
    select ''appealToDecide'', c.id, c.id, c.organisation_id, p.short_title, asked.n::text, null::date,
      ''opinion.moderate'', null::uuid, o.short_name
    from (select consultation_id, count(*) as n from moderation_appeal where decided_at is null group by consultation_id) asked
    join consultation c on c.id = asked.consultation_id join law_project p on p.id = c.project_id
    join organisation o on o.id = c.organisation_id';
end
$$;
