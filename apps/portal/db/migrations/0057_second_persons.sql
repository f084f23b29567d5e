-- Owner: drafts. How criterion 1 is read binds the screenings of a whole province: one person proposes it with basis and
-- reason, another decides. What was proposed and what became of it is kept; a decided proposal is final.
create table reading_proposal (
  id uuid primary key,
  -- the body whose reading it is
  organisation_id uuid not null references organisation (id),
  -- the body on whose desk it waits: the one in which the proposer has the right
  desk_id uuid not null references organisation (id),
  wording text not null check (wording in ('proposal', 'policy')),
  legal_basis text not null check (legal_basis <> ''),
  status text not null check (status in ('V', 'S', 'U')),
  valid_from date not null check (valid_from >= date '2025-04-01'),
  reason text not null check (reason <> ''),
  state text not null check (state in ('proposed', 'approved', 'rejected', 'withdrawn')),
  proposed_by uuid not null references person (id),
  proposed_at timestamptz not null,
  decided_by uuid references person (id),
  decided_at timestamptz,
  decision_reason text,
  check ((state = 'proposed') = (decided_at is null)),
  check (state <> 'approved' or decided_by is distinct from proposed_by),
  check (state <> 'withdrawn' or decided_by = proposed_by)
);
create index reading_proposal_waiting on reading_proposal (desk_id) where state = 'proposed';

create function decided_reading_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'proposed' or (new.id, new.organisation_id, new.desk_id, new.wording, new.legal_basis,
      new.status, new.valid_from, new.reason, new.proposed_by, new.proposed_at) is distinct from (old.id, old.organisation_id,
      old.desk_id, old.wording, old.legal_basis, old.status, old.valid_from, old.reason, old.proposed_by, old.proposed_at) then
    raise exception 'a proposed reading is decided once and never rewritten';
  end if;
  return new;
end
$$;
create trigger decided_reading_is_final before update or delete on reading_proposal
  for each row execute function decided_reading_is_final();
create trigger reading_proposal_is_never_emptied before truncate on reading_proposal
  for each statement execute function row_is_final();

-- Readings of before were set by one person and stay; from here on each comes out of a proposal that was approved.
alter table criterion_reading add column proposal_id uuid unique references reading_proposal (id);
alter table criterion_reading add constraint criterion_reading_was_proposed check (proposal_id is not null) not valid;

-- Owner: inbox. What waits for a second person, behind whatever the view holds by now.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''readingToDecide'', r.id, null::uuid, r.desk_id, r.legal_basis, b.short_name, null::date, ''rule.approve'',
      null::uuid, o.short_name
    from reading_proposal r join organisation b on b.id = r.organisation_id join organisation o on o.id = r.desk_id
    where r.state = ''proposed''';
end
$$;

-- Owner: social-criticism. A committee of the Front is asked once in a round, which has one version of the draft. A request may
-- be taken back with its reason; then it may be asked again. What was asked twice before this rule stays as it is.
alter table social_criticism
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid references person (id),
  add column withdrawn_reason text,
  add column asked_twice boolean not null default false,
  add constraint social_criticism_withdrawn check ((withdrawn_at is null) = (withdrawn_reason is null));
update social_criticism k set asked_twice = true where exists (select from social_criticism before
  where before.consultation_id = k.consultation_id and before.front_id = k.front_id
    and (before.created_at, before.id) < (k.created_at, k.id));
create unique index social_criticism_once on social_criticism (consultation_id, front_id)
  where withdrawn_at is null and asked_twice = false;

-- Owner: inbox. Nobody waits for an answer to a request that was taken back.
do $$
declare
  before text := rtrim(pg_get_viewdef('waiting_item'::regclass), '; ');
  after text := replace(before, '(k.received_on IS NULL)', '(k.received_on IS NULL) AND (k.withdrawn_at IS NULL)');
begin
  if after = before then
    raise exception 'waiting_item: the condition of criticismAwaited was not found';
  end if;
  execute 'create or replace view waiting_item as ' || after;
end
$$;

-- Owner: drafts. What becomes public in the name of the state is asked for by one person and approved by another: a paper of a
-- dossier, the record and text of an issued document (of the feature issued-documents, which asks through drafts).
create table publication_request (
  id uuid primary key,
  object_kind text not null check (object_kind in ('dossierFile', 'issuedDocument')),
  object_id uuid not null,
  -- of a paper: its draft, and the form in which it is to go out
  project_id uuid references law_project (id),
  form text check (form in ('cleaned', 'words')),
  organisation_id uuid not null references organisation (id),
  title text not null,
  note text not null default '',
  -- sent back with a reason, it lies with who asked; asked again or taken back by anybody who edits
  state text not null check (state in ('requested', 'returned', 'approved', 'withdrawn')),
  requested_by uuid not null references person (id),
  requested_at timestamptz not null,
  returned_reason text,
  decided_by uuid references person (id),
  decided_at timestamptz,
  check ((object_kind = 'dossierFile') = (project_id is not null and form is not null)),
  check (state <> 'returned' or returned_reason is not null),
  check ((state in ('approved', 'withdrawn')) = (decided_at is not null))
);
create unique index publication_request_open on publication_request (object_kind, object_id)
  where state in ('requested', 'returned');
create index publication_request_of_body on publication_request (organisation_id) where state in ('requested', 'returned');
create function decided_publication_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state in ('approved', 'withdrawn') then
    raise exception 'a decided request for publication is never rewritten';
  end if;
  return new;
end
$$;
create trigger decided_publication_is_final before update or delete on publication_request
  for each row execute function decided_publication_is_final();
create trigger publication_request_is_never_emptied before truncate on publication_request
  for each statement execute function row_is_final();

-- Owner: issued-documents. Which text the public reads: the one that was approved last. A later one waits.
alter table issued_document add column published_text integer;
update issued_document d set published_text = (select max(t.ordinal) from issued_text t where t.document_id = d.id)
  where published_at is not null;

-- Owner: inbox. What waits for the second person, and what came back.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select case r.object_kind when ''dossierFile'' then ''dossierToPublish'' else ''issuedToPublish'' end, r.object_id,
      r.project_id, r.organisation_id, r.title, r.note, null::date, ''draft.publish'', null::uuid, o.short_name
    from publication_request r join organisation o on o.id = r.organisation_id where r.state = ''requested''
    union all
    select case r.object_kind when ''dossierFile'' then ''dossierReturned'' else ''issuedReturned'' end, r.object_id,
      r.project_id, r.organisation_id, r.title, r.returned_reason, null::date, ''draft.edit'', null::uuid, o.short_name
    from publication_request r join organisation o on o.id = r.organisation_id where r.state = ''returned''';
end
$$;
