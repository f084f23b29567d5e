-- Owner: gatherings. Classes, conferences, dialogues, press meetings, briefings: announced, registered for, held.
create table gathering (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  kind text not null check (kind in ('class', 'conference', 'dialogue', 'pressMeeting', 'briefing')),
  -- in the public address; stays when the title changes
  slug text not null unique check (slug <> ''),
  title text not null check (title <> ''),
  summary text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '',
  online_address text not null default '',
  -- null: as many as come
  capacity integer check (capacity > 0),
  registration_until timestamptz not null,
  -- only who holds an invitation may register
  invited_only boolean not null default false,
  state text not null default 'draft' check (state in ('draft', 'announced', 'held', 'closed', 'cancelled')),
  cancel_reason text not null default '',
  -- the round of a draft that it is about; its minutes are read and entered there
  consultation_id uuid references consultation (id),
  -- the meeting of that round (offline-voices) to which the points were handed
  meeting_id uuid,
  -- the activity of the channel book, once it is written there
  activity_id uuid references activity (id),
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  check (ends_at > starts_at),
  check (registration_until <= ends_at)
);
create index gathering_of on gathering (organisation_id, starts_at);

create table gathering_item (
  gathering_id uuid not null references gathering (id),
  id uuid not null,
  -- "08:30"
  starts text not null default '',
  title text not null check (title <> ''),
  speaker text not null default '',
  -- an entry of the directory; no foreign key: an entry is deleted when its person asks for it
  entry_id uuid,
  primary key (gathering_id, id)
);

-- Who is asked to come: somebody of the directory, or a body.
create table gathering_invitation (
  gathering_id uuid not null references gathering (id),
  id uuid not null,
  entry_id uuid,
  organisation_id uuid references organisation (id),
  name text not null,
  email text,
  sent_at timestamptz not null,
  state text not null default 'sent' check (state in ('sent', 'accepted', 'declined')),
  primary key (gathering_id, id)
);
create unique index gathering_invitation_entry on gathering_invitation (gathering_id, entry_id) where entry_id is not null;
create unique index gathering_invitation_body on gathering_invitation (gathering_id, organisation_id) where organisation_id is not null;

-- A person who wants to come. Name and address are erased after the gathering; what is left counts only.
create table gathering_registration (
  gathering_id uuid not null references gathering (id),
  id uuid not null,
  -- order of asking; who waits longest is next
  ordinal integer not null,
  name text not null,
  email text,
  workplace text not null default '',
  participant_group text not null,
  language text not null default 'vi' check (language in ('vi', 'en')),
  -- placed: has a place · waiting: for one · cancelled: does not come
  state text not null check (state in ('placed', 'waiting', 'cancelled')),
  invitation_id uuid,
  registered_at timestamptz not null,
  cancelled_at timestamptz,
  attended_at timestamptz,
  attended_by uuid references person (id),
  attended_how text check (attended_how in ('list', 'code', 'door')),
  erased_at timestamptz,
  primary key (gathering_id, id),
  unique (gathering_id, ordinal),
  check ((attended_at is null) = (attended_how is null))
);
create unique index gathering_registration_email on gathering_registration (gathering_id, email)
  where email is not null and state <> 'cancelled';
create index gathering_registration_address on gathering_registration (email) where email is not null;

-- What was told before it begins; one row per person and step, so that nobody is told twice.
create table gathering_reminder (
  gathering_id uuid not null,
  registration_id uuid not null,
  step text not null check (step in ('day', 'threeDays')),
  -- the beginning that was told; a gathering that moves is told anew
  starts_at timestamptz not null,
  sent_at timestamptz not null,
  primary key (gathering_id, registration_id, step, starts_at),
  foreign key (gathering_id, registration_id) references gathering_registration (gathering_id, id)
);

-- Who came without a registration, counted at the door by group.
create table gathering_door_count (
  gathering_id uuid not null references gathering (id),
  participant_group text not null,
  people integer not null check (people >= 0),
  primary key (gathering_id, participant_group)
);

-- Asked before or during; nothing is public before a person has let it.
create table gathering_question (
  gathering_id uuid not null references gathering (id),
  id uuid not null,
  words text not null,
  live boolean not null default false,
  asked_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'shown', 'answered', 'refused')),
  answer text not null default '',
  refusal text not null default '',
  version integer not null default 1,
  primary key (gathering_id, id),
  check ((state = 'answered') = (answer <> ''))
);
