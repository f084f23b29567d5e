-- Owner: responses. What is to be set right in a published table (bản đính chính): the answer of one group as it shall read,
-- and why. Approved by a second person; the next edition takes every approved one. See docs/decisions/0083.
create table answer_correction (
  consultation_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  said text not null,
  outcome text not null check (outcome in ('accepted', 'partlyAccepted', 'explained', 'notedAgreement', 'outOfScope')),
  explanation text not null,
  changed_unit_id text,
  changed_note text not null default '',
  reason text not null check (reason <> ''),
  state text not null check (state in ('proposed', 'approved', 'returned', 'published')),
  proposed_by uuid not null references person (id),
  proposed_at timestamptz not null,
  approved_by uuid references person (id),
  approved_at timestamptz,
  returned_reason text,
  -- the edition in which it was published
  edition integer,
  version integer not null default 1,
  primary key (consultation_id, id),
  foreign key (consultation_id, group_id) references opinion_group (consultation_id, id),
  check (state <> 'published' or (edition is not null and approved_by is not null))
);
-- One at a time for each answer: what waits must be decided before something else is asked.
create unique index answer_correction_waiting on answer_correction (consultation_id, group_id)
  where state in ('proposed', 'approved');

-- What was published says what was set right; nobody changes it afterwards.
create function published_correction_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'a published correction is never changed';
end
$$;
create trigger published_correction_is_final before update or delete on answer_correction
  for each row when (old.state = 'published') execute function published_correction_is_final();
create trigger answer_correction_is_never_emptied before truncate on answer_correction
  for each statement execute function published_correction_is_final();
