-- Owner: drafts.
create table law_project (
  id uuid primary key,
  slug text not null unique,
  organisation_id uuid not null references organisation (id),
  issuing_body text not null,
  title text not null,
  short_title text not null,
  document_type text not null,
  level text not null check (level in ('central', 'province', 'commune')),
  -- as typed from the draft ("/2026/NQ-HĐND"); it suggests, the officer decides with a reason
  symbol text not null default '',
  legal_force text not null check (legal_force in ('legal', 'individual')),
  legal_force_reason text not null,
  summary text not null default '',
  changes_summary text not null default '',
  affected_groups jsonb not null default '[]',
  stage text not null check (stage in ('registered', 'screened', 'consulting', 'answering', 'answered', 'issued', 'stopped')),
  issued_number text,
  issued_on date,
  issued_title text,
  stopped_reason text,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1
);
create index law_project_organisation on law_project (organisation_id, created_at);

-- "Does it hold state secrets?" is asked before any file field exists. "yes" leaves only this row.
create table secrecy_declaration (
  id uuid primary key,
  project_id uuid not null references law_project (id),
  answer text not null check (answer in ('no', 'yes')),
  declared_by uuid not null references person (id),
  declared_at timestamptz not null
);

create table draft_version (
  id uuid primary key,
  project_id uuid not null references law_project (id),
  ordinal integer not null,
  document_id uuid not null references imported_document (id),
  state text not null check (state in ('review', 'confirmed', 'discarded')),
  corrections jsonb not null default '[]',
  tree jsonb not null,
  diagnostics jsonb not null,
  secrecy_hits jsonb not null default '[]',
  secrecy_cleared_reason text,
  secrecy_cleared_by uuid references person (id),
  -- why the version was confirmed although the parser still reports errors
  errors_accepted_reason text,
  discarded_reason text,
  -- SHA-256 of the canonical tree; set on confirmation, then nothing of the row changes
  sha256 text,
  -- comparison with the previous confirmed version, computed once
  comparison jsonb,
  created_by uuid references person (id),
  created_at timestamptz not null,
  confirmed_by uuid references person (id),
  confirmed_at timestamptz,
  version integer not null default 1,
  unique (project_id, ordinal)
);

create function confirmed_version_is_final() returns trigger language plpgsql as $$
begin
  if old.state = 'confirmed' and (tg_op = 'DELETE' or new is distinct from old) then
    raise exception 'a confirmed version is never changed';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;
create trigger confirmed_version_is_final before update or delete on draft_version
  for each row execute function confirmed_version_is_final();

create table screening (
  id uuid primary key,
  project_id uuid not null references law_project (id),
  draft_version_id uuid references draft_version (id),
  -- the wording of the criteria in force on the screening date
  criteria_id text not null,
  -- [{criterion, met, reason, evidence?}]
  verdicts jsonb not null,
  in_scope boolean not null,
  decided_by uuid not null references person (id),
  decided_on date not null,
  created_at timestamptz not null
);
create index screening_project on screening (project_id, created_at);

-- Read by reports, outreach and search. The screening in force is the latest one.
create view draft_screening as
  select distinct on (s.project_id) s.project_id, p.organisation_id, p.title, p.slug, p.legal_force, p.stage,
         s.in_scope, s.decided_on, s.id as screening_id
  from screening s join law_project p on p.id = s.project_id
  order by s.project_id, s.decided_on desc, s.created_at desc;
