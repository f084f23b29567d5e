-- Owner: submissions. Second thoughts of a contributor before the round closes, what is known of who speaks, attachments.

-- A submission that its author took back or sent anew. The old words stay in the record and count no more.
create table submission_end (
  consultation_id uuid not null,
  submission_id uuid not null,
  kind text not null check (kind in ('withdrawn', 'replaced')),
  -- the submission that took its place
  replaced_by uuid,
  at timestamptz not null,
  primary key (consultation_id, submission_id),
  foreign key (consultation_id, submission_id) references submission (consultation_id, id),
  foreign key (consultation_id, replaced_by) references submission (consultation_id, id),
  check ((kind = 'replaced') = (replaced_by is not null))
);
create unique index submission_end_replaced_by on submission_end (consultation_id, replaced_by);
create trigger submission_end_is_final before update or delete on submission_end
  for each row execute function row_is_final();
create trigger submission_end_is_never_emptied before truncate on submission_end
  for each statement execute function row_is_final();

-- Said of each opinion too, so that every count leaves it out without asking another table.
alter table opinion add column withdrawn_at timestamptz;
drop index opinion_unit;
create index opinion_unit on opinion (consultation_id, unit_id, state) where withdrawn_at is null;

-- The draft of a change holds which submission it is to replace.
alter table submission_draft add column replaces uuid;

-- Views that others have written since 0009 are read as they stand now.
do $$
declare
  name text;
  old text;
  new text;
begin
  foreach name in array array['opinion_count_by_unit', 'internal_count_by_unit', 'counted_opinion', 'answered_opinion'] loop
    old := pg_get_viewdef(name::regclass);
    new := regexp_replace(old, '\mopinion o\M', '(select * from opinion where withdrawn_at is null) o');
    if new = old then
      new := regexp_replace(old, 'FROM opinion\M', 'FROM (select * from opinion where withdrawn_at is null) opinion');
    end if;
    if new = old then
      raise exception 'view % does not read opinion as expected', name;
    end if;
    execute format('create or replace view %I as %s', name, new);
  end loop;
end
$$;

-- Each purpose of a contact is agreed to by itself.
alter table contributor_contact
  add column consent_receipt_by_email boolean not null default false,
  add column consent_ask_back boolean not null default false,
  -- who signed the letter of an organisation
  add column signer text;
create index contributor_contact_email on contributor_contact (lower(email)) where email is not null;

-- What was confirmed of who speaks, after the submission was written and for good; nothing personal.
create table identity_confirmation (
  consultation_id uuid not null,
  submission_id uuid not null,
  level text not null check (level in ('emailConfirmed', 'organisation')),
  confirmed_at timestamptz not null,
  -- the officer who compared the letter; none for a link that was answered
  confirmed_by uuid references person (id),
  primary key (consultation_id, submission_id, level),
  foreign key (consultation_id, submission_id) references submission (consultation_id, id)
);
create trigger identity_confirmation_is_final before update or delete on identity_confirmation
  for each row execute function row_is_final();

-- A link sent to an address that was stated. Only its hash is here; opening it uses nothing up.
create table contact_link (
  token_hash text primary key,
  consultation_id uuid not null,
  submission_id uuid not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  foreign key (consultation_id, submission_id) references submission (consultation_id, id)
);
create index contact_link_expires on contact_link (expires_at);

-- Files that came with opinions, cleaned. Of the file as it was sent only its fingerprint is kept.
create table attachment (
  consultation_id uuid not null references consultation (id),
  id uuid not null,
  draft_id uuid,
  submission_id uuid,
  ordinal integer not null,
  file_name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  given_sha256 text not null,
  -- of the bytes in the store: they begin with a random part, so that removing them takes nothing from anybody else
  stored_sha256 text not null unique,
  -- what was taken out, by code and number
  traces jsonb not null,
  -- its sender agreed that everybody may read it; whether they may is decided by moderators
  wants_public boolean not null,
  state text not null default 'inside' check (state in ('inside', 'published')),
  published_by uuid references person (id),
  published_at timestamptz,
  added_at timestamptz not null,
  primary key (consultation_id, id),
  check (draft_id is not null or submission_id is not null)
);
create index attachment_draft on attachment (consultation_id, draft_id) where draft_id is not null;
create index attachment_submission on attachment (consultation_id, submission_id) where submission_id is not null;

-- More kinds of lines and levels; both lists are added to as they stand now.
do $$
declare
  found record;
begin
  for found in
    select c.conrelid::regclass as place, c.conname, pg_get_constraintdef(c.oid) as def
    from pg_constraint c
    where (c.conrelid, c.conname) in (('log_leaf'::regclass, 'log_leaf_kind_check'),
      ('submission'::regclass, 'submission_identity_level_check'))
  loop
    execute format('alter table %s drop constraint %I', found.place, found.conname);
    execute format('alter table %s add constraint %I %s', found.place, found.conname,
      replace(replace(found.def, '''shown''::text', '''shown''::text, ''withdrawn''::text, ''replaced''::text'),
        '''emailStated''::text', '''emailStated''::text, ''organisationStated''::text, ''signedIn''::text'));
  end loop;
end
$$;
