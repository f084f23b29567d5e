-- Owner: submissions. What others said, article by article, in the order in which it came: a page of it is one walk along
-- this index, however many opinions an article has.
create index opinion_published on opinion (consultation_id, unit_id, id) where state = 'published';
