-- Owner: consultations. Xin ý kiến bằng công văn: one letter to many bodies, from the list of whom to ask to its dispatch.
-- A body stands in `invitation` from the day on which the letter was sent; before that it is only picked.
create table written_request (
  consultation_id uuid not null references consultation (id),
  id uuid not null,
  document_id uuid unique references official_document (id),
  -- what these bodies in particular are asked
  question text not null default '',
  -- the day that the asking body names; null: as the rule of law says on the day of dispatch
  due_on date,
  state text not null check (state in ('prepared', 'drafted', 'sent', 'cancelled')),
  sent_on date,
  -- the last day with its reasons, as it was computed on dispatch
  deadline jsonb,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (consultation_id, id),
  check (state <> 'sent' or (sent_on is not null and document_id is not null))
);

create table requested_body (
  consultation_id uuid not null,
  request_id uuid not null,
  id uuid not null,
  organisation_id uuid references organisation (id),
  -- somebody of the directory who is no body of this installation
  directory_entry_id uuid,
  asked_name text not null,
  -- law: a norm names it · list: a remembered list · chosen: picked by hand
  because text not null check (because in ('law', 'list', 'chosen')),
  -- the order in which they were put on the list
  place integer generated always as identity,
  primary key (consultation_id, request_id, id),
  foreign key (consultation_id, request_id) references written_request (consultation_id, id)
);
create unique index requested_body_once on requested_body (consultation_id, request_id, organisation_id)
  where organisation_id is not null;

-- Whom a body asks as a rule about drafts of a type; no type: about any.
create table asking_list (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  name text not null,
  document_type text,
  -- [{organisationId, name}]
  members jsonb not null,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  unique (organisation_id, name)
);

alter table invitation add column request_id uuid;
alter table invitation add column directory_entry_id uuid;
alter table invitation add constraint invitation_of_request
  foreign key (consultation_id, request_id) references written_request (consultation_id, id);
alter table invitation_answer add column signer text not null default '';

-- Each step of reminding happens once for each asked body, whoever runs the job.
create table reminder (
  consultation_id uuid not null,
  invitation_id uuid not null,
  step text not null,
  sent_at timestamptz not null,
  primary key (consultation_id, invitation_id, step),
  foreign key (consultation_id, invitation_id) references invitation (consultation_id, id)
);
create trigger reminder_is_final before update or delete on reminder
  for each row execute function row_is_final();
