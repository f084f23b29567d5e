-- Owner: understanding. What is kept of each opinion so that near copies are found without comparing all with all. A core is what is
-- compared of a text; opinions with the same core share its bands. No word of an opinion stands here: what is compared is
-- read from the opinion each time, so that what was erased there is erased here.

create table opinion_core (
  consultation_id uuid not null,
  opinion_id uuid not null,
  -- hash of the core, of the unit under which it was given and of its side
  core text not null,
  -- of the opinion when it was read: another one means that its words were erased
  fingerprint text not null,
  -- the smallest id of those that are the same opinion; a proposal, a person groups
  group_id uuid not null,
  primary key (consultation_id, opinion_id)
);
create index opinion_core_core on opinion_core (consultation_id, core);
create index opinion_core_group on opinion_core (consultation_id, group_id);

create table opinion_band (
  consultation_id uuid not null,
  -- band and its values in one number, the numbers of the demand in it
  band integer not null,
  core text not null,
  primary key (consultation_id, band, core)
);
create index opinion_band_core on opinion_band (consultation_id, core);
