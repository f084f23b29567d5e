-- Owner: gatherings. Files for those who come, photographs of what was, and documents of training with their versions.
create table gathering_material (
  gathering_id uuid not null references gathering (id),
  id uuid not null,
  title text not null check (title <> ''),
  file_name text not null,
  media_type text not null,
  -- what is given out, written anew; null once it was purged
  sha256 text,
  -- of what was uploaded, whose bytes are not kept: a purge finds by it what was made of the file
  came_sha256 text not null,
  size integer not null,
  -- participants: who has a place, by the private link of the ticket
  audience text not null check (audience in ('public', 'participants')),
  -- after: from when the gathering was held
  since text not null check (since in ('now', 'after')),
  added_by uuid references person (id),
  added_at timestamptz not null,
  primary key (gathering_id, id)
);
create index gathering_material_came on gathering_material (came_sha256);

create table gathering_photo (
  gathering_id uuid not null references gathering (id),
  id uuid not null,
  -- what it shows, for who does not see it
  alt text not null check (alt <> ''),
  alt_en text not null default '',
  caption text not null default '',
  -- nobody: nobody can be recognised · agreed: who can be has agreed · publicEvent: a public gathering (interpretation 0107)
  people text not null check (people in ('nobody', 'agreed', 'publicEvent')),
  media_type text not null check (media_type in ('image/jpeg', 'image/png')),
  -- [{width, height, sha256}], drawn anew (decision 0136)
  sizes jsonb not null,
  came_sha256 text not null,
  added_by uuid references person (id),
  added_at timestamptz not null,
  primary key (gathering_id, id)
);
create index gathering_photo_came on gathering_photo (came_sha256);

create table skill_document (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  -- in the public address; stays when the title changes
  slug text not null unique check (slug <> ''),
  title text not null check (title <> ''),
  audience text not null check (audience <> ''),
  programme_id uuid references training_programme (id),
  withdrawn_reason text not null default '',
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1
);
create index skill_document_of on skill_document (organisation_id, created_at);

create table skill_document_edition (
  document_id uuid not null references skill_document (id),
  ordinal integer not null check (ordinal >= 1),
  -- what is new in it
  note text not null default '',
  dated_on date not null,
  file_name text not null,
  media_type text not null,
  sha256 text,
  came_sha256 text not null,
  size integer not null,
  published_by uuid references person (id),
  published_at timestamptz not null,
  primary key (document_id, ordinal)
);
create index skill_document_edition_came on skill_document_edition (came_sha256);

-- People learn from a version and name it: it is not exchanged for another, it may only lose a file that had to go.
create function skill_document_edition_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.sha256 is not null and new.sha256 is distinct from old.sha256
    or (new.ordinal, new.note, new.dated_on, new.media_type, new.came_sha256, new.published_at)
      is distinct from (old.ordinal, old.note, old.dated_on, old.media_type, old.came_sha256, old.published_at) then
    raise exception 'version % of skill document % is final', old.ordinal, old.document_id;
  end if;
  return new;
end $$;
create trigger skill_document_edition_is_final before update or delete on skill_document_edition
  for each row execute function skill_document_edition_is_final();
