-- Owner: drafts. How a body, and all bodies under it, read criterion 1 of Decision 407 since Law 64/2025/QH15 knows no policy
-- proposal: one row per decision to read it so, with its basis. Nothing of the past is changed.
create table criterion_reading (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  wording text not null check (wording in ('proposal', 'policy')),
  legal_basis text not null check (legal_basis <> ''),
  status text not null check (status in ('V', 'S', 'U')),
  valid_from date not null check (valid_from >= date '2025-04-01'),
  set_by uuid not null references person (id),
  set_at timestamptz not null
);
create trigger criterion_reading_is_final before update or delete on criterion_reading
  for each row execute function row_is_final();

-- A draft whose text was confirmed anew since its screening: it is looked at again (Decision 407, criteria of each draft).
create view outdated_screening as
  select s.project_id, s.organisation_id, s.screening_id, latest.id as draft_version_id
  from draft_screening s
  join screening c on c.id = s.screening_id
  join lateral (
    select v.id from draft_version v where v.project_id = s.project_id and v.state = 'confirmed'
    order by v.ordinal desc limit 1
  ) latest on true
  where s.stage not in ('issued', 'stopped') and c.draft_version_id is distinct from latest.id;

-- Owner: inbox. One more thing that waits, behind whatever the view holds by now.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''draftToRescreen'', p.id, null::uuid, p.organisation_id, p.short_title, '''', null::date,
      ''screening.decide'', null::uuid, o.short_name
    from outdated_screening s join law_project p on p.id = s.project_id join organisation o on o.id = p.organisation_id';
end
$$;
