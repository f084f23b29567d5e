-- Owner: following. A mailbox that wants news of more than one draft: all, of a body, of an area, of words. Whoever stops is deleted.
create table subscriber (
  id uuid primary key,
  -- lower case
  email text not null unique,
  language text not null default 'vi' check (language in ('vi', 'en')),
  period text not null default 'daily' check (period in ('daily', 'weekly')),
  -- waiting: asked for, not confirmed from the mailbox; told nothing, and gone after two days
  state text not null check (state in ('waiting', 'confirmed')),
  -- [{kind: all | body | area | topic, value}]: what is told
  choices jsonb not null default '[]',
  -- what was asked for in the form and is not confirmed; anybody can type anybody's address
  asked jsonb,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  -- everything up to here was told
  told_until timestamptz,
  -- the day on which the last digest was made, or on which there was nothing to tell: one look a person and period
  looked_on date,
  check ((state = 'confirmed') = (confirmed_at is not null and told_until is not null))
);
create index subscriber_due on subscriber (period, looked_on, id) where state = 'confirmed';

-- That a mail came back, without the address: a keyed hash, so that the third time is known for what it is. Gone after 90 days.
create table mail_bounce (
  id uuid primary key,
  address_hash bytea not null,
  kind text not null check (kind in ('hard', 'soft')),
  -- the enhanced status of the answer (5.1.1), or '' when the operator typed an address
  code text not null default '',
  -- whether somebody stopped being told because of it
  stopped boolean not null,
  noted_at timestamptz not null,
  -- null: the mail server of the receiver said so itself
  noted_by uuid references person (id)
);
create index mail_bounce_address on mail_bounce (address_hash, noted_at);
