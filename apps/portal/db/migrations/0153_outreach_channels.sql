-- Owner: outreach. Channels of a body as data: each with its area, who runs it, what it costs, what proves its use and how its
-- reach is counted; and the hours at which people of an area can be reached (decision 0122).
create table outreach_channel (
  id uuid primary key,
  -- in whose book it stands
  organisation_id uuid not null references organisation (id),
  kind text not null,
  name text not null check (name <> ''),
  area text not null default '',
  audience text not null default '',
  -- who runs it: a body of the register, or a name only; neither: the body itself
  owner_id uuid references organisation (id),
  owner_text text not null default '',
  cost_rule text not null check (cost_rule in ('none', 'perUse', 'quoted')),
  -- whole đồng for one use
  cost_amount bigint check (cost_amount between 1 and 999999999999),
  -- which of the proofs that the kind allows are taken here
  proofs jsonb not null,
  reach_rule text not null check (reach_rule in ('list', 'counter', 'copies', 'coverage', 'said')),
  -- people in its reach; of a channel whose rule is "coverage", what a use of it reaches
  coverage integer check (coverage > 0),
  -- of a loudspeaker: the address of its page and feeds
  station_slug text unique,
  valid_to date,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  check ((cost_rule = 'perUse') = (cost_amount is not null)),
  check (reach_rule <> 'coverage' or coverage is not null),
  check ((kind = 'loudspeaker') = (station_slug is not null))
);
create index outreach_channel_body on outreach_channel (organisation_id, kind, name);
create index outreach_channel_owner on outreach_channel (owner_id) where owner_id is not null;

create table outreach_slot (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  -- hours of people of the area, or of one kind of channel (prime time)
  kind text,
  name text not null check (name <> ''),
  area text not null default '',
  -- Monday is 1: "12345"
  weekdays text not null check (weekdays ~ '^[1-7]{1,7}$'),
  from_time text not null check (from_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  to_time text not null check (to_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  -- how it is known: a survey, a programme of the broadcaster; empty: not verified
  source text not null default '',
  valid_to date,
  created_at timestamptz not null,
  check (from_time < to_time)
);
create index outreach_slot_body on outreach_slot (organisation_id, from_time);
