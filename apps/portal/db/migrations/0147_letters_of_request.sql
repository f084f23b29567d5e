-- Owner: plans. The letters with which a body asks others for what its plan asks of them: which tasks and units each letter
-- names, until when an answer is hoped for. The letter itself is a document of the register (decision 0109).
create table task_request_letter (
  document_id uuid primary key references official_document (id),
  plan_id uuid not null references plan (id),
  -- the day until which an answer is asked for: courtesy, no deadline
  reply_on date not null,
  drafted_by uuid not null references person (id),
  drafted_at timestamptz not null
);
create index task_request_letter_plan on task_request_letter (plan_id);

create table task_request_addressee (
  document_id uuid not null references task_request_letter (document_id),
  task_id uuid not null references task (id),
  -- null: a printed name only, written to all the same
  organisation_id uuid references organisation (id),
  name text not null check (name <> ''),
  primary key (document_id, task_id, name)
);
create index task_request_addressee_task on task_request_addressee (task_id);
