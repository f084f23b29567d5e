-- Owner: offline-voices. The notice on personal data as it was read aloud, word for word, each wording once: what a person was told
-- can be shown years later, whatever the texts of the house say by then.
create table data_notice (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  words text not null check (words <> ''),
  first_given_at timestamptz not null
);

-- That an officer read it to the person whose voice this is, for which purposes, and that the person agreed. One row for each
-- purpose that was ticked; a purpose without a row was not agreed to. Nothing personal stands here.
create table notice_given (
  consultation_id uuid not null,
  submission_id uuid not null,
  purpose text not null check (purpose in ('opinion', 'publishName', 'answerByEmail')),
  notice_sha256 text not null references data_notice (sha256),
  given_by uuid not null references person (id),
  given_at timestamptz not null,
  primary key (consultation_id, submission_id, purpose),
  foreign key (consultation_id, submission_id) references voice_entry (consultation_id, submission_id)
);

create trigger data_notice_is_final before update or delete on data_notice
  for each row execute function row_is_final();
create trigger data_notice_is_never_emptied before truncate on data_notice
  for each statement execute function row_is_final();
create trigger notice_given_is_final before update or delete on notice_given
  for each row execute function row_is_final();
create trigger notice_given_is_never_emptied before truncate on notice_given
  for each statement execute function row_is_final();
