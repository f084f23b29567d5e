-- Owner: documents. Files that must not be here: a person reports, at once nobody outside sees them; a second person agrees, then
-- they are removed everywhere. What stays is the tombstone: number, hashes, reason, who and when. Never a word, never a name.
create table purge_incident (
  id uuid primary key,
  year integer not null,
  ordinal integer not null,
  organisation_id uuid not null,
  document_id uuid not null,
  -- of the file as it came in
  sha256 text not null,
  state text not null check (state in ('reported', 'refused', 'approved', 'done')),
  reason text not null check (reason <> ''),
  -- empty where a restored database learns of it again
  reported_by uuid references person (id),
  reported_at timestamptz not null,
  decided_by uuid references person (id),
  decided_at timestamptz,
  decided_reason text,
  done_at timestamptz,
  version integer not null default 1,
  unique (year, ordinal)
);
create index purge_incident_file on purge_incident (sha256);
create index purge_incident_organisation on purge_incident (organisation_id, reported_at);

-- The original and everything that was made from it; removed_at is set when the store has let go of it.
create table purge_file (
  incident_id uuid not null references purge_incident (id),
  sha256 text not null,
  removed_at timestamptz,
  primary key (incident_id, sha256)
);

create function purge_incident_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'an incident is never removed';
  end if;
  if old.state = 'refused'
      or (new.id, new.year, new.ordinal, new.organisation_id, new.document_id, new.sha256, new.reason, new.reported_by, new.reported_at)
      is distinct from
      (old.id, old.year, old.ordinal, old.organisation_id, old.document_id, old.sha256, old.reason, old.reported_by, old.reported_at)
      or (old.decided_at is not null and (new.decided_by, new.decided_at) is distinct from (old.decided_by, old.decided_at)) then
    raise exception 'what an incident says is never changed';
  end if;
  return new;
end
$$;
create trigger purge_incident_is_kept before update or delete on purge_incident
  for each row execute function purge_incident_is_kept();

-- Owner: drafts. A confirmed version is never changed, but for this: two persons have agreed that its file must not be here. Then
-- its words go, and those of a comparison with it; number, hashes and who confirmed it stay.
create or replace function confirmed_version_is_final() returns trigger language plpgsql as $$
declare
  erased text[] := array['state', 'tree', 'diagnostics', 'corrections', 'secrecy_hits', 'comparison', 'discarded_reason', 'version'];
begin
  if old.state = 'confirmed' and tg_op = 'UPDATE' and new is distinct from old then
    if new.state = 'discarded' and new.tree -> 'body' = '[]'::jsonb and to_jsonb(new) - erased = to_jsonb(old) - erased
        and exists (select from purge_incident i join imported_document d on d.sha256 = i.sha256
                    where d.id = old.document_id and i.state = 'approved') then
      return new;
    end if;
    if new.comparison is null
        and to_jsonb(new) - array['comparison', 'version'] = to_jsonb(old) - array['comparison', 'version']
        and exists (select from draft_version b join imported_document d on d.id = b.document_id
                    join purge_incident i on i.sha256 = d.sha256
                    where b.id = (old.comparison ->> 'beforeVersionId')::uuid and i.state = 'approved') then
      return new;
    end if;
  end if;
  if old.state = 'confirmed' and (tg_op = 'DELETE' or new is distinct from old) then
    raise exception 'a confirmed version is never changed';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;

-- Read by the portal: versions whose file was taken away, or is hidden until it is decided.
create view withdrawn_version as
  select v.id as draft_version_id, v.project_id, v.ordinal, i.year, i.ordinal as incident_ordinal, i.state, i.reported_at, i.sha256
  from purge_incident i
  join imported_document d on d.sha256 = i.sha256
  join draft_version v on v.document_id = d.id
  where i.state in ('reported', 'approved', 'done');

-- Owner: inbox. One more thing that waits, behind whatever the view holds by now.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''purgeToDecide'', i.document_id, null::uuid, i.organisation_id, ''SC-'' || i.year || ''-'' || lpad(i.ordinal::text, 3, ''0''),
      '''', null::date, ''purge.decide'', null::uuid, o.short_name
    from purge_incident i join organisation o on o.id = i.organisation_id where i.state = ''reported''';
end
$$;
