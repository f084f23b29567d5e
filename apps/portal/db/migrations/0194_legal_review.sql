-- Owner: legal-review. What a body finds wrong in documents in force, what it proposes, to whom, and what became of it.
create table review_finding (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  -- as typed; empty only where a new document is proposed
  citation text not null,
  -- as read from it: number or name, and the units in the words of a citation
  document text not null,
  units jsonb not null default '[]',
  problem text not null check (problem in ('conflict', 'outdated', 'unclear', 'gap', 'unworkable')),
  found text not null check (found <> ''),
  proposal text not null check (proposal in ('amend', 'replace', 'repeal', 'issue')),
  proposed text not null check (proposed <> ''),
  addressee text not null check (addressee <> ''),
  state text not null check (state in ('found', 'sent', 'answered', 'settled', 'dropped')) default 'found',
  sent_on date,
  sent_number text not null default '',
  answered_on date,
  answer_number text not null default '',
  answer text not null default '',
  outcome text check (outcome in ('accepted', 'partly', 'refused')),
  settled_on date,
  -- the document that followed
  settled_by text not null default '',
  drop_reason text not null default '',
  found_by uuid references person (id),
  found_at timestamptz not null,
  version integer not null default 1,
  check (citation <> '' or proposal = 'issue'),
  check ((state = 'dropped') = (drop_reason <> '')),
  check (state in ('found', 'dropped') or sent_on is not null),
  check (state not in ('answered') or (answered_on is not null and outcome is not null)),
  check (state <> 'settled' or (settled_on is not null and settled_by <> '')),
  check (answered_on is null or answered_on >= sent_on)
);
create index review_finding_of on review_finding (organisation_id, found_at desc);
