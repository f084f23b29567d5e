-- Owner: personal-data. What must not be erased for now, however old: with its reason, its basis and a day to ask again.
create table legal_hold (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  consultation_id uuid not null references consultation (id),
  -- none: the whole round
  submission_id uuid,
  reason text not null check (reason <> ''),
  basis text not null check (basis <> ''),
  set_by uuid references person (id),
  set_at timestamptz not null,
  review_on date not null,
  ended_at timestamptz,
  ended_by uuid references person (id),
  foreign key (consultation_id, submission_id) references submission (consultation_id, id)
);
create index legal_hold_in_force on legal_hold (consultation_id) where ended_at is null;
create function legal_hold_only_ends() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_at is not null
      or to_jsonb(new) - array['ended_at', 'ended_by'] is distinct from to_jsonb(old) - array['ended_at', 'ended_by'] then
    raise exception 'a legal hold is ended once and never rewritten';
  end if;
  return new;
end
$$;
create trigger legal_hold_only_ends before update or delete on legal_hold
  for each row execute function legal_hold_only_ends();

-- What a night erased, as counts: by which rule, of which body's rounds. Never a word, never a name.
create table retention_entry (
  id uuid primary key,
  ran_at timestamptz not null,
  -- the row of retention-rules.data.ts
  rule text not null,
  days integer not null,
  -- none: of what belongs to no body
  organisation_id uuid references organisation (id),
  erased integer not null check (erased >= 0),
  -- due, but kept by a legal hold
  held integer not null check (held >= 0)
);
create index retention_entry_ran on retention_entry (ran_at desc);
create trigger retention_entry_is_final before update or delete on retention_entry
  for each row execute function row_is_final();

-- A breach of personal data: what happened, whom it concerns, what was done, who was told and when.
create table data_breach (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  year integer not null,
  number integer not null,
  kind text not null check (kind in ('disclosed', 'lost', 'altered', 'unavailable', 'misused')),
  title text not null check (title <> ''),
  happened text not null,
  -- from here the 72 hours run
  discovered_at timestamptz not null,
  occurred_from timestamptz,
  recorded_by uuid references person (id),
  recorded_at timestamptz not null,
  notice_due_at timestamptz not null,
  rule_code text not null,
  data_kinds jsonb not null default '[]',
  persons_count integer,
  persons_described text not null default '',
  consequences text not null default '',
  measures text not null default '',
  contact text not null default '',
  -- low: no notice to persons is owed, with the reason
  risk text not null check (risk in ('unknown', 'low', 'high')) default 'unknown',
  risk_reason text not null default '',
  state text not null check (state in ('open', 'contained', 'closed')) default 'open',
  authority text not null default '',
  authority_told_at timestamptz,
  authority_symbol text not null default '',
  -- why the notice came after its hour
  late_reason text not null default '',
  persons_message text not null default '',
  persons_told_at timestamptz,
  persons_told_how text not null default '',
  notice_document_id uuid references official_document (id),
  closed_at timestamptz,
  closing_note text not null default '',
  version integer not null default 1,
  unique (organisation_id, year, number),
  check ((state = 'closed') = (closed_at is not null)),
  check (authority_told_at is null or authority <> ''),
  check (persons_told_at is null or persons_told_how <> '')
);
create index data_breach_open on data_breach (organisation_id) where state <> 'closed';
create function data_breach_keeps_what_it_is() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state = 'closed' or (new.id, new.organisation_id, new.year, new.number, new.discovered_at,
      new.recorded_by, new.recorded_at, new.notice_due_at, new.rule_code) is distinct from (old.id, old.organisation_id, old.year,
      old.number, old.discovered_at, old.recorded_by, old.recorded_at, old.notice_due_at, old.rule_code)
      or (old.authority_told_at is not null and new.authority_told_at is distinct from old.authority_told_at)
      or (old.persons_told_at is not null and new.persons_told_at is distinct from old.persons_told_at) then
    raise exception 'when a breach was discovered and told is never rewritten, and a closed one not at all';
  end if;
  return new;
end
$$;
create trigger data_breach_keeps_what_it_is before update or delete on data_breach
  for each row execute function data_breach_keeps_what_it_is();

-- Owner: inbox. The authority is to be told within 72 hours; then the record is to be closed.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''breachToTell'', b.id, null::uuid, b.organisation_id, b.number || ''/'' || b.year, '''',
      (b.notice_due_at at time zone ''Asia/Ho_Chi_Minh'')::date, ''breach.handle'', null::uuid, o.short_name
    from data_breach b join organisation o on o.id = b.organisation_id
    where b.state <> ''closed'' and b.authority_told_at is null
    union all
    select ''breachToClose'', b.id, null::uuid, b.organisation_id, b.number || ''/'' || b.year, '''', null::date,
      ''breach.handle'', null::uuid, o.short_name
    from data_breach b join organisation o on o.id = b.organisation_id
    where b.state <> ''closed'' and b.authority_told_at is not null';
end
$$;
