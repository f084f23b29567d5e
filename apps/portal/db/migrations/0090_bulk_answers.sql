-- Owner: responses. One answer for many groups: written down as a plan before anything is done, so that it can be looked at,
-- carried out in portions, taken up again after an interruption, and taken back. See decision 0086.
create table bulk_answer (
  consultation_id uuid not null references consultation (id),
  id uuid not null,
  outcome text not null check (outcome in ('accepted', 'partlyAccepted', 'explained', 'notedAgreement', 'outOfScope')),
  explanation text not null,
  -- handed in for approval by the same press
  hands_in boolean not null,
  -- words that somebody is writing are written over; else such groups are left out
  replaces_words boolean not null,
  state text not null check (state in ('planned', 'running', 'done', 'undone')),
  planned_by uuid not null references person (id),
  planned_at timestamptz not null,
  carried_out_by uuid references person (id),
  started_at timestamptz,
  finished_at timestamptz,
  undone_by uuid references person (id),
  undone_at timestamptz,
  primary key (consultation_id, id),
  check ((state = 'planned') = (started_at is null))
);

create table bulk_answer_group (
  consultation_id uuid not null,
  bulk_id uuid not null,
  group_id uuid not null,
  -- what the officer saw: 0, nobody has written yet
  answer_version integer not null,
  group_version integer not null,
  -- why it is left out; null: it is answered
  skipped text check (skipped in ('empty', 'approved', 'waiting', 'changedMeanwhile', 'hasWords', 'completed')),
  -- null: still to be done
  settled_at timestamptz,
  -- the answer as it was, for taking back; null where nobody had written
  before jsonb,
  -- the version that this act made: only while it stands may the act be taken back
  written_version integer,
  taken_back boolean not null default false,
  primary key (consultation_id, bulk_id, group_id),
  foreign key (consultation_id, bulk_id) references bulk_answer (consultation_id, id) on delete cascade,
  foreign key (consultation_id, group_id) references opinion_group (consultation_id, id)
);
create index bulk_answer_group_of_group on bulk_answer_group (consultation_id, group_id);
create index bulk_answer_left on bulk_answer_group (consultation_id, bulk_id, group_id) where settled_at is null;
