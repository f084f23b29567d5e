-- Owner: submissions. Every key starts with the consultation, so that the tables can be distributed by it.

-- A first POST without cookie or script makes this row under an unguessable link; confirming it makes the submission.
create table submission_draft (
  consultation_id uuid not null references consultation (id),
  id uuid not null,
  token_hash text not null unique,
  content jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- set on confirmation: pressing twice gives the same receipt
  submission_id uuid,
  version integer not null default 1,
  primary key (consultation_id, id)
);

create table submission (
  consultation_id uuid not null references consultation (id),
  id uuid not null,
  draft_version_id uuid not null references draft_version (id),
  receipt_code text not null unique,
  channel text not null check (channel in ('portal', 'email', 'letter', 'paperForm', 'meeting', 'phone',
    'organisationLetter', 'internal')),
  received_at timestamptz not null,
  -- after the deadline: kept, flagged, counted apart
  late boolean not null default false,
  identity_level text not null check (identity_level in ('anonymous', 'emailStated', 'emailConfirmed', 'staffRecorded',
    'organisation')),
  contributor_category text not null,
  contributor_place text not null default '',
  public_label text not null,
  organisation_name text,
  -- how a spoken or written voice came in: date, place, document number, who wrote it down
  channel_detail jsonb not null default '{}',
  -- counted as one contribution of this class
  counting_class text not null check (counting_class in ('individual', 'household', 'organisation', 'body', 'staff')),
  content_sha256 text not null,
  -- one confirmation, one record: the server draft's id, or the key of the person who entered it
  idempotency_key text not null,
  entered_by uuid references person (id),
  primary key (consultation_id, id),
  unique (consultation_id, idempotency_key)
);
create index submission_received on submission (consultation_id, received_at);

-- Personal fields live apart from hashed content, so that they can be deleted without touching it.
create table contributor_contact (
  consultation_id uuid not null,
  submission_id uuid not null,
  name text,
  email text,
  phone text,
  consent_answer_by_email boolean not null default false,
  consent_publish_name boolean not null default false,
  delete_after date,
  primary key (consultation_id, submission_id),
  foreign key (consultation_id, submission_id) references submission (consultation_id, id)
);

create table opinion (
  consultation_id uuid not null,
  id uuid not null,
  submission_id uuid not null,
  ordinal integer not null,
  draft_version_id uuid not null,
  -- null: about the draft as a whole ("Chung")
  unit_id text,
  quote jsonb,
  position text not null check (position in ('agree', 'amend', 'disagree', 'ask')),
  text text not null,
  suggested_wording text,
  state text not null check (state in ('published', 'hidden')) default 'published',
  hidden_code text,
  hidden_reason text,
  hidden_by uuid references person (id),
  hidden_at timestamptz,
  -- folded text's hash: equal for texts that differ in marks, case, spaces and punctuation only
  fingerprint text not null,
  version integer not null default 1,
  primary key (consultation_id, id),
  foreign key (consultation_id, submission_id) references submission (consultation_id, id)
);
create index opinion_unit on opinion (consultation_id, unit_id);
create index opinion_submission on opinion (consultation_id, submission_id);
create index opinion_fingerprint on opinion (consultation_id, fingerprint);

-- Where an opinion stands in a later version of the draft. The first row is the version it was given on.
create table opinion_anchor (
  consultation_id uuid not null,
  opinion_id uuid not null,
  draft_version_id uuid not null,
  state text not null check (state in ('given', 'kept', 'moved', 'removed')),
  unit_id text,
  quote jsonb,
  at timestamptz not null,
  primary key (consultation_id, opinion_id, draft_version_id)
);

create table opinion_group (
  consultation_id uuid not null references consultation (id),
  id uuid not null,
  ordinal integer not null,
  unit_id text,
  title text not null,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (consultation_id, id),
  unique (consultation_id, ordinal)
);

create table group_membership (
  consultation_id uuid not null,
  opinion_id uuid not null,
  group_id uuid not null,
  added_by uuid references person (id),
  added_at timestamptz not null,
  primary key (consultation_id, opinion_id),
  foreign key (consultation_id, opinion_id) references opinion (consultation_id, id),
  foreign key (consultation_id, group_id) references opinion_group (consultation_id, id)
);
create index group_membership_group on group_membership (consultation_id, group_id);

-- Counts without loading opinions; hidden opinions are received (and answered) but not shown.
create view opinion_count_by_unit as
  select consultation_id, unit_id, count(*)::int as received,
         (count(*) filter (where state = 'published'))::int as published
  from opinion group by consultation_id, unit_id;
