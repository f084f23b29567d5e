-- Owner: reports. What the checks before signing found and a person accepted, with the reason. The key names the finding and
-- what it was found in: when the words change, it is another finding.
create table report_finding_accepted (
  report_id uuid not null references report (id),
  finding text not null,
  reason text not null check (length(reason) > 0),
  accepted_by uuid not null references person (id),
  accepted_at timestamptz not null,
  primary key (report_id, finding)
);
