-- Owner: submissions. Who speaks, known a little better: a telephone that answered, a mail domain that belongs to an organisation.

-- A code that was sent to a telephone. Neither the number nor the code is here, only their hash under the key of the house.
create table phone_code (
  consultation_id uuid not null,
  submission_id uuid not null,
  code_hash text not null,
  -- of the number, so that nothing but the number it was sent to is confirmed
  phone_hash text not null,
  tries integer not null default 0,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (consultation_id, submission_id),
  foreign key (consultation_id, submission_id) references submission (consultation_id, id)
);
create index phone_code_expires on phone_code (expires_at);

-- A number is kept once it was confirmed, and for this purpose only: to find the receipt again.
create index contributor_contact_phone on contributor_contact (phone) where phone is not null;

-- Whose addresses end in this domain, as an officer of the body found out. A row ends, it is never changed.
create table mail_domain (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  domain text not null check (domain = lower(domain) and domain like '%.%'),
  -- as the organisation writes its name, and the same folded for comparing
  name text not null,
  name_key text not null,
  -- how it was found out
  basis text not null check (basis <> ''),
  confirmed_by uuid not null references person (id),
  confirmed_at timestamptz not null,
  ended_by uuid references person (id),
  ended_at timestamptz,
  primary key (organisation_id, id),
  check ((ended_by is null) = (ended_at is null))
);
create unique index mail_domain_of_name on mail_domain (organisation_id, domain, name_key) where ended_at is null;
create function mail_domain_only_ends() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_at is not null
    or (new.organisation_id, new.id, new.domain, new.name, new.name_key, new.basis, new.confirmed_by, new.confirmed_at)
      is distinct from (old.organisation_id, old.id, old.domain, old.name, old.name_key, old.basis, old.confirmed_by, old.confirmed_at)
  then
    raise exception 'a confirmed mail domain is final; it can only end';
  end if;
  return new;
end
$$;
create trigger mail_domain_only_ends before update or delete on mail_domain
  for each row execute function mail_domain_only_ends();

alter table identity_confirmation
  -- which row of mail_domain it rests on
  add column mail_domain_id uuid;

do $$
declare
  found record;
begin
  for found in
    select c.conname, pg_get_constraintdef(c.oid) as def from pg_constraint c
    where c.conrelid = 'identity_confirmation'::regclass and c.conname = 'identity_confirmation_level_check'
  loop
    execute format('alter table identity_confirmation drop constraint %I', found.conname);
    execute format('alter table identity_confirmation add constraint %I %s', found.conname,
      replace(found.def, '''emailConfirmed''::text', '''emailConfirmed''::text, ''phoneConfirmed''::text, ''organisationDomain''::text'));
  end loop;
end
$$;

-- The best that is known of who sent it, today; what stood when it was sent is in the submission itself.
create view known_identity as
  select s.consultation_id, s.id as submission_id,
    case
      when bool_or(i.level = 'organisation') then 'organisation'
      when bool_or(i.level = 'organisationDomain') then 'organisationDomain'
      when s.identity_level in ('organisationStated', 'organisation', 'signedIn', 'staffRecorded') then s.identity_level
      when bool_or(i.level = 'phoneConfirmed') then 'phoneConfirmed'
      when bool_or(i.level = 'emailConfirmed') then 'emailConfirmed'
      else s.identity_level
    end as level
  from submission s
  left join identity_confirmation i on i.consultation_id = s.consultation_id and i.submission_id = s.id
  group by s.consultation_id, s.id, s.identity_level;
