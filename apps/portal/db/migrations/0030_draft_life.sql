-- Owner: drafts. Every step in the life of a draft, dated and reasoned; whether a revised text brings new policies.

-- Proposal dossier, drafting, appraisal and submission are stages of their own now. Stages of old rows stay what they were.
alter table law_project drop constraint law_project_stage_check;
alter table law_project add constraint law_project_stage_check check (stage in ('registered', 'proposed', 'screened', 'drafting',
  'consulting', 'answering', 'answered', 'appraisal', 'submitted', 'issued', 'stopped'));

create table stage_change (
  id uuid primary key,
  -- two steps of one instant keep their order
  seq bigint generated always as identity,
  project_id uuid not null references law_project (id),
  event text not null,
  -- the stage that the draft entered
  stage text not null,
  -- the day on which it happened, as the officer says; `at` is when it was written down
  on_date date not null,
  at timestamptz not null,
  reason text,
  by_person uuid references person (id)
);
create index stage_change_project on stage_change (project_id, at);

-- What can be known of the lives that began before this table.
insert into stage_change (id, project_id, event, stage, on_date, at, by_person)
  select gen_random_uuid(), id, 'register', 'registered', (created_at at time zone 'Asia/Ho_Chi_Minh')::date, created_at, created_by
  from law_project;
insert into stage_change (id, project_id, event, stage, on_date, at, by_person)
  select distinct on (project_id) gen_random_uuid(), project_id, 'screen', 'screened', decided_on, created_at, decided_by
  from screening order by project_id, created_at;
insert into stage_change (id, project_id, event, stage, on_date, at)
  select gen_random_uuid(), c.project_id, e.event, e.stage,
    case when e.event = 'close' and c.closes_on is not null then c.closes_on else (e.at at time zone 'Asia/Ho_Chi_Minh')::date end, e.at
  from consultation c cross join lateral (values
    ('open', 'consulting', c.opened_at),
    (case c.state when 'withdrawn' then 'withdraw' else 'close' end, case c.state when 'withdrawn' then 'screened' else 'answering' end,
      c.closed_at),
    ('complete', 'answered', c.completed_at)
  ) as e (event, stage, at)
  where c.opened_at is not null and e.at is not null;
insert into stage_change (id, project_id, event, stage, on_date, at, reason, by_person)
  select distinct on (a.object_id) gen_random_uuid(), p.id, case p.stage when 'issued' then 'issue' else 'stop' end, p.stage,
    coalesce(p.issued_on, (a.at at time zone 'Asia/Ho_Chi_Minh')::date), a.at, p.stopped_reason, (select id from person where id = a.actor_id)
  from law_project p join audit_entry a on a.object_kind = 'lawProject' and a.object_id = p.id
    and a.act = case p.stage when 'issued' then 'draft.issued' else 'draft.stopped' end
  where p.stage in ('issued', 'stopped') order by a.object_id, a.at desc;

create trigger stage_change_is_final before update or delete on stage_change
  for each row execute function row_is_final();
create trigger stage_change_is_never_emptied before truncate on stage_change
  for each statement execute function row_is_final();

-- Law 64/2025/QH15: a revised draft that brings new policies is posted again. An officer says whether it does; a head may
-- explain why it is not posted again. Each answer is a row of its own, the latest one holds.
create table policy_mark (
  id uuid primary key,
  seq bigint generated always as identity,
  project_id uuid not null references law_project (id),
  draft_version_id uuid not null references draft_version (id),
  verdict text not null check (verdict in ('newPolicies', 'noNewPolicies', 'explained')),
  reason text not null,
  by_person uuid references person (id),
  at timestamptz not null
);
create index policy_mark_project on policy_mark (project_id, at);
create trigger policy_mark_is_final before update or delete on policy_mark
  for each row execute function row_is_final();

-- Read by drafts: which version was put to the public, and when for the last time.
create view posted_version as
  select c.project_id, c.draft_version_id, v.ordinal, max(c.opened_at) as posted_at
  from consultation c join draft_version v on v.id = c.draft_version_id
  where c.opened_at is not null group by c.project_id, c.draft_version_id, v.ordinal;
