-- Owner: submissions. A meeting that speaks as one body is a class of its own: neither its people nor an organisation.
alter table submission drop constraint submission_counting_class_check;
alter table submission add constraint submission_counting_class_check check (counting_class in ('individual', 'household',
  'organisation', 'body', 'staff', 'socialCriticism', 'meeting'));

-- Owner: offline-voices. How a voice that staff wrote down came into the house; the submission itself is everybody's kind.
create table voice_entry (
  consultation_id uuid not null,
  submission_id uuid not null,
  road text not null check (road in ('desk', 'field', 'meeting', 'table')),
  -- the meeting or table that it was taken from
  source_id uuid,
  entered_by uuid not null references person (id),
  entered_at timestamptz not null,
  -- the day in Vietnam on which it was entered
  entered_on date not null,
  -- by which rules its counting class was found
  counting_rules text not null,
  -- entered by mistake: its opinions are out of view, and the right one may stand in another record
  taken_back_at timestamptz,
  taken_back_by uuid references person (id),
  taken_back_reason text,
  primary key (consultation_id, submission_id),
  foreign key (consultation_id, submission_id) references submission (consultation_id, id),
  check ((taken_back_at is null) = (taken_back_reason is null))
);
create index voice_entry_day on voice_entry (consultation_id, entered_by, entered_on);
create index voice_entry_source on voice_entry (consultation_id, source_id) where source_id is not null;

create table meeting_record (
  consultation_id uuid not null references consultation (id),
  id uuid not null,
  held_on date not null,
  place text not null,
  chair text not null,
  attendance integer not null check (attendance > 0),
  -- the activity of the channel book that was this meeting
  activity_id uuid references activity (id),
  document_id uuid references imported_document (id),
  created_by uuid not null references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (consultation_id, id)
);

-- What somebody said there. Proposed by reading the minutes, or typed; nothing is entered that a person has not confirmed.
create table meeting_point (
  consultation_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  ordinal integer not null,
  state text not null check (state in ('proposed', 'confirmed', 'dropped', 'entered')),
  -- the paragraph of the minutes, word for word; empty when it was typed
  paragraph text not null default '',
  unit_id text,
  position text not null check (position in ('agree', 'amend', 'disagree', 'ask')),
  words text not null,
  suggested_wording text,
  speaks_as text not null check (speaks_as in ('person', 'household', 'meeting')),
  submission_id uuid,
  version integer not null default 1,
  primary key (consultation_id, id),
  foreign key (consultation_id, meeting_id) references meeting_record (consultation_id, id),
  check ((state = 'entered') = (submission_id is not null))
);
create index meeting_point_meeting on meeting_point (consultation_id, meeting_id, ordinal);

-- A spreadsheet as it was read. The file itself is not kept; its rows go once they are entered or dropped.
create table voice_table (
  consultation_id uuid not null references consultation (id),
  id uuid not null,
  sha256 text not null,
  file_name text not null,
  state text not null check (state in ('read', 'entered', 'dropped')),
  cells jsonb,
  voices integer not null default 0,
  created_by uuid not null references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (consultation_id, id),
  check ((state = 'read') = (cells is not null))
);
create unique index voice_table_once on voice_table (consultation_id, sha256) where state <> 'dropped';
