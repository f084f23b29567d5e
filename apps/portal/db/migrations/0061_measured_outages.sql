-- Owner: consultations. When the posted page of a round last answered a request from outside, and what time in between nobody
-- saw it answer: a proposal, which counts for nothing until an officer confirms it with a reason (decision 0060).
create table posting_watch (
  consultation_id uuid primary key references consultation (id),
  first_at timestamptz not null,
  last_at timestamptz not null,
  -- the round is over or taken down: nothing more is measured
  ended_at timestamptz
);

-- When the portal last measured at all, whatever the pages answered: a round that is posted while nothing measures begins to be
-- watched later, without a gap that nobody can vouch for.
create table portal_measure (
  only_row boolean primary key default true check (only_row),
  measured_at timestamptz not null
);

create table proposed_outage (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  found_at timestamptz not null,
  state text not null check (state in ('open', 'confirmed', 'rejected')),
  settled_by uuid references person (id),
  settled_at timestamptz,
  reason text not null default '',
  unique (consultation_id, from_at),
  check ((state = 'open') = (settled_at is null)),
  check (state = 'open' or reason <> '')
);
create function settled_outage_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'open' then
    raise exception 'a proposed outage is settled once and never removed';
  end if;
  return new;
end
$$;
create trigger settled_outage_is_final before update or delete on proposed_outage
  for each row execute function settled_outage_is_final();
create trigger proposed_outages_are_never_emptied before truncate on proposed_outage
  for each statement execute function row_is_final();

-- Owner: inbox.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''outageToSettle'', c.id, null::uuid, c.organisation_id, p.short_title, u.outages::text, null::date,
      ''posting.record'', null::uuid, o.short_name
    from (select consultation_id, count(*) as outages from proposed_outage where state = ''open'' group by consultation_id) u
    join consultation c on c.id = u.consultation_id join law_project p on p.id = c.project_id
    join organisation o on o.id = c.organisation_id where c.state <> ''withdrawn''';
end
$$;
