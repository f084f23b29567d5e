-- Owner: time-limits. The law as data is changed by two people: one proposes with basis, source and status, another
-- approves. What was proposed, by whom, and what became of it is kept; a decided change is final.
create table rule_change (
  id uuid primary key,
  kind text not null check (kind in ('rule', 'check', 'days', 'dayRemoval')),
  -- what is to stand, and for a check what stood before
  content jsonb not null,
  -- the body whose rule it is; for national rows the one that answers for the site
  organisation_id uuid references organisation (id),
  reason text not null,
  state text not null check (state in ('proposed', 'approved', 'rejected', 'withdrawn')),
  proposed_by uuid references person (id),
  proposed_at timestamptz not null,
  decided_by uuid references person (id),
  decided_at timestamptz,
  decision_reason text,
  check ((state = 'proposed') = (decided_at is null)),
  check (state <> 'approved' or decided_by is distinct from proposed_by)
);
create index rule_change_waiting on rule_change (proposed_at) where state = 'proposed';

create function decided_change_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'proposed' or (new.id, new.kind, new.content, new.organisation_id, new.reason,
      new.proposed_by, new.proposed_at) is distinct from (old.id, old.kind, old.content, old.organisation_id, old.reason,
      old.proposed_by, old.proposed_at) then
    raise exception 'a change of a rule is decided once and never rewritten';
  end if;
  return new;
end
$$;
create trigger decided_change_is_final before update or delete on rule_change
  for each row execute function decided_change_is_final();
create trigger rule_change_is_never_emptied before truncate on rule_change
  for each statement execute function row_is_final();

alter table time_limit_rule
  -- where the wording was read; empty for a row that came with the product and names its basis only
  add column source text not null default '',
  -- the portal on which the law wants the draft to stand
  add column place text not null default 'ownPortal' check (place in ('ownPortal', 'provincePortal')),
  add column change_id uuid references rule_change (id);
update time_limit_rule set place = 'provincePortal'
  where organisation_id is null and what = 'posting' and (document_type = 'provinceChairDecision'
    or (document_type = 'provinceCouncilResolution' and valid_to = '2025-03-31'));

-- The status of a day stood as a letter at the end of its source.
alter table calendar_day
  add column status text not null default 'U' check (status in ('V', 'S', 'U')),
  add column change_id uuid references rule_change (id),
  -- a day that was announced and taken back stays as a row: it must not come back with the next start
  add column removed_by uuid references rule_change (id);
update calendar_day set status = coalesce(substring(source from '\(([VSU])\)$'), 'U'),
  source = regexp_replace(source, ' \(([VSU])\)$', '');

-- Owner: inbox. A proposed change waits for a second person, behind whatever the view holds by now.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''ruleChangeToApprove'', r.id, null::uuid, r.organisation_id, r.reason, '''', null::date, ''rule.approve'',
      null::uuid, o.short_name
    from rule_change r join organisation o on o.id = r.organisation_id where r.state = ''proposed''';
end
$$;
