-- Owner: reports. A frozen report on the portal: one row a report, whose address stays when it is taken off and published again.
create table report_publication (
  report_id uuid primary key references report (id),
  slug text not null unique,
  published_by uuid not null references person (id),
  published_at timestamptz not null,
  -- the signed copy that goes out with it; null: none
  signed_file_id uuid references report_signed_file (id),
  -- codes of the figures that it prints: no others go out with it
  figures jsonb not null,
  -- the Word file of the numbered document, and the PDF that is written of it after publishing
  docx_sha256 text not null check (docx_sha256 ~ '^[0-9a-f]{64}$'),
  pdf_sha256 text check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
  withdrawn_by uuid references person (id),
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '',
  version integer not null default 1,
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason = ''))
);

create function report_publication_is_of_a_frozen_one() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and (tg_op = 'DELETE' or old.slug <> new.slug or old.report_id <> new.report_id) then
    raise exception 'the address of a published report stays';
  end if;
  if not exists (select from report r where r.id = new.report_id and r.state = 'frozen' and r.paper_source is null) then
    raise exception 'only a frozen report is published';
  end if;
  if new.signed_file_id is not null and not exists (select from report_signed_file f
      where f.id = new.signed_file_id and f.report_id = new.report_id) then
    raise exception 'the signed copy of another report';
  end if;
  return new;
end
$$;
create trigger report_publication_is_of_a_frozen_one before insert or update or delete on report_publication
  for each row execute function report_publication_is_of_a_frozen_one();

-- What everybody may know: no words of the report but its title. The newest published edition leads; those before it name it.
create view shown_report as
  with recursive chain as (
    select p.report_id as id, r.id as first_id, r.replaces_id from report_publication p join report r on r.id = p.report_id
    union all
    select c.id, r.id, r.replaces_id from chain c join report r on r.id = c.replaces_id
  )
  select p.report_id as id, p.slug, r.organisation_id, r.title, r.period_from, r.period_to, r.edition, p.published_at,
    c.first_id, d.symbol, d.dated_on,
    row_number() over (partition by c.first_id order by r.edition desc) = 1 as is_newest,
    first_value(p.slug) over (partition by c.first_id order by r.edition desc) as newest_slug
  from report_publication p
  join report r on r.id = p.report_id
  join chain c on c.id = r.id and c.replaces_id is null
  left join official_document d on d.id = r.official_document_id
  where p.withdrawn_at is null;
