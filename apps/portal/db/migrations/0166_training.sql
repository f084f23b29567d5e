-- Owner: gatherings. Training (tập huấn, bồi dưỡng): a programme is what is taught; a class is a gathering of kind 'class'.
create table training_programme (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  name text not null check (name <> ''),
  -- what stands on the certificate: "8 tiết", "2 ngày"
  duration text not null default '',
  -- of the questions that must be answered right, in percent; null: no test
  pass_percent integer check (pass_percent between 1 and 100),
  most_tries integer not null default 3 check (most_tries between 1 and 20),
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1
);
create index training_programme_of on training_programme (organisation_id);
alter table gathering add column training_programme_id uuid references training_programme (id);

create table training_question (
  programme_id uuid not null references training_programme (id),
  id uuid not null,
  words text not null check (words <> ''),
  -- ["…", "…"]; the first that is right is `right_choice`, counted from 0
  choices jsonb not null,
  right_choice integer not null check (right_choice >= 0),
  primary key (programme_id, id)
);

-- One try of a trainee at the test. Only the score is kept, never which answer was wrong.
create table training_try (
  gathering_id uuid not null,
  registration_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  right_answers integer not null check (right_answers >= 0),
  questions integer not null check (questions > 0),
  passed boolean not null,
  tried_at timestamptz not null,
  primary key (gathering_id, registration_id, ordinal),
  foreign key (gathering_id, registration_id) references gathering_registration (gathering_id, id)
);

-- Says that somebody took part (and passed). Found by its code alone; a mistake is taken back, never written over.
create table training_certificate (
  code text primary key,
  gathering_id uuid not null,
  registration_id uuid not null,
  organisation_id uuid not null references organisation (id),
  -- '' once the person asked to be forgotten
  name text not null,
  subject text not null,
  duration text not null,
  held_on date not null,
  issued_on date not null,
  issued_by uuid references person (id),
  taken_back_at timestamptz,
  taken_back_reason text not null default '',
  foreign key (gathering_id, registration_id) references gathering_registration (gathering_id, id),
  check ((taken_back_at is null) = (taken_back_reason = ''))
);
create unique index training_certificate_once on training_certificate (gathering_id, registration_id) where taken_back_at is null;

-- How many of a group in a body are to be trained in a year.
create table training_need (
  organisation_id uuid not null references organisation (id),
  -- whose people
  body_id uuid not null references organisation (id),
  participant_group text not null,
  year integer not null check (year between 2000 and 2100),
  people integer not null check (people >= 0),
  primary key (organisation_id, body_id, participant_group, year)
);
