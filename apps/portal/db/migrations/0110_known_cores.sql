-- Owner: understanding. What was found of each core when it was compared, so that what arrives is compared with a few heads only and goes
-- on where the reading stopped. What is found of a core hangs on the heads before it and on nothing else; when one of
-- those changes, it is found again. No word of an opinion stands here.

create table known_core (
  consultation_id uuid not null,
  core text not null,
  -- the smallest id of the opinions that have it: the order in which cores are compared
  first_opinion_id uuid not null,
  -- of the draft, as the words name them ("5.2"); a unit is no word of a person
  units text not null,
  -- fewer than three heads before it are the same: it is one itself
  is_head boolean not null,
  -- those heads, by the first opinions of their cores; and those with the same words that name a unit more or less deeply
  same uuid[] not null,
  vague uuid[] not null,
  -- the first opinion of all that are joined with it
  root_id uuid not null,
  -- where others meet it; the numbers of the demand are in each
  bands integer[] not null,
  primary key (consultation_id, core)
);
create index known_core_first on known_core (consultation_id, first_opinion_id);
create index known_core_root on known_core (consultation_id, root_id);
create index known_core_vague on known_core (consultation_id) where vague <> '{}';

create table head_band (
  consultation_id uuid not null,
  band integer not null,
  first_opinion_id uuid not null,
  primary key (consultation_id, band, first_opinion_id)
);
create index head_band_first on head_band (consultation_id, first_opinion_id);

drop table opinion_band;
drop index opinion_core_core;
create index opinion_core_core on opinion_core (consultation_id, core, opinion_id);
-- The cores are made by other rules now: the night reads all opinions anew.
delete from opinion_core;
