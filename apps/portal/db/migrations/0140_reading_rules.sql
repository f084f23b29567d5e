-- Owner: understanding. By which rules the opinions of a round were read. What was read by other rules is not compared with what is read
-- now: the next reading of the round forgets all of it and begins anew (decision 0098).
create table reading_rules (
  consultation_id uuid primary key,
  rules integer not null
);

-- Whoever stands behind a head and shares a band with it: asked whenever a head comes or goes.
create index known_core_bands on known_core using gin (bands);

-- The cores are made by other rules now, and flags and units are read otherwise: the night reads all opinions anew.
delete from paragraph_band;
delete from opinion_paragraph;
delete from head_band;
delete from known_core;
delete from opinion_core;
delete from opinion_meaning;
