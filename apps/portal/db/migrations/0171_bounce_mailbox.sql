-- Owner: following. Of which mailbox a bounce was, so that its own page can say why nothing comes any more. The mailbox itself is deleted.
alter table mail_bounce
  add column recipient_id uuid,
  -- a report that was read from the mailbox for reports, neither said while sending nor typed
  add column from_report boolean not null default false;
create index mail_bounce_recipient on mail_bounce (recipient_id) where recipient_id is not null;

-- Owner: following. The last look into the mailbox for delivery reports (decision 0134); one row.
create table bounce_reading (
  only_one boolean primary key default true check (only_one),
  read_at timestamptz not null,
  -- how far the mailbox was read (RFC 3501: UIDs grow, as long as UIDVALIDITY stays)
  uid_validity bigint,
  last_uid bigint not null default 0,
  -- how many reports were understood since the beginning
  understood integer not null default 0,
  -- how many mails lie there, marked, for a person to look at
  left_for_people integer not null default 0,
  -- the code of what went wrong the last time; null: nothing did
  failed_because text
);
