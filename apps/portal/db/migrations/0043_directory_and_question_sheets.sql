-- Owner: directory. People and bodies whom one may ask, with what they agreed to. Deleted for good when they ask for it.
create table directory_entry (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  kind text not null check (kind in ('rapporteur', 'journalist', 'lawyer', 'legalAidWorker', 'counsellor', 'scientist',
    'practitioner', 'association', 'other')),
  name text not null check (name <> ''),
  workplace text not null default '',
  territory text not null default '',
  -- ["đất đai", "chuyển đổi số"]
  topics jsonb not null default '[]',
  email text,
  phone text,
  note text not null default '',
  -- agreed to be found by other bodies of the province
  shared boolean not null default false,
  consent_purpose text not null default '',
  consent_on date,
  withdrawn_on date,
  -- all words without marks, for the search
  folded text not null,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  check (withdrawn_on is null or consent_on is not null)
);
create index directory_entry_of on directory_entry (organisation_id, kind);

-- Owner: question-sheets. Questions for experts, for a group that is affected, or for all staff of the body.
create table question_sheet (
  consultation_id uuid not null references consultation (id),
  id uuid not null,
  kind text not null check (kind in ('expert', 'affectedGroup', 'internal')),
  title text not null check (title <> ''),
  -- [{unitId, text}]
  questions jsonb not null,
  -- as what the answers are counted
  category text not null,
  due_on date not null,
  -- internal: who wants to may answer without a name
  nameless boolean not null default false,
  closed_at timestamptz,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (consultation_id, id)
);

-- One private link for one answer. Of its token only the hash is kept. An answer without a name leaves no trace here of
-- which submission it was, nor of when the link was used.
create table sheet_link (
  consultation_id uuid not null,
  sheet_id uuid not null,
  id uuid not null,
  directory_entry_id uuid,
  label text not null default '',
  email text,
  token_hash text not null unique,
  state text not null check (state in ('sent', 'used', 'withdrawn')) default 'sent',
  submission_id uuid,
  consent_on date,
  sent_at timestamptz not null,
  primary key (consultation_id, sheet_id, id),
  foreign key (consultation_id, sheet_id) references question_sheet (consultation_id, id)
);
create index sheet_link_of_entry on sheet_link (directory_entry_id) where directory_entry_id is not null;

-- When somebody of the directory was asked, about what, and whether an answer came; read by directory.
create view directory_invitation as
  select l.directory_entry_id as entry_id, l.consultation_id, c.organisation_id, p.short_title as draft, s.title as sheet,
    l.sent_at, l.state
  from sheet_link l join question_sheet s on s.consultation_id = l.consultation_id and s.id = l.sheet_id
  join consultation c on c.id = l.consultation_id join law_project p on p.id = c.project_id
  where l.directory_entry_id is not null
  union all
  select i.directory_entry_id, i.consultation_id, c.organisation_id, p.short_title, '', i.sent_on::timestamptz,
    case when i.answered_on is null then 'sent' else 'used' end
  from invitation i join consultation c on c.id = i.consultation_id join law_project p on p.id = c.project_id
  where i.directory_entry_id is not null;

-- Owner: submissions. What the staff of the body said, to be taken off what the public is said to have sent. Few rows, found
-- by the class of their submission; the count of all stays in its index.
create index submission_of_staff on submission (consultation_id, id) where counting_class = 'staff';
create view internal_count_by_unit as
  select o.consultation_id, o.unit_id, count(*)::int as received,
         (count(*) filter (where o.state = 'published'))::int as published
  from submission s join opinion o on o.consultation_id = s.consultation_id and o.submission_id = s.id
  where s.counting_class = 'staff' group by o.consultation_id, o.unit_id;
