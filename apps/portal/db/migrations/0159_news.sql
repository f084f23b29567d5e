-- Owner: news. What a body tells the public beside its drafts: news, special pages put together of blocks, answers to frequent questions.
create table news_piece (
  id uuid primary key,
  kind text not null check (kind in ('news', 'special', 'question')),
  slug text not null unique,
  organisation_id uuid not null references organisation (id),
  -- the draft that it is about
  project_id uuid references law_project (id),
  -- the edition that the public reads; null: none yet, or withdrawn
  shown_edition integer,
  first_shown_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  created_at timestamptz not null,
  version integer not null default 1
);
create index news_piece_body on news_piece (organisation_id, created_at);
create index news_piece_shown on news_piece (kind, first_shown_at) where shown_edition is not null;

-- Words of a piece. Written by one person, approved by another; final once approved.
create table news_edition (
  piece_id uuid not null references news_piece (id),
  ordinal integer not null,
  -- approved: waits for its hour · published: was shown (the newest of them is)
  state text not null check (state in ('draft', 'requested', 'returned', 'approved', 'published')),
  title text not null,
  title_en text not null default '',
  summary text not null default '',
  summary_en text not null default '',
  body text not null default '',
  body_en text not null default '',
  -- of a special page: [{kind, value, note}]
  blocks jsonb not null default '[]',
  -- of an answer: on what it rests, and when somebody looks at it again
  source text not null default '',
  review_on date,
  publish_at timestamptz,
  written_by uuid not null references person (id),
  written_at timestamptz not null,
  requested_by uuid references person (id),
  requested_at timestamptz,
  returned_reason text,
  approved_by uuid references person (id),
  approved_at timestamptz,
  published_at timestamptz,
  primary key (piece_id, ordinal),
  check (state not in ('approved', 'published') or (approved_by is not null and approved_at is not null)),
  check ((state = 'published') = (published_at is not null))
);
create unique index news_edition_unfinished on news_edition (piece_id) where state <> 'published';
create index news_edition_due on news_edition (publish_at) where state = 'approved';

create function news_edition_final() returns trigger language plpgsql as $$
begin
  if old.state in ('approved', 'published') and (old.title, old.title_en, old.summary, old.summary_en, old.body, old.body_en,
      old.blocks, old.source, old.approved_by, old.approved_at) is distinct from (new.title, new.title_en, new.summary,
      new.summary_en, new.body, new.body_en, new.blocks, new.source, new.approved_by, new.approved_at)
    and new.state in ('approved', 'published') then
    raise exception 'words of an approved edition are final';
  end if;
  if old.state = 'published' and new.state <> 'published' then
    raise exception 'a published edition stays published';
  end if;
  return new;
end $$;
create trigger news_edition_final before update on news_edition for each row execute function news_edition_final();

-- What the public reads now.
create view shown_news as
  select p.id, p.kind, p.slug, p.organisation_id, p.project_id, p.first_shown_at, e.ordinal, e.title, e.title_en, e.summary,
    e.summary_en, e.body, e.body_en, e.blocks, e.source, e.approved_at, e.published_at
  from news_piece p join news_edition e on e.piece_id = p.id and e.ordinal = p.shown_edition
  where p.withdrawn_at is null;
