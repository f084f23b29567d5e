-- Owner: issued-documents. What was issued in the end: of one draft, of several, or of none that was registered here.
create table issued_document (
  id uuid primary key,
  -- stands in public addresses; made once
  slug text not null unique,
  -- the body that keeps this record
  organisation_id uuid not null references organisation (id),
  issuing_body text not null,
  number text not null,
  title text not null,
  document_type text not null,
  level text not null check (level in ('central', 'province', 'commune')),
  legal_force text not null check (legal_force in ('legal', 'individual')),
  legal_force_reason text not null,
  adopted_on date not null,
  effective_on date,
  -- why it takes effect earlier than the law's days allow
  effect_reason text not null default '',
  gazette_on date,
  gazette_reference text not null default '',
  -- on the public page "Văn bản" since then; null: not public
  published_at timestamptz,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  check (effective_on is null or effective_on >= adopted_on),
  check (gazette_on is null or gazette_on >= adopted_on)
);
create index issued_document_organisation on issued_document (organisation_id, adopted_on);

-- Many drafts may become one document, one draft several. A type, level or issuer that changed on the way has its reason.
create table issued_document_draft (
  document_id uuid not null references issued_document (id),
  project_id uuid not null references law_project (id),
  difference_reason text not null default '',
  linked_by uuid references person (id),
  linked_at timestamptz not null,
  primary key (document_id, project_id)
);
create index issued_document_draft_project on issued_document_draft (project_id);
create trigger issued_document_draft_is_final before update or delete on issued_document_draft
  for each row execute function row_is_final();

-- The question about state secrets, asked before any file field exists; "yes" leaves only this row.
create table issued_text_declaration (
  id uuid primary key,
  document_id uuid not null references issued_document (id),
  answer text not null check (answer in ('no', 'yes')),
  declared_by uuid not null references person (id),
  declared_at timestamptz not null
);
create trigger issued_text_declaration_is_final before update or delete on issued_text_declaration
  for each row execute function row_is_final();

-- The text as issued; a better file is a further row.
create table issued_text (
  id uuid primary key,
  document_id uuid not null references issued_document (id),
  ordinal integer not null,
  imported_document_id uuid not null references imported_document (id),
  tree jsonb not null,
  diagnostics jsonb not null,
  sha256 text not null,
  -- the file that we wrote for the public
  file_sha256 text not null,
  secrecy_cleared_reason text,
  created_by uuid references person (id),
  created_at timestamptz not null,
  unique (document_id, ordinal)
);
-- But the words of a file that was purged go.
create function issued_text_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - array['tree', 'diagnostics'] = to_jsonb(old) - array['tree', 'diagnostics']
      and exists (select from imported_document d where d.id = old.imported_document_id and d.purged_at is not null) then
    return new;
  end if;
  raise exception 'the text of an issued document is never changed or removed';
end
$$;
create trigger issued_text_is_final before update or delete on issued_text
  for each row execute function issued_text_is_final();

-- What changed between the last text of a draft and the text as issued, worked out once.
create table issued_comparison (
  text_id uuid not null references issued_text (id),
  project_id uuid not null references law_project (id),
  before_version_id uuid not null references draft_version (id),
  comparison jsonb not null,
  primary key (text_id, project_id)
);

-- Documents that were noted on their drafts before this table. Number and title of a draft that was put to the public stood
-- on its public page already.
insert into issued_document (id, slug, organisation_id, issuing_body, number, title, document_type, level, legal_force,
    legal_force_reason, adopted_on, published_at, created_by, created_at)
  select gen_random_uuid(), p.slug, p.organisation_id, p.issuing_body, p.issued_number, p.issued_title, p.document_type, p.level,
    p.legal_force, p.legal_force_reason, p.issued_on,
    case when exists (select from consultation c where c.project_id = p.id and c.opened_at is not null) then now() end,
    p.created_by, now()
  from law_project p where p.stage = 'issued' and p.issued_number is not null and p.issued_on is not null and p.issued_title is not null;
insert into issued_document_draft (document_id, project_id, linked_at)
  select d.id, p.id, d.created_at from issued_document d join law_project p on p.slug = d.slug;

-- Owner: outreach. What was done to spread a document after it was issued.
alter table activity add column issued_document_id uuid references issued_document (id);
create index activity_issued_document on activity (issued_document_id);

-- Owner: indicators.
create or replace view counted_issued_document as
  select d.id, d.organisation_id, d.adopted_on as on_date, d.title as label, d.number as issued_number, d.legal_force,
         exists (select from issued_document_draft l where l.document_id = d.id) as from_draft
  from issued_document d;

-- A draft from its registration to the day on which its life ended; no day: not ended.
create view counted_draft_life as
  select p.id, p.organisation_id, (p.created_at at time zone 'Asia/Ho_Chi_Minh')::date as on_date, p.title as label, p.stage,
         coalesce((select max(c.on_date) from stage_change c where c.project_id = p.id and c.event in ('issue', 'stop')),
           p.issued_on) as ended_on, p.stopped_reason
  from law_project p;

create view counted_spreading as
  select a.id, a.organisation_id, a.held_on as on_date, a.title as label, a.issued_document_id
  from activity a where a.state = 'recorded' and a.issued_document_id is not null;
