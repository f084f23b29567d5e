-- Owner: responses. Where on the answering desk of a round a person was seen last: told to colleagues for two minutes, removed by
-- whoever comes after a day. It locks nothing: the version of what is written does that. See decision 0103.
create table desk_presence (
  consultation_id uuid not null references consultation (id),
  person_id uuid not null references person (id),
  -- an article or "chung"; null: no one of them
  place text,
  group_id uuid,
  seen_at timestamptz not null,
  primary key (consultation_id, person_id)
);
