-- Owner: outreach. What a draft is communicated with, made from its key points: one pack a version of the draft, its pieces, the
-- recordings of its bulletins, and the templates that a body has written for itself (decision 0124).
create table communication_pack (
  id uuid primary key,
  project_id uuid not null references law_project (id),
  draft_version_id uuid not null unique references draft_version (id),
  organisation_id uuid not null references organisation (id),
  -- of the short link on paper; never given twice
  code text not null unique check (code ~ '^[a-z2-9]{7}$'),
  -- the approved key points that it was last made from
  key_points_edition integer not null,
  state text not null check (state in ('making', 'made', 'failed')),
  pieces_done integer not null default 0,
  pieces_total integer not null,
  made_by uuid references person (id),
  made_at timestamptz not null,
  version integer not null default 1
);
create index communication_pack_project on communication_pack (project_id);

create table pack_piece (
  id uuid primary key,
  pack_id uuid not null references communication_pack (id),
  kind text not null,
  words text not null,
  state text not null check (state in ('draft', 'approved', 'withdrawn', 'renewed')),
  -- who last gave it its words: whoever approves is another person
  written_by uuid references person (id),
  written_at timestamptz not null,
  by_hand boolean not null default false,
  -- why its files cannot be made as they should: named, never a sentence
  problem text,
  approved_by uuid references person (id),
  approved_at timestamptz,
  ended_at timestamptz,
  ended_because text,
  version integer not null default 1,
  unique (pack_id, kind),
  check ((state = 'approved') <= (approved_at is not null)),
  check ((state in ('withdrawn', 'renewed')) = (ended_at is not null))
);

-- The words of an approved piece are what people read: they change only by going back to a draft first. A purge takes them away.
create function pack_piece_is_kept() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and new.state <> 'draft' and new.words is distinct from old.words and new.words <> '' then
    raise exception 'the words of piece % are approved', old.id;
  end if;
  return new;
end $$;
create trigger pack_piece_is_kept before update on pack_piece for each row execute function pack_piece_is_kept();

create table pack_recording (
  id uuid primary key,
  piece_id uuid not null references pack_piece (id),
  slot text not null check (slot in ('morning', 'evening')),
  -- a person who reads, or the voice of a program
  source text not null check (source in ('person', 'voice')),
  engine text not null,
  ogg_sha256 text,
  mp3_sha256 text not null,
  -- as it came, of a person
  media_type text not null default 'audio/mpeg',
  seconds integer,
  -- of the words that were read: other words make it old
  words_sha256 text not null,
  made_by uuid references person (id),
  made_at timestamptz not null,
  unique (piece_id, slot)
);

create table pack_template (
  organisation_id uuid not null references organisation (id),
  kind text not null,
  words text not null check (words <> ''),
  written_by uuid references person (id),
  written_at timestamptz not null,
  version integer not null default 1,
  primary key (organisation_id, kind)
);
