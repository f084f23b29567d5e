-- Owner: platform. Forms of the workspace that have been written, so that the same form sent again writes nothing.
-- The key is a hash of who sent what from which page; `place` is where the first sending led.
create table sent_form (
  key text primary key,
  place text not null,
  sent_at timestamptz not null
);
create index sent_form_sent_at on sent_form (sent_at);
