-- Owner: open-data. Files of a published round that are too large to be written anew for every reader: written once, part by part,
-- into the file store, so that a reader may go on with a download that was cut off (decision 0088).
create table data_file (
  consultation_id uuid not null references consultation (id),
  kind text not null check (kind in ('opinionsCsv', 'opinionsJsonl', 'tablePdf')),
  -- rises whenever it is written anew
  generation integer not null default 1,
  -- of the response table whose answers are in it
  edition integer not null,
  -- stale: what it is made of has changed; served no more, and written anew
  state text not null check (state in ('writing', 'complete', 'stale', 'failed')),
  -- why there is none
  failure text,
  -- writing goes on behind this opinion after a break
  last_opinion_id uuid,
  rows_written integer not null default 0,
  rows_expected integer not null,
  bytes bigint not null default 0,
  -- of the whole, once it is complete
  sha256 text,
  -- counts what happened to its sources; also what makes them wait for a writer that begins
  touched bigint not null default 0,
  started_at timestamptz not null,
  completed_at timestamptz,
  primary key (consultation_id, kind),
  check ((state = 'complete') <= (sha256 is not null and completed_at is not null))
);
create index data_file_unfinished on data_file (state) where state <> 'complete';

create table data_part (
  consultation_id uuid not null,
  kind text not null,
  generation integer not null,
  ordinal integer not null,
  -- under which it lies in the file store
  stored_sha256 text not null,
  starts_at bigint not null,
  bytes integer not null check (bytes > 0),
  -- false: noted before it was put into the store, so that a writer that dies in between leaves nothing that nobody knows of
  is_stored boolean not null default false,
  primary key (consultation_id, kind, generation, ordinal),
  foreign key (consultation_id, kind) references data_file (consultation_id, kind)
);

-- In the transaction that changes the words, takes them back or erases them: from its commit on the old file is served no more.
create function data_file_source_changed() returns trigger language plpgsql as $$
begin
  update data_file f set
    touched = touched + 1,
    state = case when f.kind = 'tablePdf' then f.state else 'stale' end
  where f.consultation_id in (select distinct consultation_id from changed);
  return null;
end
$$;
create trigger opinion_changed_for_data_files after update on opinion
  referencing new table as changed for each statement execute function data_file_source_changed();
create trigger submission_changed_for_data_files after update on submission
  referencing new table as changed for each statement execute function data_file_source_changed();
create trigger contact_changed_for_data_files after update on contributor_contact
  referencing new table as changed for each statement execute function data_file_source_changed();
create trigger contact_gone_for_data_files after delete on contributor_contact
  referencing old table as changed for each statement execute function data_file_source_changed();
create trigger opinion_came_for_data_files after insert on opinion
  referencing new table as changed for each statement execute function data_file_source_changed();

-- A new edition has new answers, and pages of its own.
create function data_file_edition_came() returns trigger language plpgsql as $$
begin
  update data_file set touched = touched + 1, state = 'stale' where consultation_id = new.consultation_id;
  return null;
end
$$;
create trigger edition_came_for_data_files after insert on published_matrix
  for each row execute function data_file_edition_came();
