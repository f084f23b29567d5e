-- Owner: reports. Which asked body was reminded by itself at which step: 7, 3, 1 days before the last day, and after it (decision
-- 0138). A step is taken once, by whichever process is first.
create table report_reminder (
  request_id uuid not null,
  organisation_id uuid not null,
  step text not null check (step in ('week', 'threeDays', 'dayBefore', 'late')),
  told_on date not null,
  primary key (request_id, organisation_id, step),
  foreign key (request_id, organisation_id) references report_request_body (request_id, organisation_id)
);
