-- Owner: reports. Reads views of others; writes only its own rows.
create table report (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  programme_id uuid references programme (id),
  template text not null,
  title text not null,
  period_from date not null,
  period_to date not null,
  addressee text not null default '',
  request_reference text not null default '',
  state text not null check (state in ('writing', 'frozen')),
  -- narrative by section key
  narrative jsonb not null default '{}',
  -- values with the records behind them, stored at freezing
  snapshot jsonb,
  snapshot_sha256 text,
  official_document_id uuid references official_document (id),
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  check (period_to >= period_from)
);
create index report_organisation on report (organisation_id, period_to);

create function frozen_report_is_final() returns trigger language plpgsql as $$
begin
  if old.state = 'frozen' and (new.snapshot is distinct from old.snapshot or new.narrative is distinct from old.narrative
      or new.state <> 'frozen') then
    raise exception 'a frozen report is never changed';
  end if;
  return new;
end
$$;
create trigger frozen_report_is_final before update on report
  for each row execute function frozen_report_is_final();
