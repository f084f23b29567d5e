-- Owner: responses. One group parted in two, or several put together, on the answering desk: kept so that it can be shown and taken
-- back. Which opinions moved is kept by group_membership (added_at, previous_group_id). See decision 0102.
create table regrouping (
  consultation_id uuid not null references consultation (id),
  id uuid not null,
  kind text not null check (kind in ('split', 'merge')),
  -- where the opinions are now: the new group, or the one that the others were put into
  group_id uuid not null,
  opinions integer not null check (opinions > 0),
  done_by uuid not null references person (id),
  done_at timestamptz not null,
  undone_by uuid references person (id),
  undone_at timestamptz,
  primary key (consultation_id, id),
  foreign key (consultation_id, group_id) references opinion_group (consultation_id, id),
  check ((undone_by is null) = (undone_at is null))
);

-- Every group that the act touched, with the step at which its answer stood when it was brought back to its writer.
create table regrouping_group (
  consultation_id uuid not null,
  regrouping_id uuid not null,
  group_id uuid not null,
  -- null: there was no answer, or it stood with its writer anyway
  before jsonb,
  -- the version of the answer that this act made: only while it stands is the step given back
  written_version integer,
  primary key (consultation_id, regrouping_id, group_id),
  foreign key (consultation_id, regrouping_id) references regrouping (consultation_id, id),
  foreign key (consultation_id, group_id) references opinion_group (consultation_id, id),
  check ((before is null) = (written_version is null))
);
create index regrouping_group_of_group on regrouping_group (consultation_id, group_id, regrouping_id);
