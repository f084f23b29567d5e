-- Owner: reports. The signed copy of a frozen report as a PDF: a scan of the paper or a file signed with a digital signature. A later file
-- takes the place of the one before it; every one stays with its edition and is listed.
create table report_signed_file (
  id uuid primary key,
  report_id uuid not null references report (id),
  -- 1, 2, 3 …; the highest is the one that holds
  ordinal integer not null check (ordinal > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  size integer not null check (size > 0),
  -- what stands in the file; whether a signature is valid is not checked by the product
  signatures integer not null check (signatures >= 0),
  time_stamps integer not null check (time_stamps >= 0),
  -- bytes that stand behind the last signature
  written_after boolean not null,
  -- why it takes the place of the one before
  reason text not null default '',
  attached_by uuid not null references person (id),
  attached_at timestamptz not null,
  -- the same bytes were removed from the house as mis-posted
  purged_at timestamptz,
  unique (report_id, ordinal),
  check ((ordinal > 1) = (reason <> ''))
);
create index report_signed_file_sha256 on report_signed_file (sha256);

create function report_signed_file_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not exists (select from report r where r.id = new.report_id and r.state = 'frozen' and r.paper_source is null) then
      raise exception 'a signed copy belongs to a frozen report';
    end if;
    return new;
  end if;
  if tg_op = 'UPDATE' and old.purged_at is null and new.purged_at is not null
    and to_jsonb(new) - 'purged_at' = to_jsonb(old) - 'purged_at' then
    return new;
  end if;
  raise exception 'a signed copy of a report is never changed';
end
$$;
create trigger report_signed_file_is_final before insert or update or delete on report_signed_file
  for each row execute function report_signed_file_is_final();
