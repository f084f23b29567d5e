-- Owner: reports. Templates that a body copied from a national one and changed; a version that is in use never changes, the next
-- one is written beside it (decision 0129).
create table report_template (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  -- the national template that it was copied from
  base text not null,
  -- versions of one template share it
  family_id uuid not null,
  ordinal integer not null check (ordinal >= 1),
  name text not null,
  use_for text not null default '',
  basis text not null default '',
  -- parts, appendices, recipients as in report-template.ts
  body jsonb not null,
  state text not null check (state in ('writing', 'inUse', 'retired')),
  created_by uuid not null references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  unique (family_id, ordinal)
);
create index report_template_organisation on report_template (organisation_id);
alter table report add column template_id uuid references report_template (id);
alter table report_request add column template_id uuid references report_template (id);

create function used_template_is_final() returns trigger language plpgsql as $$
begin
  if old.state = 'writing' and tg_op = 'UPDATE' then
    return new;
  end if;
  if tg_op = 'DELETE' or new.body is distinct from old.body or new.name is distinct from old.name
      or new.basis is distinct from old.basis or new.state = 'writing' then
    raise exception 'a report template in use is never changed or removed';
  end if;
  return new;
end
$$;
create trigger used_template_is_final before update or delete on report_template
  for each row execute function used_template_is_final();
