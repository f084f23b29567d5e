-- Owner: understanding. What a person has said of two opinions of a round that may be one: that they are, or that they are not (decision 0152). The groups of
-- those that are the same follow from it and from the opinions; it outlives every reading anew. No word of an opinion stands here.
create table said_likeness (
  consultation_id uuid not null references consultation (id),
  id uuid not null,
  -- the smaller id first
  one_id uuid not null,
  two_id uuid not null,
  is_same boolean not null,
  said_by uuid not null references person (id),
  said_at timestamptz not null,
  taken_back_by uuid references person (id),
  taken_back_at timestamptz,
  primary key (consultation_id, id),
  foreign key (consultation_id, one_id) references opinion (consultation_id, id),
  foreign key (consultation_id, two_id) references opinion (consultation_id, id),
  check (one_id < two_id),
  check ((taken_back_by is null) = (taken_back_at is null))
);
-- Of two opinions one thing is said at a time.
create unique index said_likeness_once on said_likeness (consultation_id, one_id, two_id) where taken_back_at is null;
