-- Owner: surveys. Who is invited by mail; that somebody answered is known, which answer it was is not: no key, no instant leads from one to the other.
create table survey_invitee (
  survey_id uuid not null references survey (id),
  -- random: an id sorted by time would put the invited in the order of their answers' neighbours
  id uuid not null,
  -- null once its time is over or its owner has asked
  email text,
  source text not null check (source in ('pasted', 'directory', 'attendees')),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'answered')),
  -- wants no more mails about this survey
  stopped boolean not null default false,
  -- the receiver's server says that there is no such mailbox, or refuses it
  bounced boolean not null default false,
  invited_on date not null,
  sent_on date,
  reminded_on date,
  primary key (survey_id, id),
  check (state <> 'sent' or sent_on is not null),
  check (reminded_on is null or sent_on is not null)
);
create unique index survey_invitee_email on survey_invitee (survey_id, email) where email is not null;
create index survey_invitee_address on survey_invitee (email) where email is not null;
create index survey_invitee_waiting on survey_invitee (survey_id) where state = 'waiting';
create index survey_invitee_id on survey_invitee (id);

-- Who said "invite me no more" to a body: a keyed hash, so that the address itself need not be kept.
create table survey_stop (
  organisation_id uuid not null references organisation (id),
  address_hash bytea not null,
  stopped_on date not null,
  primary key (organisation_id, address_hash)
);

-- Owner: gatherings. Who came and gave an address, for a survey about the gathering, while the address is kept.
create view attendee_address as
  select g.id as gathering_id, g.organisation_id, g.title, g.starts_at, r.email
  from gathering g join gathering_registration r on r.gathering_id = g.id
  where g.state in ('held', 'closed') and r.attended_at is not null and r.email is not null and r.erased_at is null;
