-- Owner: drafts. When a paper of a dossier was put on the portal and when it was taken off, what stood there, and by whom.
create table dossier_posting (
  id uuid primary key,
  seq bigint generated always as identity,
  project_id uuid not null references law_project (id),
  file_id uuid not null references dossier_file (id),
  event text not null check (event in ('posted', 'withdrawn')),
  at timestamptz not null,
  -- SHA-256 of the file that stood there
  sha256 text not null,
  -- null: the house itself, when a file was reported or shown again
  by_person uuid references person (id),
  reason text not null default ''
);
create index dossier_posting_project on dossier_posting (project_id, at, seq);
create trigger dossier_posting_is_final before update or delete on dossier_posting
  for each row execute function row_is_final();
create trigger dossier_postings_are_never_emptied before truncate on dossier_posting
  for each statement execute function row_is_final();

-- Until now the audit alone knew: its entries become events. A withdrawn paper left the portal only when it stood there.
with told as (
  select a.seq, a.at, f.id as file_id, f.project_id, coalesce(a.reason, '') as reason,
    case when a.act = 'draft.dossierPublished' then 'posted' else 'withdrawn' end as event,
    coalesce(a.after ->> 'sha256', a.before ->> 'sha256') as sha256, p.id as by_person
  from audit_entry a
  join dossier_file f on f.project_id = a.object_id and f.item = coalesce(a.after ->> 'item', a.before ->> 'item')
    and f.ordinal = coalesce(a.after ->> 'ordinal', a.before ->> 'ordinal')::integer
  left join person p on a.actor_kind = 'person' and p.id = a.actor_id
  where a.object_kind = 'lawProject'
    and a.act in ('draft.dossierPublished', 'draft.dossierUnpublished', 'draft.dossierWithdrawn')
), followed as (
  select told.*, lag(event) over w as event_before, lag(sha256) over w as sha256_before
  from told window w as (partition by file_id order by seq)
)
insert into dossier_posting (id, project_id, file_id, event, at, sha256, by_person, reason)
select gen_random_uuid(), project_id, file_id, event, at, coalesce(sha256, sha256_before), by_person, reason
from followed where event = 'posted' or event_before = 'posted' order by seq;

-- A purge took the paper off without an entry of its own.
insert into dossier_posting (id, project_id, file_id, event, at, sha256)
select gen_random_uuid(), f.project_id, f.id, 'withdrawn', d.purged_at, last.sha256
from dossier_file f
join imported_document d on d.id = f.document_id and d.purged_at is not null
join lateral (
  select event, sha256 from dossier_posting e where e.file_id = f.id order by e.at desc, e.seq desc limit 1
) last on last.event = 'posted'
where f.published_at is null;

-- Owner: time-limits. The dossier of a proposal has a minimum of its own.
alter table time_limit_rule drop constraint time_limit_rule_what_check;
alter table time_limit_rule add constraint time_limit_rule_what_check
  check (what in ('posting', 'writtenAnswer', 'proposalPosting'));

-- Owner: proposal-posting. What the postings of the dossier of a proposal come to. Computed anew with every posting, step of
-- the draft and change of rules; drafts that need no proposal dossier have no row.
create table proposal_posting_duty (
  project_id uuid primary key references law_project (id),
  -- the first instant at which all papers stood there; null: never
  posted_at timestamptz,
  -- null: nothing is due yet
  due_on date,
  in_full boolean not null,
  computed_at timestamptz not null
);

-- Owner: indicators. Beside counted_posting_duty: one row per proposal dossier that was due.
create view counted_proposal_duty as
select d.project_id as id, p.organisation_id, d.due_on as on_date, p.title as label, d.in_full
from proposal_posting_duty d join law_project p on p.id = d.project_id
where d.due_on is not null and p.legal_force = 'legal' and (d.in_full or p.stage <> 'stopped');
