-- Owner: submissions. The counts of a page come out of the index alone.
drop index opinion_unit;
create index opinion_unit on opinion (consultation_id, unit_id, state);
