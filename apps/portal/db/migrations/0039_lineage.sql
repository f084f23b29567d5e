-- Owner: drafts. What people said about pairs of units that the comparison held for doubtful; final with the version
-- (trigger confirmed_version_is_final). [{beforeVersionId, before, proposed, verdict, after, texts, by, at}]
alter table draft_version add column lineage jsonb not null default '[]';

-- Owner: submissions. What is not certain of a carried place: of the unit itself (place), of the quoted words only (words), of
-- the part when a unit was split (split). A decision of a person replaces what was carried, which is kept to be taken back.
alter table opinion_anchor
  add column doubt text check (doubt in ('place', 'words', 'split')),
  add column carried jsonb,
  add column decision text check (decision in ('keep', 'move', 'removed')),
  add column decided_reason text,
  add column decided_by uuid references person (id),
  add column decided_at timestamptz,
  add check ((decision is null) = (carried is null) and (decision is null) = (decided_at is null));
create index opinion_anchor_version on opinion_anchor (draft_version_id, consultation_id);
