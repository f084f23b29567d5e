-- Owner: responses. Why a unit of a new version changed when no opinion asked for it: another law, a mistake, a decision of the body.
create table change_reason (
  consultation_id uuid not null references consultation (id),
  -- the new version
  draft_version_id uuid not null references draft_version (id),
  -- a unit of the new version; with "-" before it one of the old version that is gone
  change_key text not null,
  reason text not null check (reason <> ''),
  written_by uuid not null references person (id),
  written_at timestamptz not null,
  version integer not null default 1,
  primary key (consultation_id, draft_version_id, change_key)
);
