-- Owner: reports. What a superior asks of the bodies that report to it, what of it came, and the figures of signed reports
-- as rows, so that thousands of them are summed without being read (decision 0128, interpretation 0096).
create table report_request (
  id uuid primary key,
  -- who asks
  organisation_id uuid not null references organisation (id),
  programme_id uuid references programme (id),
  template text not null,
  title text not null,
  -- the letter that asks, as the reports quote it; whom they are addressed to
  letter text not null default '',
  addressee text not null default '',
  period_from date not null,
  period_to date not null,
  due_on date not null,
  state text not null check (state in ('open', 'withdrawn')),
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  check (period_to >= period_from)
);
create index report_request_organisation on report_request (organisation_id, period_to);

alter table report
  add column edition integer not null default 1 check (edition >= 1),
  -- the signed report that this one corrects; of one report there is one next edition
  add column replaces_id uuid unique references report (id),
  add column correction_reason text not null default '',
  add column request_id uuid references report_request (id),
  -- the own request whose answers it sums
  add column rolls_up_id uuid references report_request (id),
  -- what paper the asker wrote it down from; absent: the body wrote it here
  add column paper_source text,
  add check ((edition = 1) = (replaces_id is null));
create unique index report_of_request on report (request_id, organisation_id, edition)
  where request_id is not null and paper_source is null;
create index report_rolls_up on report (rolls_up_id) where rolls_up_id is not null;

create table report_request_body (
  request_id uuid not null references report_request (id),
  organisation_id uuid not null references organisation (id),
  -- the signed report that counts; the next edition takes its place
  report_id uuid references report (id),
  received_on date,
  returned_at timestamptz,
  return_reason text not null default '',
  reminders integer not null default 0,
  reminded_on date,
  primary key (request_id, organisation_id),
  check ((report_id is null) = (received_on is null)),
  check (returned_at is null or report_id is not null)
);
create index report_request_body_organisation on report_request_body (organisation_id);
create index report_request_body_report on report_request_body (report_id) where report_id is not null;

-- The figures of a signed report, with those from below where it sums a request. A ratio whose denominator is 0 has no value.
create table report_figure (
  report_id uuid not null references report (id),
  code text not null,
  value double precision,
  numerator double precision,
  denominator double precision,
  primary key (report_id, code)
);
create function report_figure_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'a figure of a signed report is never changed or removed';
end
$$;
create trigger report_figure_is_final before update or delete on report_figure
  for each row execute function report_figure_is_final();
