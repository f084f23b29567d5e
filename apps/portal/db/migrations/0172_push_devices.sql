-- Owner: following. A browser that shows a notification when the digest of its mailbox leaves (RFC 8030, 8291). It goes with the mailbox.
create table push_device (
  id uuid primary key,
  subscriber_id uuid not null references subscriber (id) on delete cascade,
  -- where the push service of the browser takes it; a secret of that browser
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  added_at timestamptz not null,
  unique (subscriber_id, endpoint)
);
