-- Filled paper forms read from scans. Owner: offline-voices. The file itself is an imported document, so that a purge reaches it.
create table paper_scan (
  consultation_id uuid not null references consultation (id),
  id uuid not null,
  document_id uuid not null references imported_document (id),
  sha256 text not null,
  file_name text not null,
  media_type text not null,
  pages integer not null check (pages > 0),
  state text not null check (state in ('reading', 'read', 'refused', 'purged')),
  created_by uuid not null references person (id),
  created_at timestamptz not null,
  primary key (consultation_id, id)
);
create unique index paper_scan_once on paper_scan (consultation_id, sha256) where state in ('reading', 'read');

-- One paper of one person: a page or several. Nothing of it is an opinion before a person has confirmed it.
create table paper_form (
  consultation_id uuid not null,
  id uuid not null,
  -- where its first page lies
  scan_id uuid not null,
  page integer not null,
  serial text not null default '',
  state text not null check (state in ('waiting', 'entered', 'rejected')),
  -- what somebody typed and left for later: {values, points}
  typed jsonb,
  reason text,
  submission_id uuid,
  decided_by uuid references person (id),
  decided_at timestamptz,
  version integer not null default 1,
  primary key (consultation_id, id),
  foreign key (consultation_id, scan_id) references paper_scan (consultation_id, id),
  foreign key (consultation_id, submission_id) references submission (consultation_id, id),
  check ((state = 'entered') = (submission_id is not null)),
  check ((state = 'rejected') = (reason is not null))
);
create index paper_form_serial on paper_form (consultation_id, serial) where serial <> '';
create index paper_form_scan on paper_form (consultation_id, scan_id, page);

-- One page as it was read. `frame`: nine numbers that lay the sheet upon the picture; `fields`: each answer with the reader's doubt.
create table paper_page (
  consultation_id uuid not null,
  scan_id uuid not null,
  page integer not null,
  outcome text not null check (outcome in ('form', 'unreadable', 'noCode', 'foreign', 'oldForm', 'damaged', 'twoForms',
    'otherConsultation', 'otherVersion', 'notStraightened', 'sameTwice')),
  form_id uuid,
  -- what its code says: {page, of, serial, blocks}; null when none was read
  code jsonb,
  frame jsonb,
  fields jsonb,
  -- of a page that was there before: {scanId, page}
  same_as jsonb,
  primary key (consultation_id, scan_id, page),
  foreign key (consultation_id, scan_id) references paper_scan (consultation_id, id),
  foreign key (consultation_id, form_id) references paper_form (consultation_id, id),
  check ((outcome = 'form') = (form_id is not null))
);
create index paper_page_form on paper_page (consultation_id, form_id) where form_id is not null;

alter table voice_entry drop constraint voice_entry_road_check;
alter table voice_entry add constraint voice_entry_road_check
  check (road in ('desk', 'field', 'meeting', 'table', 'scan'));
