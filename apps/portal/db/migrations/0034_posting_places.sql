-- Owner: consultations. Where a draft stood, since when, and when it could not be reached. Rows stay final: one that was
-- entered by mistake is annulled by another row.
alter table posting_event drop constraint posting_event_event_check;
alter table posting_event
  -- end of an outage
  add column until timestamptz,
  -- where it stood on a portal of others
  add column address text not null default '',
  add column reason text not null default '',
  add column proof_sha256 text,
  add column proof_name text,
  -- the row that an annulment is about
  add column about_id uuid,
  -- when it was written down, when that was not the moment itself
  add column recorded_at timestamptz,
  add constraint posting_event_kind check (event in ('posted', 'withdrawn', 'outage', 'annulled')),
  add constraint posting_outage_has_an_end check ((event = 'outage') = (until is not null) and (until is null or until > at)),
  add constraint posting_annulment_is_about_a_row check ((event = 'annulled') = (about_id is not null));

-- Taken off the own portal for a while; the round goes on, but its days do not count.
alter table consultation add column taken_down_at timestamptz;

-- What the events come to: the days that count, and the day on which the minimum is reached on real availability (null: it
-- cannot be, as things are). Computed anew with every event, extension, closing and change of the calendar.
create table posting_result (
  consultation_id uuid primary key references consultation (id),
  counted_days integer not null,
  lost_days integer not null,
  full_on date,
  computed_at timestamptz not null
);

-- A rule or a day that came later says another last day than the published one. Nothing moves by it: the officer extends or
-- confirms with a reason.
create table deadline_warning (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  -- the change that caused it
  change_id uuid references rule_change (id),
  closes_on date not null,
  minimum_on date not null,
  found_at timestamptz not null,
  state text not null check (state in ('open', 'extended', 'confirmed', 'superseded')),
  settled_by uuid references person (id),
  settled_at timestamptz,
  reason text not null default '',
  check ((state = 'open') = (settled_at is null)),
  check (state <> 'confirmed' or reason <> '')
);
create unique index deadline_warning_one_open on deadline_warning (consultation_id) where state = 'open';
create function settled_warning_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'open' then
    raise exception 'a warning about a deadline is settled once and never removed';
  end if;
  return new;
end
$$;
create trigger settled_warning_is_final before update or delete on deadline_warning
  for each row execute function settled_warning_is_final();

-- Owner: inbox. An open round whose published day is in doubt, or whose lost days ask for an extension.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''deadlineToSettle'', c.id, null::uuid, c.organisation_id, p.short_title, '''', c.closes_on, ''consultation.open'',
      null::uuid, o.short_name
    from consultation c join law_project p on p.id = c.project_id join organisation o on o.id = c.organisation_id
    where c.state = ''open'' and (
      exists (select 1 from deadline_warning w where w.consultation_id = c.id and w.state = ''open'')
      or exists (select 1 from posting_result r where r.consultation_id = c.id and r.full_on > c.closes_on))';
end
$$;
